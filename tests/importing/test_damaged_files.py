"""Files that were damaged on their way, in any manner: a document or a sentence, never a fault."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from exports.exporting import export_excel, export_word
from ipplanner.errors import PlannerError
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.model import Document
from tests.exports.made_up import small_plan
from tests.exports.made_up_tasks import promotion, schedule, strategy, task_list
from tests.importing.doc_files import Doc, Para
from tests.importing.sheet_files import write_ods

Damage = Callable[[bytes, random.Random], bytes]

_MADE: dict[str, Callable[[], Document]] = {
    "计划": small_plan,
    "推进计划": promotion,
    "战略": strategy,
    "任务清单": task_list,
    "进度": schedule,
}
_NUMBERS = ("0", "-1", "1000000000", "99999999999999999999", "65536", "abc", "", "1e9", "一")
_SPANS = ("w:gridSpan", "w:gridBefore", "w:vMerge", "w:tcW", "w:ilvl", "w:numId")


def _flipped(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 30)) if data else 0):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _without_a_stretch(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start + chance.choice((1, 64, 700)) :]


def _twice_a_stretch(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    stretch = data[start : start + chance.choice((16, 512, 4096))]
    return data[:start] + stretch * chance.choice((2, 20)) + data[start:]


def _other_numbers(data: bytes, chance: random.Random) -> bytes:
    """Sizes, spans, indices and positions that no program would write."""
    share = chance.choice((0.02, 0.2, 1.0))

    def other(found: re.Match[str]) -> str:
        return f'="{chance.choice(_NUMBERS)}"' if chance.random() < share else found[0]

    return re.sub(r'="-?\d+"', other, data.decode("utf-8")).encode()


def _absurd_spans(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8")
    span = f'<w:tcPr><{chance.choice(_SPANS)} w:val="{chance.choice(_NUMBERS)}"/>'
    text = text.replace("<w:tcPr>", span, chance.choice((1, 5, -1)))
    cell = f'table:number-columns-repeated="{chance.choice(_NUMBERS)}"'
    return text.replace("<table:table-cell", f"<table:table-cell {cell}").encode()


def _nested_deeply(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8")
    tags = ("w:tbl><w:tr><w:tc", "w:ins", "w:sdt><w:sdtContent", "w:r", "text:span", "row", "c")
    opening = chance.choice(tags)
    closing = "".join(f"</{tag}>" for tag in reversed(opening.split("><")))
    count = chance.choice((3, 120, 400))
    starts = [found.end() for found in re.finditer(r"<(?:w:tc|w:p|table:table-cell|row|c)>", text)]
    at = chance.choice(starts) if starts else len(text)
    return (text[:at] + f"<{opening}>" * count + closing * count + text[at:]).encode()


def _elements_lost(data: bytes, chance: random.Random) -> bytes:
    share = chance.choice((0.01, 0.1, 0.5))
    pattern = r"<(w:tr|w:tc|w:p|row|c|si|table:table-row)\b[^>]*>.*?</\1>|<[\w:]+ [^>]*/>"
    text = data.decode("utf-8")
    return re.sub(
        pattern, lambda one: "" if chance.random() < share else one[0], text, flags=re.S
    ).encode()


def _long_texts(data: bytes, chance: random.Random) -> bytes:
    more = chance.choice(("国", "（一）", "、", "省局、", "2019年", " ", "1.")) * 20_000
    return re.sub(r"(<(?:w:t|t|text:p)\b[^>/]*>)", rf"\g<1>{more}", data.decode(), count=2).encode()


def _other_encoding(data: bytes, chance: random.Random) -> bytes:
    code = chance.choice(("utf-16", "gb18030", "utf-8-sig", "utf-32", "big5"))
    return data.decode("utf-8").encode(code, "replace")


_OF_BYTES: tuple[Damage, ...] = (_flipped, _cut, _without_a_stretch, _twice_a_stretch)
_OF_XML: tuple[Damage, ...] = (
    _other_numbers,
    _absurd_spans,
    _nested_deeply,
    _elements_lost,
    _long_texts,
    _other_encoding,
    _cut,
    _twice_a_stretch,
)


def _damaged_zip(data: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    match chance.randrange(4):
        case 0:
            del parts[chance.choice(list(parts))]
        case 1:
            one, other = chance.sample(list(parts), 2)
            parts[one] = parts[other]
        case _:
            texts = [name for name in parts if name.endswith(".xml")]
            heavy = [name for name in texts if re.search("document|sheet|content|Strings", name)]
            name = chance.choice(heavy or texts)
            parts[name] = chance.choice(_OF_XML)(parts[name], chance)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _is_read_or_refused(path: Path) -> bool:
    """Whether it was read; what is read has every character of what the reader gave."""
    try:
        found = recognise(read_source(path))
    except PlannerError as fault:
        assert path.name in str(fault) and str(fault).endswith("。")
        return False
    assert not [one for one in found.problems if one.kind == "conservation"]
    return True


def _read_after(data: bytes, damages: tuple[Damage, ...], path: Path, count: int) -> int:
    """How many of so many damaged files are read."""
    chance, read = random.Random(len(data)), 0
    for _ in range(count):
        path.write_bytes(chance.choice(damages)(data, chance))
        read += _is_read_or_refused(path)
    return read


@pytest.fixture(autouse=True)
def _without_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """What our own readers give up is not given to an office suite here."""
    monkeypatch.setattr("ipplanner.importing.readers.office_suite.find_program", lambda: None)


@pytest.mark.parametrize("name", _MADE)
@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_office_files(tmp_path: Path, name: str, suffix: str) -> None:
    path = tmp_path / f"{name}.{suffix}"
    (export_word if suffix == "docx" else export_excel)(_MADE[name](), path)
    data = path.read_bytes()
    # most of the damage is below what the archive itself notices
    read = _read_after(data, (_damaged_zip,) * 6 + _OF_BYTES, path, 30)
    assert 0 < read < 30


def test_open_document_sheets(tmp_path: Path) -> None:
    rows = [
        ["示例省2019年工作要点"],
        ["序号", "工作重点", "工作内容", "具体举措及成果形式", "责任部门"],
        *([str(n), f"重点{n}", f"内容{n}", f"开展第{n}批试点。", "省局"] for n in range(1, 6)),
    ]
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    lines = "".join(
        f"<table:table-row>{''.join(map(cell.format, row))}</table:table-row>" for row in rows
    )
    path = write_ods(tmp_path / "甲.ods", f'<table:table table:name="要点">{lines}</table:table>')
    assert _is_read_or_refused(path)
    read = _read_after(path.read_bytes(), (_damaged_zip,) * 4 + _OF_BYTES, path, 60)
    assert 0 < read < 60


def test_old_word_files(tmp_path: Path) -> None:
    lines = ["2019年深入实施国家知识产权战略推进计划", "一、加强改革"]
    lines += [f"{n}.推进第{n}项改革。（规划司负责）" for n in range(1, 9)]
    path = Doc([Para([f"{line}\r"]) for line in lines]).write(tmp_path / "甲.doc")
    assert _is_read_or_refused(path)
    _read_after(path.read_bytes(), _OF_BYTES, path, 60)


@pytest.mark.parametrize("name", _MADE)
def test_texts(tmp_path: Path, name: str) -> None:
    document, path = _MADE[name](), tmp_path / f"{name}.txt"
    lines = [document.title, *document.front]
    for section, item, measure in document.walk_measures():
        lines += [f"{section.number}{section.title}", f"{item.number}{item.title}{measure.text}"]
        lines += [measure.departments, measure.deadline]
    data = "\n".join(lines).encode()
    _read_after(data, (*_OF_BYTES, _other_encoding, _twice_a_stretch), path, 25)


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "xls", "ods", "doc", "pdf", "txt", "wps", "et"])
@pytest.mark.parametrize("data", [b"", b"\0" * 600, b"PK\x03\x04", b"%PDF-1.7\n", b"\xff\xfe\0"])
def test_files_that_are_hardly_there(tmp_path: Path, suffix: str, data: bytes) -> None:
    path = tmp_path / f"甲.{suffix}"
    path.write_bytes(data)
    assert not _is_read_or_refused(path)
