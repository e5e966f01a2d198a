"""The register as a plain list: one line a department, as offices keep it in Excel."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ipplanner.departments.names import split_names
from ipplanner.store.register import Department
from ipplanner.text import clean, one_line, squeeze

FIELDS = ("name", "aliases", "since", "successor", "parent", "contact", "phone", "note")
HEADERS = ("名称", "别名", "自何年", "继任", "上级", "联系人", "电话", "备注")
_WORDS: dict[str, str] = {
    "name": "(?:部门|单位|机构)?(?:正式|规范)?(?:名称|全称)|部门|单位|责任(?:部门|单位)",
    "aliases": "别名|简称|又称|其他(?:名称|写法)|曾用名|别称",
    "since": "自何年|(?:成立|设立|起始|启用)(?:年份?|时间)|起(?:始)?年份?",
    "successor": "继任(?:单位|部门)?|承接(?:单位|部门)|(?:现|并入|改组为|更名为)(?:单位|部门)?",
    "parent": "上级(?:单位|部门)?|主管(?:单位|部门)|隶属",
    "contact": "联系人|联络员|联系人姓名|姓名",
    "phone": "(?:联系|办公)?电话(?:号码)?|联系方式|手机",
    "note": "备注|说明",
}
_PATTERNS = {name: re.compile(words) for name, words in _WORDS.items()}
_YEAR = re.compile(r"(?:19|20)\d{2}")
_HEADER_WITHIN = 20
"""Rows: a title and some lines may stand above the header."""


@dataclass(slots=True)
class Line:
    """One department of a list, others named by their names; empty for what it does not say."""

    name: str
    aliases: list[str] = field(default_factory=list)
    since: int | None = None
    successor: str = ""
    parent: str = ""
    contact: str = ""
    phone: str = ""
    note: str = ""
    place: str = ""
    """Where it stands in the file that it was read from."""


def lines_of(register: Sequence[Department]) -> list[Line]:
    """The register's departments as lines."""
    names = {one.id: one.name for one in register}
    return [
        Line(
            one.name,
            [alias.name for alias in one.aliases],
            one.since,
            names.get(one.successor_id or "", ""),
            names.get(one.parent_id or "", ""),
            one.contact,
            one.phone,
            one.note,
        )
        for one in register
    ]


def cells_of(line: Line) -> list[str]:
    """The texts of a line in the order of HEADERS."""
    since = "" if line.since is None else str(line.since)
    named = (line.successor, line.parent, line.contact, line.phone, line.note)
    return [line.name, "、".join(line.aliases), since, *named]


def lines_in(rows: Sequence[Sequence[str]], places: Sequence[str]) -> tuple[list[Line], list[str]]:
    """The departments of a table's rows, and a sentence on each row that is not understood.

    No lines and no sentences where the table has no header that names departments.
    """
    for at, row in enumerate(rows[:_HEADER_WITHIN]):
        columns = _columns(row)
        if "name" in columns:
            below = zip(rows[at + 1 :], places[at + 1 :], strict=True)
            return _lines([(row, place) for row, place in below if any(map(squeeze, row))], columns)
    return [], []


def _columns(header: Sequence[str]) -> dict[str, int]:
    """Which column holds which field, the first that fits."""
    found: dict[str, int] = {}
    for at, text in enumerate(header):
        word = re.sub(r"[（(].*", "", squeeze(text))
        name = next((one for one, words in _PATTERNS.items() if words.fullmatch(word)), None)
        if name is not None:
            found.setdefault(name, at)
    return found


def _lines(
    rows: Sequence[tuple[Sequence[str], str]], columns: dict[str, int]
) -> tuple[list[Line], list[str]]:
    lines: list[Line] = []
    problems: list[str] = []
    for row, place in rows:
        texts = {
            name: one_line(clean(row[at])).strip() if at < len(row) else ""
            for name, at in columns.items()
        }
        if not texts["name"]:
            problems.append(f"{place}：没有写部门名称，没有导入。")
            continue
        line = _line(texts, place)
        if texts.get("since") and line.since is None:
            problems.append(f"{place}：“{texts['since']}”看不出是哪一年，年份没有导入。")
        lines.append(line)
    return _joined(lines), problems


def _line(texts: dict[str, str], place: str) -> Line:
    year = _YEAR.search(texts.get("since", ""))
    aliases = [name for name in split_names(texts.get("aliases", "")) if name != texts["name"]]
    plain = {name: texts.get(name, "") for name in ("successor", "parent", "contact", "phone")}
    line = Line(texts["name"], aliases, int(year[0]) if year else None, **plain)
    line.note, line.place = texts.get("note", ""), place
    return line


def _joined(lines: Sequence[Line]) -> list[Line]:
    """A department that stands on several lines once, the later lines completing the first."""
    by_name: dict[str, Line] = {}
    for line in lines:
        first = by_name.setdefault(line.name, line)
        if first is not line:
            by_name[line.name] = _completed(first, line)
    return list(by_name.values())


def _completed(first: Line, later: Line) -> Line:
    texts = ("successor", "parent", "contact", "phone", "note")
    filled = {name: getattr(first, name) or getattr(later, name) for name in texts}
    aliases = list(dict.fromkeys([*first.aliases, *later.aliases]))
    since = first.since if first.since is not None else later.since
    return replace(first, aliases=aliases, since=since, **filled)
