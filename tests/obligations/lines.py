"""Made-up obligation lines: by hand in the forms of real ones, and random ones with their truth."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st

Truth = list[tuple[str, str]]
"""Scope written out, and duty."""

EXAMPLES: list[tuple[str, Truth]] = [
    ("省份：各类省份必做", [("各类省份", "必做")]),
    ("省份:各省份选做。", [("各省份", "选做")]),
    (
        "省份：一、二类省份必做，三类省份选做",
        [("一类省份", "必做"), ("二类省份", "必做"), ("三类省份", "选做")],
    ),
    (
        "省份：一类省份必做,二类、三类省份选做",
        [("一类省份", "必做"), ("二类省份", "选做"), ("三类省份", "选做")],
    ),
    (
        "省份：强省试点省、一类省份必做；其他省份选做",
        [("强省试点省", "必做"), ("一类省份", "必做"), ("其他省份", "选做")],
    ),
    (
        "省份：知识产权强省建设试点省、一、二类省份必做;其他省份选做",
        [
            ("知识产权强省建设试点省", "必做"),
            ("一类省份", "必做"),
            ("二类省份", "必做"),
            ("其他省份", "选做"),
        ],
    ),
    (
        "省份：自由贸易试验区、强市创建市涉及省份必做；其他省份选做。",
        [("自由贸易试验区涉及省份", "必做"), ("强市创建市涉及省份", "必做"), ("其他省份", "选做")],
    ),
    (
        "省份：强省试点省、强市创建市涉及省份必做",
        [("强省试点省", "必做"), ("强市创建市涉及省份", "必做")],
    ),
    (
        "省份：强市创建市、强省试点省、保护中心涉及省份选做",
        [("强市创建市涉及省份", "选做"), ("强省试点省", "选做"), ("保护中心涉及省份", "选做")],
    ),
    ("省份：“一带一路”相关省份必做", [("“一带一路”相关省份", "必做")]),
    ("省份：涉及省份必做；其他省份选做", [("涉及省份", "必做"), ("其他省份", "选做")]),
    ("省份：“甲、乙”试点涉及省份必做", [("“甲、乙”试点涉及省份", "必做")]),
    ("省份：各省（区、市）必做", [("各省（区、市）", "必做")]),
    (
        " 省 份 ： 一 、 二类\n省份必做 ，\n三类省份选 做 ",
        [("一类省份", "必做"), ("二类省份", "必做"), ("三类省份", "选做")],
    ),
]
AREAS = ("自由贸易试验区", "强市创建市", "知识产权保护中心", "甲乙试点", "“丙、丁”行动")
_LONE = (
    "各类省份",
    "各省份",
    "强省试点省",
    "知识产权强省建设试点省",
    "涉及省份",
    "“一带一路”相关省份",
)


class Printed(NamedTuple):
    """A line as it may be printed, and what it says."""

    text: str
    truth: Truth


@st.composite
def groups(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Scopes between two 、, as printed and written out: with a shared ending or without."""
    kind = draw(st.sampled_from(("lone", "short", "shared", "areas")))
    if kind == "lone":
        name = draw(st.sampled_from(_LONE))
        return name, [name]
    if kind == "areas":
        areas = draw(st.lists(st.sampled_from(AREAS), min_size=1, max_size=3, unique=True))
        return "、".join(areas) + "涉及省份", [f"{area}涉及省份" for area in areas]
    digits = draw(st.lists(st.sampled_from("一二三"), min_size=1, max_size=3, unique=True))
    joint = "、" if kind == "short" else "类、"
    return joint.join(digits) + "类省份", [f"{digit}类省份" for digit in digits]


@st.composite
def lines(draw: st.DrawFn) -> Printed:
    """A line of the grammar with any of its punctuation."""
    clauses, truth = [], []
    for at in range(draw(st.integers(1, 3))):
        found = draw(st.lists(groups(), min_size=1, max_size=3))
        if at and draw(st.booleans()):
            found = [("其他省份", ["其他省份"])]
        duty = draw(st.sampled_from(("必做", "选做")))
        clauses.append("、".join(printed for printed, _ in found) + duty)
        truth += [(name, duty) for _, names in found for name in names]
    text = "省份" + draw(st.sampled_from(":："))
    text += clauses[0] + "".join(draw(st.sampled_from("，；,;")) + each for each in clauses[1:])
    return Printed(text + draw(st.sampled_from(("", "。"))), truth)
