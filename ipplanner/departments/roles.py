"""Who leads and who supports, read out of a cell as printed."""

from __future__ import annotations

import re
from typing import Literal

from ipplanner.departments.names import (
    LONGEST_CELL,
    TRIM,
    cut,
    split_names,
)

_Role = Literal["lead", "first", "support", "open"]
_Group = tuple[_Role, list[str]]
_UNIT = "(?:部门|单位|处室|机构|方)"
_LEADING = "牵头|主办|主责|主抓|承办|第一责任"
_SUPPORTING = "配合|协办|协助|协同|参与|参加|支持|会办"
_LABEL = re.compile(
    rf"(?:(?P<lead>{_LEADING})(?:责任)?|(?P<support>{_SUPPORTING})(?:责任)?"
    rf"|(?P<first>责任|执行|负责|承担|落实|实施|牵头(?:及|和|、)配合)){_UNIT}?[:：]|局内[:：]"
)
_BARE_LABEL = re.compile(rf"(?:(?P<lead>{_LEADING})|(?P<support>{_SUPPORTING})){_UNIT}[\s　]*(?=.)")
_ROLE_BRACKET = re.compile(
    rf"[（(](?P<inside>(?:{_SUPPORTING}|{_LEADING}){_UNIT}?[:：][^（）()]+"
    rf"|[^（）()]{{2,}}(?:{_SUPPORTING}))[）)]"
)
_BY_DUTY = r"(?:根据|依据|按照?|依)(?:各自|部门|有关)?(?:职责|职能|分工)+(?:范围)?内?的?(?:分工)?"
_DONE_BY = re.compile(
    rf"(?P<first>(?:{_BY_DUTY})?(?:分别|共同|具体|各)?(?:负责(?:落实|实施)?|落实|承担)"
    rf"|{_BY_DUTY}|各负其责|为主|为责任{_UNIT})$"
    rf"|(?P<lead>(?:共同|联合)?(?:{_LEADING})(?:负责|落实|实施)?|为(?:{_LEADING}){_UNIT})$"
    rf"|(?P<support>(?:积极|共同|密切|予以)*(?:{_SUPPORTING})(?:做好|落实)?(?:工作)?"
    rf"|为(?:{_SUPPORTING}){_UNIT})$"
)
_ACTING = re.compile(
    rf"^(?P<who>.*?[局厅委办部院所署处会室队关协联位门府心])"
    rf"(?:(?P<lead>{_LEADING})|(?P<support>{_SUPPORTING})|(?P<first>负责|提供|承担|做好)).{{2,}}$"
)
_RULE = re.compile(
    r"[，,；;]?[^，,；;：:（）()\n]*(?:列|排)在?第一(?:位|个)?的?[^，,；;（）()\n]*(?:牵头|主办)[^，,；;（）()\n]*"
    r"|[，,；;]下同(?=[）)]|$)"
)
"""How lists are to be read (列第一位的为牵头部门，下同) is no name."""
_LEADS_THEN = re.compile(rf"(?<=牵头)(?=[^，,；;：:）)]+(?:{_SUPPORTING}))(?!负责|{_UNIT})")
_ALL_IN_BRACKETS = re.compile(r"[（(](?:[^（）()]|[（(][^（）()]*[）)])*[）)]")
_ROLES: tuple[_Role, ...] = ("lead", "first", "support")
_LINE_OF_ITS_OWN = re.compile(
    rf"(?<=牵头|配合|负责|参与|协办|主办)\n|\n(?=(?:{_LEADING}|{_SUPPORTING}){_UNIT})"
)
_MARK = re.compile(rf"[（(](?:(?P<lead>{_LEADING})|(?P<support>{_SUPPORTING})){_UNIT}?[）)]$")


def read_departments(printed: str) -> tuple[list[str], list[str]]:
    """The lead and the support departments that a printed cell names, in printed order."""
    lead: list[str] = []
    support: list[str] = []
    if len(printed) > LONGEST_CELL:
        return lead, support
    for role, names in _groups(printed):
        leading = {"lead": len(names), "support": 0}.get(role, 0 if lead else 1)
        lead += names[:leading]
        support += names[leading:]
    return lead, support


def _groups(printed: str) -> list[_Group]:
    """Names with the role that the text gives them, a group for each saying, in printed order."""
    groups: list[_Group] = []
    for role, part in _labelled(_opened(printed)):
        groups += [(role if said == "open" else said, names) for said, names in _sayings(part)]
    return [marked for group in groups for marked in _marked_apart(group)]


def _opened(printed: str) -> str:
    """The text without a bracket around it all; brackets that say a role become clauses."""
    lines = [_outside_brackets(line) for line in _RULE.sub("", printed).split("\n")]
    text = _LINE_OF_ITS_OWN.sub("；", "\n".join(lines))
    return _LEADS_THEN.sub("，", _ROLE_BRACKET.sub(r"；\g<inside>；", text))


def _outside_brackets(line: str) -> str:
    """The line without a bracket around it all, which then is a saying of its own."""
    bare = line.strip(TRIM)
    return f"；{bare[1:-1]}；" if _ALL_IN_BRACKETS.fullmatch(bare) else line


def _labelled(text: str) -> list[tuple[_Role, str]]:
    """The text cut at labels such as 配合部门：, each part with the role that its label gives."""
    parts: list[tuple[_Role, str]] = []
    role: _Role = "open"
    start = 0
    for found in _LABEL.finditer(text):
        parts.append((role, text[start : found.start()]))
        role, start = _role_of(found), found.end()
    return [*parts, (role, text[start:])]


def _sayings(part: str) -> list[_Group]:
    """The names of a part by what its clauses say: A、B牵头 takes what stands before it along."""
    sayings: list[_Group] = []
    pending: list[str] = []
    for clause in cut(part, "，,；;。"):
        role, names = _clause(clause)
        if role == "open":
            pending += names
        elif role == "support":
            sayings += [("open", pending), (role, names)]
            pending = []
        else:
            sayings.append((role, pending + names))
            pending = []
    return [(role, names) for role, names in [*sayings, ("open", pending)] if names]


def _clause(clause: str) -> tuple[_Role, list[str]]:
    """The role that a clause between commas states, and the names in it."""
    text = clause.strip(TRIM)
    if label := _BARE_LABEL.match(text):
        return _role_of(label), split_names(text[label.end() :])
    if acting := _ACTING.match(text):
        return _role_of(acting), split_names(acting["who"])
    if done := _DONE_BY.search(text):
        return _role_of(done), split_names(text[: done.start()])
    return "open", split_names(text)


def _marked_apart(group: _Group) -> list[_Group]:
    """The group, or a group for each name where names carry their own （牵头） or （配合）."""
    marks = [_MARK.search(name) for name in group[1]]
    if not any(marks):
        return [group]
    others: _Role = "support" if any(mark and mark["lead"] for mark in marks) else group[0]
    return [
        (_role_of(mark), [name[: mark.start()]]) if mark else (others, [name])
        for name, mark in zip(group[1], marks, strict=True)
    ]


def _role_of(found: re.Match[str]) -> _Role:
    for role in _ROLES:
        if found.groupdict().get(role):
            return role
    return "open"
