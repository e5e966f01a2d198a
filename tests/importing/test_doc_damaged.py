from __future__ import annotations

import random
import struct
from collections import Counter
from pathlib import Path

import pytest

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.readers import doc
from ipplanner.importing.readers.doc import runs
from ipplanner.importing.source import Source
from tests.importing.compound_files import compound
from tests.importing.doc_files import (
    CELL,
    IN_TABLE,
    MARK,
    ROW_END,
    Doc,
    Para,
    cells,
    inner_row,
    plex,
    row,
)
from tests.importing.doc_sample import SAMPLE

ODD_NUMBERS = (b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f", b"\0\0\0\x80", b"\0\0\0\0")


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        doc.read(path)
    assert caught.value.name == path.name
    return caught.value.reason


def refused(folder: Path, made: Doc) -> str:
    return refusal(made.write(folder / "甲.doc"))


def read_or_refused(path: Path) -> str:
    try:
        source = doc.read(path)
    except UnreadableFileError as error:
        assert error.reason.endswith("。")
        return error.reason
    assert isinstance(source, Source)
    return "read"


def flipped(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 4, 100))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def with_odd_numbers(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 20)):
        at = chance.randrange(len(data) - 4)
        data[at : at + 4] = chance.choice(ODD_NUMBERS)


def cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def emptied(data: bytearray, chance: random.Random) -> None:
    at, size = chance.randrange(len(data)), chance.randrange(1, 2000)
    data[at : at + size] = bytes(len(data[at : at + size]))


@pytest.mark.parametrize("damage", [flipped, with_odd_numbers, cut, emptied])
def test_damaged_copies_are_read_or_refused(tmp_path: Path, damage: object) -> None:
    chance = random.Random(2018)
    whole, answers = SAMPLE.read_bytes(), Counter[str]()
    for _ in range(150):
        data = bytearray(whole)
        assert callable(damage)
        damage(data, chance)
        path = tmp_path / "坏.doc"
        path.write_bytes(data)
        answers[read_or_refused(path)] += 1
    assert len(answers) > 1


def test_every_number_of_the_header_may_lie(tmp_path: Path) -> None:
    whole = SAMPLE.read_bytes()
    start = whole.index(b"\xec\xa5\x01\x01")
    path = tmp_path / "坏.doc"
    for at in range(start + 12, start + 154 + 8 * 75, 4):
        path.write_bytes(whole[:at] + ODD_NUMBERS[at // 4 % 3] + whole[at + 4 :])
        read_or_refused(path)


def test_styles_may_be_damaged_without_losing_text(tmp_path: Path) -> None:
    made = Doc([Para(["甲", MARK])], structures={1: b"\x04\0\xff\xff\x0a\0"})
    source = doc.read(made.write(tmp_path / "甲.doc"))
    assert [notice.kind for notice in source.notices] == ["damaged"]
    assert len(source.blocks) == 1


@pytest.mark.parametrize("flags", [0x0300, 0x8300])
def test_a_password_is_said(tmp_path: Path, flags: int) -> None:
    assert refused(tmp_path, Doc([Para(["甲"])], flags=flags)) == "文件有密码，请先解除密码再导入。"


def test_older_files_are_not_understood(tmp_path: Path) -> None:
    path = Doc([Para(["甲"])], version=0x68).write(tmp_path / "旧.doc")
    with pytest.raises(doc.NotUnderstoodError, match="Word 95 或更早"):
        doc.read(path)


@pytest.mark.parametrize("content", [b"", b"\xdb\xa5\x2d\0" * 400, b"{\\rtf1}", b"PK\3\4" * 999])
def test_what_is_no_compound_file_is_not_understood(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "甲.doc"
    path.write_bytes(content)
    with pytest.raises(doc.NotUnderstoodError):
        doc.read(path)


def test_missing_streams_are_not_understood(tmp_path: Path) -> None:
    entries = Doc([Para(["甲", MARK])]).entries()
    for name in ("WordDocument", "1Table"):
        path = tmp_path / "甲.doc"
        path.write_bytes(compound({key: entries[key] for key in entries if key != name}))
        with pytest.raises(doc.NotUnderstoodError):
            doc.read(path)


def test_a_stream_that_says_it_is_larger_than_the_file_is_refused(tmp_path: Path) -> None:
    made = compound(Doc([Para(["甲", MARK])]).entries())
    at = made.index("WordDocument".encode("utf-16-le")) + 120
    path = tmp_path / "甲.doc"
    path.write_bytes(made[:at] + struct.pack("<L", 2**30) + made[at + 4 :])
    assert "不完整或已损坏" in refusal(path)


def test_sectors_of_absurd_size_are_refused(tmp_path: Path) -> None:
    whole = SAMPLE.read_bytes()
    path = tmp_path / "甲.doc"
    path.write_bytes(whole[:30] + b"\x29" + whole[31:])
    assert "不完整或已损坏" in refusal(path)


def test_a_table_without_its_format_is_no_heap_of_paragraphs(tmp_path: Path) -> None:
    assert "不完整或已损坏" in refused(
        tmp_path, Doc([Para(["甲", CELL]), Para(["乙", CELL, CELL])])
    )


def test_notes_that_no_structure_names_are_not_lost_silently(tmp_path: Path) -> None:
    made = Doc([Para(["甲\x02", MARK])], stories={4: [Para(["脚注", MARK]), Para([MARK])]})
    assert "不完整或已损坏" in refused(tmp_path, made)


def test_pieces_that_repeat_the_text_without_end_are_refused(tmp_path: Path) -> None:
    entries = Doc([Para(["甲乙", MARK])]).entries()
    stream, table = entries["WordDocument"], entries["1Table"]
    assert isinstance(stream, bytes)
    assert isinstance(table, bytes)
    count = 3000
    pieces = plex([*range(0, 3 * count + 1, 3)], [struct.pack("<HLH", 0, 2048, 0)] * count)
    clx = b"\x02" + struct.pack("<L", len(pieces)) + pieces
    at = 154 + 8 * 33
    stream = stream[:at] + struct.pack("<LL", len(table), len(clx)) + stream[at + 8 :]
    path = tmp_path / "甲.doc"
    path.write_bytes(compound({"WordDocument": stream, "1Table": table + clx}))
    assert "不完整或已损坏" in refusal(path)


@pytest.mark.parametrize("depth", [31, 10_000, 2**31 - 1])
def test_tables_in_tables_without_end_are_refused(tmp_path: Path, depth: int) -> None:
    rows = inner_row(["甲"], cells([0, 1000]), depth)
    assert refused(tmp_path, Doc(rows)) == "表格嵌套层数过多，已停止读取。"


def test_tables_in_tables_down_to_the_limit_are_read(tmp_path: Path) -> None:
    rows = [*inner_row(["甲"], cells([0, 1000]), 30), *row(["乙"], cells([0, 1000]))]
    source = doc.read(Doc(rows).write(tmp_path / "甲.doc"))
    grid, depth = source.grids[0], 1
    while grid.cells and grid.cells[0].nested:
        grid, depth = grid.cells[0].nested[0], depth + 1
    assert depth == 30


def test_paragraphs_without_end_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runs, "_MOST_PARTS", 5_000)
    for endless in ("\r" * 6_000, "\x13" * 6_000 + "\r"):
        made = Doc([Para([endless])], is_narrow=True)
        assert "多得不正常" in refused(tmp_path, made)


def test_rows_of_nonsense_are_read_or_refused(tmp_path: Path) -> None:
    chance = random.Random(97)
    for _ in range(150):
        rubbish = chance.randbytes(chance.randrange(1, 200))
        code = chance.choice((b"\x08\xd6", b"\x21\x76", b"\x24\x56", b"\x15\xc6\xff", b""))
        rows = [Para(["甲\x07"], IN_TABLE), Para(["\x07"], IN_TABLE + ROW_END + code + rubbish)]
        read_or_refused(Doc(rows).write(tmp_path / "甲.doc"))


def test_a_description_elsewhere_that_is_not_there(tmp_path: Path) -> None:
    rows = row(["甲", "乙"], b"\x46\x66\xff\xff\xff\x7f")
    source = doc.read(Doc(rows).write(tmp_path / "甲.doc"))
    assert [cell.text for cell in source.grids[0].cells] == ["甲", "乙"]
