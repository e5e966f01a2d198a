"""The names of departments in a printed list: where one ends and the next begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

TRIM = " \t\r\n　、，,；;。.：:"
LONGEST_CELL = 3000
"""Characters; a longer cell is no list of departments, and reading it would take its time."""
_BRACKETS = {"（": "）", "(": ")", "〔": "〕", "[": "]", "【": "】"}
_ORGAN = "局厅委办部院署处室队协联府门位心所"
_JOINT = re.compile(
    rf"(?:(?<=[{_ORGAN}）)])|(?<=[协商学]会)|(?<=海关))(?:以?及|和|与)(?=..)"
    r"|会同|以?及(?=各|有关|相关|其他)"
)
_OPENING = re.compile(r"^(?:并?由|并|会同|联合(?!会)|和|与|以?及(?!其)|[0-9]{1,2}[.．)）])+")
_SHORT_NAME = re.compile(r"[（(](?:以?下(?:简|合|统)?称|简称)[^（）()]*[）)]")
_COUNT = "[0-9０-９一二三四五六七八九十余多个]"
_TAIL = re.compile(
    rf"(?<![高平同中均])等(?:各|有关|相关|其他|省直|市直|{_COUNT})*"
    r"(?:(?:成员)?(?:部门|单位|处室|机构|司局)(?:[、和及]单位)?)?$"
)
_AND_OTHERS = re.compile(r"(?<![高平同中均])等(?=[^级同])")
_REGION_WORD = re.compile(r"省|市|自治区|区直|各|有关|相关|其他|国家|中国|全国")
_PARTY = re.compile(r"(?:省|市|区|州|县|工|党)委$")
_SHARED_HEAD = re.compile(r"^(?:各|有关|相关|其他)*(?:市|地|盟|州|部门|设区市|地市)$")
_SHARED_END = re.compile(r"^(?:单位$|[县区州旗市](?!直))")
_CORES = (
    "知识产权局|工商局|工商行政管理局|质监局|质量技术监督局|版权局|新闻出版广电局|文广局|食药监局"
    "|食品药品监督管理局|统计局|公安局|财政局|司法局|商务局|科技局|教育局|林业局|农业局|国税局|地税局"
    "|市场监管局|金融局|人社局|金融监管局|税务局|科技厅|教育厅|财政厅|商务厅|公安厅|司法厅|文化厅|农业厅"
    "|林业厅|人社厅|人力资源社会保障厅|人力资源和社会保障厅|工信厅|经信厅|水利厅|环保厅|发改委|发展改革委|经信委"
    "|工信委|国资委|卫计委|卫生计生委|商务委|科委|农委|教委|市场监管委|金融办|法制办|编办|外办|侨办|网信办"
    "|外侨办|检察院|高级法院|中级法院|高院|法院|科协|贸促会|工商联|妇联|总工会|宣传部|组织部|海关"
)
_GLUED_CORES = re.compile(
    rf"(?<=.)(?P<left_core>{_CORES})(?P<right>(?:省|市|自治区)?(?:委)?(?:{_CORES}))"
)
_GLUED_REGION = re.compile(
    rf"(?P<left_core>[{_ORGAN}会]|海关)(?P<right>(?:省|市|自治区|国家)(?![级直内外县])"
    rf"[^（()）]{{1,14}}(?:[{_ORGAN}会]|海关))"
)


@dataclass(frozen=True, slots=True)
class MissingSeparator:
    """Two department names printed as one; `name` is what stands there."""

    name: str
    left: str
    right: str


def split_names(text: str) -> list[str]:
    """The names in a list without roles, brackets inside a name kept, 等 and the like left out."""
    text = _SHORT_NAME.sub("", text)
    pieces = [part for piece in cut(text, "、，,；;。/／") for part in _cut_at_spaces(piece)]
    pieces = [part for piece in pieces for part in _cut_at_joints(piece)]
    names = [_OPENING.sub("", piece.strip(TRIM)).strip(TRIM) for piece in _rejoined(pieces)]
    return [name for name in names if name]


def missing_separators(printed: str) -> list[MissingSeparator]:
    """Names in a printed cell that are really two, such as 省知识产权局省工商局."""
    found: list[MissingSeparator] = []
    if len(printed) > LONGEST_CELL:
        return found
    for name in split_names(printed):
        for pattern in (_GLUED_REGION, _GLUED_CORES):
            glued = pattern.search(name)
            if glued and not _PARTY.search(name[: glued.end("left_core")]):
                at = glued.start("right")
                found.append(MissingSeparator(name, name[:at], name[at:]))
                break
    return found


def cut(text: str, marks: str) -> list[str]:
    """The text cut at these characters where they stand outside brackets."""
    pieces, start, closing = [], 0, ""
    for at, char in enumerate(text):
        if closing:
            closing = "" if char == closing else closing
        elif char in _BRACKETS and text.find(_BRACKETS[char], at) > 0:
            closing = _BRACKETS[char]
        elif char in marks:
            pieces.append(text[start:at])
            start = at + 1
    return [*pieces, text[start:]]


def _cut_at_spaces(piece: str) -> list[str]:
    """A space separates where a name is complete before it; others come from line breaks."""
    words = piece.split()
    names = words[:1]
    for word in words[1:]:
        if _ends_name(names[-1], word):
            names.append(word)
        else:
            names[-1] += word
    return names


def _ends_name(left: str, right: str) -> bool:
    if right[0] in "（(" or len(right) == 1:
        return False
    if _REGION_WORD.match(right):
        return len(left) > 1
    complete = left[-1] in _ORGAN + "会" or left.endswith("海关")
    return complete and len(left) > 1 and not _PARTY.search(left)


def _cut_at_joints(piece: str) -> list[str]:
    """The piece cut at 及, 和, 会同 and at 等 in the middle; 等 at the end goes."""
    parts: list[str] = []
    for part in _JOINT.split(piece):
        rest = _TAIL.sub("", part.strip(TRIM))
        parts += _AND_OTHERS.split(rest) if rest else []
    return parts


def _rejoined(pieces: list[str]) -> list[str]:
    """有关部门、单位 and 各市、县人民政府 are one party each."""
    names: list[str] = []
    for piece in pieces:
        if names and _SHARED_HEAD.match(names[-1]) and _SHARED_END.match(piece):
            names[-1] += f"、{piece}"
        else:
            names.append(piece)
    return names
