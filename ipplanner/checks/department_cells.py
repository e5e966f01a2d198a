"""Cells of departments: separators, names twice, nobody who leads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ipplanner.checks.context import Context
from ipplanner.checks.finding import Field, Hit
from ipplanner.checks.rule import Cell, CellRule
from ipplanner.departments.names import missing_separators

_FIELDS: tuple[Field, ...] = ("departments",)
_LABEL = re.compile(r"(?:牵头|主办|责任|配合|协办|参与|执行|承办|支持)[^、，；]{0,6}[：:]|[（(]")
_TRAILING = re.compile(r"[^、，,；;：:\s][、，,；;：:]\s*$")
_BEFORE_OTHERS = re.compile(r"[^、，,；;\s]{0,6}[、，,；;]\s*等(?:部门|单位|有关|相关)?")
_NEEDLESS = re.compile(r"[、，,；;]\s*(?=等|$)")
_LEADING = re.compile(r"^[\s、，,；;。]*[、，,；;。]")
_SPACE = re.compile(r"(?<=[局厅委办部院署处会队关府心协联行])[ 　]+(?=[\u4e00-\u9fff]{2})")
_SEPARATOR = re.compile("[、，；\n]")


def separators(cell: Cell, _context: Context) -> Iterator[Hit]:
    """Names without a separator, and separators without a name."""
    for missing in missing_separators(cell.text):
        at = cell.text.find(missing.name)
        if at >= 0:
            message = "两个部门之间缺少“、”。"
            yield Hit(at, missing.name, message, f"{missing.left}、{missing.right}", "必错")
    for pattern, message in (
        (_BEFORE_OTHERS, "“等”前面不应有标点。"),
        (_TRAILING, "末尾多余的标点，或漏写了部门。"),
        (_LEADING, "开头多余的标点。"),
    ):
        for found in pattern.finditer(cell.text):
            yield Hit(found.start(), found[0], message, _without_mark(found, pattern), "必错")


def _without_mark(found: re.Match[str], pattern: re.Pattern[str]) -> str | None:
    """What is left without the mark; None behind a label, which waits for its departments."""
    if pattern is _LEADING:
        return ""
    return None if found[0].rstrip()[-1] in "：:" else _NEEDLESS.sub("", found[0])


def spaces(cell: Cell, _context: Context) -> Iterator[Hit]:
    """A space where the other names have 、 between them."""
    mixed = _SEPARATOR.search(cell.text) is not None
    for found in _SPACE.finditer(cell.text):
        if _LABEL.match(cell.text[found.end() :]):
            continue
        before, after = _name_before(cell.text, found.start()), _name_after(cell.text, found.end())
        level = "疑似" if mixed else "提示"
        words = f"{before}{found[0]}{after}"
        message = "部门之间用的是空格，应为“、”。"
        yield Hit(found.start() - len(before), words, message, f"{before}、{after}", level)  # type: ignore[arg-type]


def _name_before(text: str, end: int) -> str:
    return re.split(r"[、，,；;：:\s]", text[:end])[-1]


def _name_after(text: str, start: int) -> str:
    return re.split(r"[、，,；;：:\s]", text[start:])[0]


def twice(cell: Cell, _context: Context) -> Iterator[Hit]:
    """A department that is named twice, or leads and supports as well."""
    names = [*cell.lead, *cell.support]
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        both = name in cell.lead and name in cell.support and len(cell.lead) > 1
        message = f"“{name}”既牵头又配合。" if both else f"“{name}”写了两次。"
        at = cell.text.rfind(name)
        if beside := re.search(rf"{re.escape(name)}(?:[、，,；;\s]+{re.escape(name)})+", cell.text):
            yield Hit(beside.start(), beside[0], message, name, "必错")
        elif at >= 0:
            yield Hit(at, name, message, None, "必错")
        else:
            yield Hit(0, cell.text, message, None, "必错")


def no_lead(cell: Cell, _context: Context) -> Iterator[Hit]:
    """Departments are printed and none of them leads."""
    if cell.text.strip() and not cell.lead:
        yield Hit(0, cell.text, "看不出由哪个部门牵头。", None)


RULES = (
    CellRule(
        "department-separator",
        "部门之间的标点",
        _FIELDS,
        separators,
        (
            ("省知识产权局省工商局", ("省知识产权局省工商局",)),
            ("市投资促进局、", ("局、",)),
            ("财政厅、等", ("财政厅、等",)),
            ("省教育厅、省财政厅等", ()),
        ),
    ),
    CellRule(
        "department-space",
        "部门之间的空格",
        _FIELDS,
        spaces,
        (
            ("省商务厅、省农业厅 省林业厅", ("省农业厅 省林业厅",)),
            ("市知识产权局 配合部门：市工商局", ()),
        ),
    ),
    CellRule(
        "department-twice",
        "部门重复",
        _FIELDS,
        twice,
        (
            ("省教育厅、省教育厅", ("省教育厅、省教育厅",)),
            ("省教育厅、省财政厅、省教育厅", ("省教育厅",)),
            ("省教育厅、省财政厅牵头，省教育厅配合", ("省教育厅",)),
            ("省教育厅、省教育厅直属单位", ()),
        ),
    ),
    CellRule(
        "no-lead",
        "没有牵头部门",
        _FIELDS,
        no_lead,
        (
            ("配合部门：省财政厅", ("配合部门：省财政厅",)),
            ("省知识产权局", ()),
            ("省知识产权局牵头，省财政厅配合", ()),
            ("", ()),
        ),
    ),
)
