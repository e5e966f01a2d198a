from __future__ import annotations

import struct
from pathlib import Path

from ipplanner.importing.readers import doc
from ipplanner.importing.source import Grid, Paragraph, Source
from tests.importing.compound_files import compound
from tests.importing.doc_files import (
    CELL,
    IN_TABLE,
    MARK,
    ROW_END,
    Doc,
    Para,
    Run,
    cells,
    inner_row,
    plex,
    row,
)

DELETED, HIDDEN = b"\x00\x08", b"\x3c\x08"
SPECIAL = b"\x55\x08\x01"
EDGES = [-108, 900, 3000, 8000]
CHARACTER_STYLE = b"\x30\x4a"


def read(folder: Path, *paragraphs: Para, **more: object) -> Source:
    made = Doc(list(paragraphs))
    for name, value in more.items():
        setattr(made, name, value)
    return doc.read(made.write(folder / "甲.doc"))


def texts(source: Source) -> list[str]:
    return [block.text for block in source.blocks if isinstance(block, Paragraph)]


def asides(source: Source) -> list[tuple[str, str]]:
    return [(aside.text, aside.reason) for aside in source.asides]


def told(grid: Grid) -> list[tuple[int, int, int, int, str]]:
    return [(c.row, c.column, c.row_span, c.column_span, c.text) for c in grid.cells]


def test_characters(tmp_path: Path) -> None:
    text = "a\tb\x0bc\x0cd\x0ee\x1ef\x1fg\x01\x08h\x00\x1ci\ufffe\ud842\udfb7j\ud800k"
    source = read(tmp_path, Para([text, MARK]))
    assert texts(source) == ["a\tb\nc\nd\ne-fghi𠮷j\ufffdk"]


def test_narrow_text_has_the_characters_of_windows(tmp_path: Path) -> None:
    source = read(tmp_path, Para(["1–5 “a” €", MARK]), Para(["b", MARK]), is_narrow=True)
    assert texts(source) == ["1–5 “a” €", "b"]


def test_text_of_several_pieces_in_any_order(tmp_path: Path) -> None:
    made = Doc([Para(["甲乙丙丁", MARK])]).entries()
    stream = made["WordDocument"]
    assert isinstance(stream, bytes)
    narrow = len(stream)
    pieces = plex([0, 2, 4, 5], [piece(2052), piece(narrow * 2 | 0x40000000), piece(2056)])
    clx = b"\x02" + struct.pack("<L", len(pieces)) + pieces
    at = 154 + 8 * 33
    stream = stream[:at] + struct.pack("<LL", 4096, len(clx)) + stream[at + 8 :] + b"xy"
    table = made["1Table"]
    assert isinstance(table, bytes)
    source = doc.read(written(tmp_path, stream, table.ljust(4096, b"\0") + clx))
    assert texts(source) == ["丙丁xy"]


def piece(place: int) -> bytes:
    return struct.pack("<HLH", 0, place, 0)


def written(folder: Path, stream: bytes, table: bytes) -> Path:
    path = folder / "块.doc"
    path.write_bytes(compound({"WordDocument": stream, "1Table": table}))
    return path


def test_a_section_mark_ends_a_paragraph_and_a_page_break_does_not(tmp_path: Path) -> None:
    source = read(tmp_path, Para(["甲\x0c"]), Para(["乙\x0c丙", MARK]), Para(["丁"]))
    assert texts(source) == ["甲", "乙\n丙", "丁"]


def test_fields_show_their_result(tmp_path: Path) -> None:
    hidden = Run(' TC "丙" ', HIDDEN + b"\x01")
    source = read(tmp_path, Para(["甲\x13 DATE \x14乙\x15", "\x13", hidden, "\x15丁", MARK]))
    assert texts(source) == ["甲乙丁"]
    assert not source.asides


def test_symbols_are_named_by_font_and_code(tmp_path: Path) -> None:
    names = [name.encode("utf-16-le") + b"\0\0" for name in ("Arial", "Wingdings")]
    fonts = [bytes(39) + name for name in names]
    table = struct.pack("<HH", 2, 0) + b"".join(bytes([len(font)]) + font for font in fonts)
    ticked = Run("(", SPECIAL + b"\x09\x6a" + struct.pack("<HH", 1, 0xF0FE))
    source = read(tmp_path, Para([ticked, "同意", MARK]), structures={15: table})
    assert texts(source) == ["☑同意"]


def test_deleted_and_hidden_text_is_listed(tmp_path: Path) -> None:
    for on in (b"\x01", b"\x81"):
        runs: list[str | Run] = [
            "甲",
            Run("乙", DELETED + on),
            Run("丙", HIDDEN + on),
            Run("丁", HIDDEN + b"\0"),
        ]
        source = read(tmp_path, Para([*runs, MARK]))
        assert texts(source) == ["甲丁"]
        assert asides(source) == [("乙", "修订中已删除"), ("丙", "隐藏文字")]


def test_a_deleted_paragraph_mark_joins_two_paragraphs(tmp_path: Path) -> None:
    source = read(tmp_path, Para(["甲", Run(MARK, DELETED + b"\x81")]), Para(["乙", MARK]))
    assert texts(source) == ["甲乙"]


def test_styles_hide_text_and_runs_may_object(tmp_path: Path) -> None:
    sheet = style_sheet(style(1), style(2, HIDDEN + b"\x01"), style(1, HIDDEN + b"\x01"))
    named = CHARACTER_STYLE + b"\x01\x00"
    source = read(
        tmp_path,
        Para(["甲", Run("乙", named), Run("丙", named + HIDDEN + b"\x81"), MARK]),
        Para(["丁", Run("戊", HIDDEN + b"\0"), MARK], style=2),
        structures={1: sheet},
    )
    assert texts(source) == ["甲丙", "戊"]
    assert asides(source) == [("乙", "隐藏文字"), ("丁", "隐藏文字")]


def style_sheet(*styles: bytes) -> bytes:
    made = struct.pack("<HHH", 4, len(styles), 10)
    for each in styles:
        made += struct.pack("<H", len(each)) + each + bytes(len(each) % 2)
    return made


def style(kind: int, characters: bytes = b"", paragraphs: bytes = b"") -> bytes:
    groups = [b"\0\0" + paragraphs, characters] if kind == 1 else [characters]
    made = struct.pack("<HHHHH", 0, kind | 0xFFF0, len(groups), 0, 0) + struct.pack(
        "<HHH", 1, 65, 0
    )
    for group in groups:
        made += struct.pack("<H", len(group)) + group + bytes(len(group) % 2)
    return made


def test_changes_may_apply_to_whole_pieces(tmp_path: Path) -> None:
    short = read(tmp_path, Para(["甲", MARK]), piece_modifier=0x41 << 1 | 1 << 8)
    assert asides(short) == [("甲", "修订中已删除")]
    long = read(tmp_path, Para(["甲", MARK]), prms=[b"", HIDDEN + b"\x01"], piece_modifier=3)
    assert asides(long) == [("甲", "隐藏文字")]


def test_cells_at_columns_of_the_whole_table(tmp_path: Path) -> None:
    rows = row(["题"], cells([-108, 8000]))
    rows += row(["一", "甲", "乙"], cells(EDGES, [0x60, 0, 0]))
    rows += row(["", "丙", "丁"], cells([-105, 910, 3003, 7990], [0x20, 0, 0]))
    rows += row(["戊"], cells([900, 8000]))
    (grid,) = read(tmp_path, *rows).grids
    assert (grid.row_count, grid.column_count) == (4, 3)
    assert told(grid) == [
        (0, 0, 1, 3, "题"),
        (1, 0, 2, 1, "一"),
        (1, 1, 1, 1, "甲"),
        (1, 2, 1, 1, "乙"),
        (2, 1, 1, 1, "丙"),
        (2, 2, 1, 1, "丁"),
        (3, 1, 1, 2, "戊"),
    ]


def test_cells_merged_sideways_whichever_way_they_are_marked(tmp_path: Path) -> None:
    for first, rest in ((1, 2), (2, 1), (3, 1)):
        shape = cells([0, 1000, 2000, 3000, 4000, 5000], [first, rest, first, rest, 0])
        (grid,) = read(tmp_path, *row(["甲", "", "乙", "", "丙"], shape)).grids
        assert told(grid) == [(0, 0, 1, 2, "甲"), (0, 2, 1, 2, "乙"), (0, 4, 1, 1, "丙")]


def test_later_changes_of_a_row(tmp_path: Path) -> None:
    shape = b"\x02\x96\x6c\x00\x01\x96\x6c\x00\x21\x76\x00\x04\xe8\x03"
    deleted, wider = b"\x22\x56\x03\x04", b"\x23\x76\x01\x02\xd0\x07"
    merged, split = b"\x24\x56\x00\x02", b"\x25\x56\x00\x02"
    rows = row(["甲", "乙", "丙"], shape + deleted + wider + merged + split)
    rows += row(["丁", "戊", "己"], cells([0, 1000, 2000, 4000]) + b"\x24\x56\x00\x02")
    down = b"\x2b\xd6\x02\x00"
    rows += row(["庚", "辛"], cells([0, 3000, 4000]) + down + b"\x03")
    rows += row(["", "壬"], cells([0, 3000, 4000]) + down + b"\x01")
    (grid,) = read(tmp_path, *rows).grids
    assert told(grid)[:3] == [(0, 0, 1, 1, "甲"), (0, 1, 1, 2, "乙"), (0, 3, 1, 1, "丙")]
    assert told(grid)[3] == (1, 0, 1, 2, "丁\n戊")
    assert told(grid)[5:] == [(2, 0, 2, 3, "庚"), (2, 3, 1, 1, "辛"), (3, 3, 1, 1, "壬")]


def test_a_row_described_elsewhere(tmp_path: Path) -> None:
    shape = cells([0, 1000, 3000], [0x60, 0])
    data = b"....." + struct.pack("<h", len(shape)) + shape
    for code in (b"\x46\x66", b"\x6b\x64"):
        rows = row(["甲", "乙"], code + b"\x05\0\0\0")
        rows += row(["", "丙"], cells([0, 1000, 3000], [0x20, 0]))
        (grid,) = read(tmp_path, *rows, data=data).grids
        assert told(grid) == [(0, 0, 2, 1, "甲"), (0, 1, 1, 1, "乙"), (1, 1, 1, 1, "丙")]


def test_tables_in_tables(tmp_path: Path) -> None:
    shape = cells([0, 1000, 3000])
    inner = [*inner_row(["丙", "丁"], shape, 2), *inner_row(["戊", "己"], shape, 2)]
    outer = [Para(["前", MARK], IN_TABLE), *inner, Para(["后", CELL], IN_TABLE)]
    rows = [*outer, *row(["乙"], shape)]
    source = read(tmp_path, Para(["题", MARK]), *rows, Para(["尾", MARK]))
    (grid,) = source.grids
    assert told(grid) == [(0, 0, 1, 1, "前\n后"), (0, 1, 1, 1, "乙")]
    assert [cell.text for cell in grid.cells[0].nested[0].cells] == ["丙", "丁", "戊", "己"]
    assert texts(source) == ["题", "尾"]


def test_tables_without_a_paragraph_between_them(tmp_path: Path) -> None:
    rows = row(["序号", "内容", "举措", "部门"], cells([0, 500, 2000, 6000, 8000]))
    contacts = row(["联系人", "电话", "邮箱"], cells([0, 2700, 5300, 8000]))
    first, second = read(tmp_path, *rows, *contacts).grids
    assert (first.name, first.column_count, second.name) == ("表格 1", 4, "表格 2")
    assert told(second)[1] == (0, 1, 1, 1, "电话")
    same = cells([0, 500, 2000])
    styles = [b"\x3a\x56" + bytes([number, 0]) for number in (15, 16)]
    grids = read(tmp_path, *row(["a", "b"], styles[0] + same), *row(["c", "d"], styles[1] + same))
    assert len(grids.grids) == 2


def test_deleted_and_hidden_rows(tmp_path: Path) -> None:
    shape = cells([0, 1000, 3000])
    rows = row(["甲", "乙"], shape)
    for mark, text in ((DELETED, "丙"), (HIDDEN, "丁")):
        cell = Para([Run(text, mark + b"\x81"), CELL], IN_TABLE)
        end = Para([Run(CELL, mark + b"\x81")], IN_TABLE + ROW_END + shape)
        rows += [cell, Para([CELL], IN_TABLE), end]
    source = read(tmp_path, *rows)
    assert told(source.grids[0]) == [(0, 0, 1, 1, "甲"), (0, 1, 1, 1, "乙")]
    assert asides(source) == [("丙", "修订中已删除"), ("丁", "隐藏文字")]


def test_rows_that_are_cut_off_keep_their_text(tmp_path: Path) -> None:
    source = read(tmp_path, *row(["甲", "乙"], b"")[:2], Para(["丙", MARK]))
    assert [cell.text for cell in source.grids[0].cells] == ["甲", "乙"]
    assert texts(source) == ["丙"]


def level(form: int, text: str, holders: bytes, **more: int) -> bytes:
    flags, restart = more.get("flags", 0), more.get("restart", 0)
    made = struct.pack(
        "<lBB9sB8xBBBx", more.get("start", 1), form, flags, holders, 0, 0, 0, restart
    )
    return made + struct.pack("<H", len(text)) + text.encode("utf-16-le")


def list_structures(levels: list[bytes], uses: list[bytes]) -> tuple[dict[int, bytes], bytes]:
    is_simple = len(levels) == 1
    definition = struct.pack("<lL9HBx", 7, 0, *[0xFFF] * 9, is_simple)
    filled = levels if is_simple else levels + [level(0xFF, "", b"")] * (9 - len(levels))
    entries = b"".join(struct.pack("<l8xBxxx", 7, len(use) // 8 if use else 0) for use in uses)
    data = b"".join(struct.pack("<l", -1) + use for use in uses)
    return {
        73: struct.pack("<H", 1) + definition,
        74: struct.pack("<L", len(uses)) + entries + data,
    }, b"".join(filled)


def numbered(text: str, use: int = 1, depth: int = 0) -> Para:
    return Para([text, MARK], b"\x0b\x46" + struct.pack("<H", use) + b"\x0a\x26" + bytes([depth]))


def test_automatic_numbers(tmp_path: Path) -> None:
    levels = [
        level(39, "第\x00章、", b"\x02"),
        level(0, "\x00.\x01", b"\x01\x03", flags=4),
        level(23, "●", b""),
    ]
    restart = struct.pack("<lL", 5, 0x10)
    structures, after = list_structures(levels, [b"", restart])
    lines = [numbered("甲"), numbered("乙", depth=1), numbered("丙", depth=1), numbered("丁")]
    lines += [numbered("戊", depth=2), numbered("己", use=2), numbered("庚", use=0)]
    source = read(tmp_path, *lines, structures=structures, after_lists=after)
    assert texts(source) == [
        "第一章、甲",
        "1.1 乙",
        "1.2 丙",
        "第二章、丁",
        "戊",
        "第五章、己",
        "庚",
    ]


def test_numbers_that_styles_bring(tmp_path: Path) -> None:
    structures, after = list_structures([level(0, "\x00、", b"\x01")], [b""])
    by_style = style(1, paragraphs=b"\x0b\x46\x01\x00")
    sheet = style_sheet(style(1), by_style)
    off = Para(["丙", MARK], b"\x0b\x46\x00\x00", style=1)
    lines = [Para(["甲", MARK], style=1), Para(["乙", MARK], style=1), off]
    source = read(tmp_path, *lines, structures={1: sheet, **structures}, after_lists=after)
    assert texts(source) == ["1、甲", "2、乙", "丙"]


def test_notes_comments_and_headers(tmp_path: Path) -> None:
    stories = {
        4: [Para(["\x02 脚注", MARK]), Para([MARK])],
        5: [Para([text, MARK]) for text in ("隔线", "页眉", "页脚", "—3—")],
        7: [Para(["\x05请核实", MARK]), Para([MARK])],
        8: [Para(["\x02尾注", MARK]), Para([MARK])],
    }
    headers = [0, 3, 3, 3, 3, 3, 3, 3, 6, 6, 9, 13, 13]
    structures = {
        2: plex([1, 9], [b"\1\0"]),
        3: plex([0, 5, 6], []),
        4: plex([3, 9], [bytes(30)]),
        5: plex([0, 5, 6], []),
        11: plex(headers, []),
        46: plex([4, 9], [b"\1\0"]),
        47: plex([0, 4, 5], []),
    }
    source = read(
        tmp_path, Para(["甲\x02乙\x05\x02", MARK]), stories=stories, structures=structures
    )
    assert [(b.text, b.place) for b in source.blocks if isinstance(b, Paragraph)] == [
        ("甲乙", "第 1 段"),
        (" 脚注", "脚注 1"),
        ("尾注", "尾注 1"),
    ]
    assert [(a.place, a.text, a.reason) for a in source.asides] == [
        ("第 1 段", "请核实", "批注"),
        ("页眉", "页眉", "页眉页脚"),
        ("页脚", "页脚", "页眉页脚"),
    ]


def box(number: int, is_spare: bool = False) -> bytes:
    return struct.pack("<8xH4xL4x", int(is_spare), number)


def test_text_boxes_stand_behind_their_paragraph_or_at_the_end(tmp_path: Path) -> None:
    stories = {9: [Para(["框一", MARK, MARK]), Para(["框二", MARK, MARK]), Para([MARK])]}
    structures = {
        40: plex([1, 9], [struct.pack("<L22x", 1025)]),
        56: plex([0, 4, 8, 9], [box(1025), box(2000), box(0, is_spare=True)]),
    }
    lines = [Para(["甲\x08", MARK]), Para(["乙", MARK])]
    source = read(tmp_path, *lines, stories=stories, structures=structures)
    assert [(b.text, b.place) for b in source.blocks if isinstance(b, Paragraph)] == [
        ("甲", "第 1 段"),
        ("框一", "第 1 段旁的文本框"),
        ("乙", "第 2 段"),
        ("框二", "第 2 段旁的文本框"),
    ]


def test_ids_of_our_own_exports_are_found(tmp_path: Path) -> None:
    names = ["_ipp_d1", "_ipp_m7", "其他"]
    table = struct.pack("<HHH", 0xFFFF, len(names), 0)
    table += b"".join(struct.pack("<H", len(n)) + n.encode("utf-16-le") for n in names)
    structures = {21: table, 22: plex([0, 3, 3, 9], [bytes(4)] * 3)}
    rows = row(["甲", "乙"], cells([0, 1000, 3000]))
    source = read(tmp_path, Para(["题", MARK]), *rows, structures=structures)
    assert source.bookmarks.document == "d1"
    assert source.bookmarks.cells == {("表格 1", 0, 0): ["m7"]}


def test_what_is_ignored_is_said(tmp_path: Path) -> None:
    others = {"Macros": {"VBA": {"dir": b"x"}}, "ObjectPool": {"_1": {"Ole": b"x"}}}
    link = Para(['甲\x13 HYPERLINK "http://example.org" \x14乙\x15', MARK])
    source = read(tmp_path, link, others=others)
    assert [notice.kind for notice in source.notices] == ["link", "macro", "ole"]
    empty = read(tmp_path, Para(["甲", MARK]), others={"ObjectPool": {}})
    assert not empty.notices
