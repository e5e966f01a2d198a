"""Lead and support departments in the official wording, in the style that a cell already has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ipplanner.departments.roles import read_departments

_UNIT = "(?:部门|单位|处室|机构)"
_LEAD = "(?:牵头|主办|主责|承办|责任|执行|负责)"
_SUPPORT = "(?:配合|协办|协助|协同|参与|参加|支持|会办)"
_LEAD_LABEL = re.compile(rf"^[\s（(]*({_LEAD}(?:责任)?{_UNIT}[:：])")
_SUPPORT_LABEL = re.compile(rf"([\s，,；;。（(]*)({_SUPPORT}(?:责任)?{_UNIT}[:：])")
_VERB = re.compile(rf"({_LEAD})(?!{_UNIT}).*?[，,；;\s]+.+?({_SUPPORT})(?!{_UNIT})", re.DOTALL)
_LEADS = re.compile(rf"牵头(?!{_UNIT})")
_TAIL = re.compile(r"(等(?:有关|相关|各)?(?:部门|单位)?)(?=[（(）)。；;，,\s]|配合|负责|$)")
_DONE_BY = re.compile(
    r"[^、，,；;\s]{2,}?((?:按照?(?:各自)?职责)?(?:分工|分别|共同)?负责)[）)。\s]*$"
)
_AROUND = re.compile(r"^\s*([（(]).*([）)])\s*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Style:
    """How a cell words who leads; empty texts where it has no such words."""

    lead_label: str = ""
    support_label: str = ""
    joint: str = "，"
    """Between the leading and the supporting departments."""
    close: str = ""
    """After the supporting departments, where `joint` opens a bracket."""
    leads: str = ""
    supports: str = "配合"
    comma: str = "、"
    tail: str = ""
    around: tuple[str, str] = ("", "")
    stop: str = ""


def official_wording(lead: Sequence[str], support: Sequence[str], like: str = "") -> str:
    """What to print: in the style of `like`, the text so far, as far as that says it rightly.

    A、B、C where the first leads; A、B牵头，C配合 where several lead or none, or it was so worded.
    """
    wanted = (list(lead), list(support))
    if not lead and not support:
        return ""
    style = _style_of(like)
    plain = replace(style, lead_label="", support_label="", close="", leads="", supports="")
    verbal = replace(plain, joint="，", leads="牵头", supports="配合", comma="、")
    for candidate in (style, plain, verbal, _Style(leads="牵头")):
        printed = _printed(candidate, *wanted)
        if read_departments(printed) == wanted:
            return printed
    return _printed(_Style(leads="牵头"), *wanted)


def _style_of(text: str) -> _Style:
    around = _AROUND.match(text)
    style = _Style(
        lead_label=_first(_LEAD_LABEL, text),
        comma="\n" if "\n" in text and "、" not in text else "、",
        tail=_first(_TAIL, text),
        around=(around[1], around[2]) if around else ("", ""),
        stop="。" if text.rstrip().endswith("。") else "",
    )
    label = _SUPPORT_LABEL.search(text)
    if label:
        return _labelled(style, text, label)
    if found := _VERB.search(text):
        return replace(style, leads=found[1], supports=found[2], comma="、")
    if _LEADS.search(text):
        return replace(style, leads="牵头", comma="、")
    return replace(style, leads=_first(_DONE_BY, text), supports="")


def _labelled(style: _Style, text: str, label: re.Match[str]) -> _Style:
    joint = label[1].strip(" \t")
    opened = joint[-1:] in ("（", "(")
    return replace(
        style,
        support_label=label[2],
        comma="、",
        joint=joint or "；",
        close={"（": "）", "(": ")"}[joint[-1]] if opened else "",
        around=("", "") if opened else style.around,
    )


def _printed(style: _Style, lead: list[str], support: list[str]) -> str:
    if style.support_label:
        text = _with_labels(style, lead, support)
    elif style.leads and style.supports:
        text = _with_verbs(style, lead, support)
    else:
        names = style.comma.join([*lead, *support])
        text = style.lead_label + names + style.tail + style.leads
    return style.around[0] + text + style.stop + style.around[1]


def _with_labels(style: _Style, lead: list[str], support: list[str]) -> str:
    text = style.lead_label + style.comma.join(lead) if lead else ""
    if not support:
        return text
    joint = style.joint if text else ""
    close = style.close if text else ""
    return text + joint + style.support_label + style.comma.join(support) + style.tail + close


def _with_verbs(style: _Style, lead: list[str], support: list[str]) -> str:
    parts = [style.comma.join(lead) + style.leads] if lead else []
    if support:
        parts.append(style.comma.join(support) + style.tail + style.supports)
    return style.joint.join(parts)


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""
