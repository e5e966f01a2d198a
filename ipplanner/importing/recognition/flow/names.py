"""How much a text reads like a list of departments."""

from __future__ import annotations

import re
from functools import lru_cache

_BETWEEN = re.compile(r"[、，,；;。：:（）()/\s]+|(?<=[局厅委办部院会关])(?:以?及|和|与)(?=.)")
_BRACKETS = re.compile(r"[（(][^（）()]*(?:[）)]|$)")
_ROLES = re.compile(
    r"^(?:由|并|和|与|及|以及|会同)|(?:共同|联合|分别|按职责分工)*(?:牵头|配合|负责|参与|协办|主办)$"
    r"|等(?:相关|有关|各)*(?:成员)?(?:部门|单位|厅局)?$"
)
_LABEL = re.compile(r"^(?:牵头|配合|责任|主办|协办|参与|参加|支持)(?:部门|单位)?$")
_ORGAN = re.compile(
    r"(?:[局委厅办部院署处协会科室府社团台站馆校企校]|海关|中心|银行|支行|分行|总行|营管部|大学|学院|公司"
    r"|部门|单位|政府|机构|集团|研究所|联盟|法院|检察院|兵团|小组|总队|支队|代办处|管理所|事务所|商会"
    r"|联席会议|工商联|妇联|侨联|文联|科协|贸促会|残联|总工会|各市|各县|州市|设区市|市州|开发区|高新区|园区|新区|试验区)$"
)
_SAYING = re.compile(
    r"继续|开展|推进(?!办)|加强|建立|完善|提高|提升|支持|实施(?!单位)|探索|鼓励|引导|加大|推动|制定|培育|落实(?!单位|部门)"
    r"|举办|征集|以上|进行|研究(?![院所室会]|中心)|通过|进一步|积极|利用|发挥|围绕|结合|促进(?![会局处]|中心)|增设|(?<![省市])建设(?![厅局委兵])"
    r"|[0-9《》“”]"
)
"""Words that no name of a department has."""
_TOGETHER = re.compile(r"(?:小组|成员单位|联席会议|领导小组办公室)$")
_LONGEST = 45
_AREA = re.compile(r"^[\u4e00-\u9fff]{2,6}[市县区州盟旗]$")
_PER_CHARACTER = 0.55
_AGAINST = 0.7


@lru_cache(maxsize=20_000)
def likeness(text: str, *, cut: bool = False) -> float:
    """Points for a text as a list of departments, against it below 0.

    Of a text that a page's end has cut the last name may be incomplete.
    """
    pieces = [piece for piece in _BETWEEN.split(_BRACKETS.sub("", text) or text) if piece]
    points = sum(_points(piece) for piece in pieces[:-1]) if pieces else -4.0
    if pieces:
        last = _points(pieces[-1])
        points += max(last, 0.0) if cut else last
    sentences = text.rstrip("。").count("。")
    return points - 5 * sentences


@lru_cache(maxsize=20_000)
def _points(piece: str) -> float:
    if _LABEL.match(piece):
        return _PER_CHARACTER * len(piece)
    name = _ROLES.sub("", piece)
    if not name or _LABEL.match(name):
        return 0.3
    said = _SAYING.search(name) and not _TOGETHER.search(name)
    if _ORGAN.search(name) and len(name) <= _LONGEST and not said:
        return _PER_CHARACTER * min(len(piece), 14)
    if _AREA.search(name) and not said:
        return 0.2 * len(piece)
    return -_AGAINST * len(piece) - 0.5
