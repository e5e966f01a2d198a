"""Line breaks and numbers in cells: what a file's layout put into a text, and what it means."""

from __future__ import annotations

import re

from ipplanner.text import one_line

_ENDS = tuple("。；;！？!?：:…”）)")
_COLONS = (":", "：")
_PAIRS = (("《", "》"), ("“", "”"), ("（", "）"))
_FOLLOWING = tuple("，。、；：！？）》”…,;:)")
_ENUMERATOR = re.compile(
    r"^\s*([一二三四五六七八九十]+(是|、|要)|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|[①-⑳]|[-—•·])"
)
_HEADING = re.compile(
    r"^\s*(第[一二三四五六七八九十百]+[章节部分]+|[（(][一二三四五六七八九十]+[）)]"
    r"|[一二三四五六七八九十]+\s*[、．.]|[（(]?\d{1,3}[）)]|\d{1,3}\s*(、|[．.](?!\d)))\s*"
)
_NOTE = re.compile(
    r"^\s*(注\s*[：:1１]|备注|(合|小|总|共)\s*计(?![\u4e00-\u9fff])|说明|填表|填报|联系人|联系电话|审核|制表)"
)
_LONGEST_FURNITURE = 60
_FURNITURE = re.compile(r"^[\s\-—–]*第?\s*\d+\s*页?\s*([/／共]+\s*\d+\s*页?)?[\s\-—–]*$")
_CONTINUED = re.compile(r"\s*[（(]\s*(接?上页|接上表)?\s*续(表|上页|上表)?\s*\d*\s*[）)]\s*$")
_CONTINUES_TABLE = re.compile(r"^[\s（(]*(接|续)(上)?[表页]?\s*[一二三四五六七八九十\d]*[）)\s]*$")
_CLINGS = re.compile(r"[、，,；;：:）)。]|(牵头|配合)(?!部门|单位)|负责|等|会同")
_DEPARTMENT = re.compile(
    r"(局|委|厅|办|部|院|署|处|协|海关|中心|部门|单位|政府|配合|牵头|负责|等)[。）)]?$"
)
_NAMES_END = re.compile(
    r"([局委厅办部院会关行处府队心学站所门位市州区县校团业等合头责署协组室联军与]|公司|[。）)])$"
)
_SEPARATOR = re.compile(r"[、，,；;：:\s]")
_DEPARTMENT_END = re.compile(r"(局|委|厅|办|部|院|会|关|行|处|府|队|中心|公司|大学|站|所)\s*$")


def ends_sentence(text: str) -> bool:
    """Whether a text stops where a sentence or clause may stop."""
    return text.rstrip().endswith(_ENDS)


def is_open(text: str) -> bool:
    """Whether a measure stops in a sentence, after a colon or inside quotes or brackets."""
    text = text.rstrip()
    if not text:
        return False
    inside = any(text.count(first) > text.count(last) for first, last in _PAIRS)
    return inside or not ends_sentence(text) or text.endswith(_COLONS)


def cannot_begin(text: str) -> bool:
    """Whether a text begins with what only follows on something."""
    return text.lstrip().startswith(_FOLLOWING)


def joined_lines(text: str) -> str:
    """A measure's text with the line breaks that cut a sentence taken out.

    Breaks before an enumeration and between the rows of a table in the cell stay.
    """
    lines = [line.strip(" \t\u3000") for line in text.split("\n")]
    result = last = ""
    for line in filter(None, lines):
        row_of_table = "\t" in last + line
        if result and (ends_sentence(last) or _ENUMERATOR.match(line) or row_of_table):
            result += "\n"
        result += line
        last = line
    return result


def joined_names(text: str) -> str:
    """A cell of departments with line breaks only where one separates two names."""
    result = ""
    for line in text.split("\n"):
        stripped = line.strip()
        if not stripped:
            continue
        if _DEPARTMENT_END.search(result) and not _CLINGS.match(stripped):
            result += "\n"
        result += stripped
    return one_line_each(result)


def goes_on_in_names(text: str, rest: str) -> bool:
    """Whether a list of departments was cut before its end and `rest` may be what follows."""
    text, rest = text.strip(), rest.strip()
    if not text or not rest:
        return False
    last = _SEPARATOR.split(text)[-1]
    return len(last) < 2 or not _NAMES_END.search(text) or bool(_CLINGS.match(rest))


def without_continued(text: str) -> str:
    """A title repeated at a page's top, without its （续）."""
    return _CONTINUED.sub("", text)


def is_department(text: str) -> bool:
    """Whether a cell reads like a list of departments."""
    return bool(_DEPARTMENT.search(text))


def one_line_each(text: str) -> str:
    """Every line with its white space reduced to single spaces."""
    return "\n".join(one_line(line) for line in text.split("\n"))


def split_heading(text: str, *, may_be_bare: bool = False) -> tuple[str, str]:
    """A heading's printed number and its title; the number is empty where none is printed.

    A number alone is a title, unless it `may_be_bare`.
    """
    text = one_line(text)
    match = _HEADING.match(text)
    if not match or (match.end() == len(text) and not may_be_bare):
        return "", text
    return match.group().strip(), text[match.end() :].strip()


def is_note(text: str) -> bool:
    """Whether a line under a table is a remark on it."""
    return bool(_NOTE.match(text))


def is_furniture(text: str) -> bool:
    """Whether a line is a page number, or says that a table goes on."""
    text = text.strip()
    if len(text) > _LONGEST_FURNITURE:  # and the pattern takes long on endless white space
        return False
    return bool(_FURNITURE.match(text) or _CONTINUES_TABLE.match(text))
