"""Texts put together at random out of what plans are made of, slips included."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import strategies as st

from ipplanner.checks.registry import CELL_RULES
from ipplanner.departments.roles import read_departments
from ipplanner.model import Document, Item, Measure, Section

_EXAMPLES = tuple(dict.fromkeys(one[0] for rule in CELL_RULES for one in rule.examples if one[0]))
_PIECES = (
    *(
        "，",
        "。",
        "；",
        "、",
        "：",
        "！",
        "“",
        "”",
        "《",
        "》",
        "（",
        "）",
        "(",
        ")",
        ",",
        ";",
        '"',
    ),
    *("20", "２０", "约20余家以上", "PCT", "一是", "二是", "四是", "1.", "（2）"),
    *("2017年", "2018年", "2019年", "二〇一七年", "13月", "2月30日"),
    *("知识产权", "知知识产权", "加强加强", "继续加强"),
    *("省知识产权局", "省工商局", "配合部门：", "牵头"),
)
texts = st.lists(
    st.sampled_from((*_PIECES, *_EXAMPLES)) | st.text(max_size=4), min_size=1, max_size=12
).map("".join)
"""Single texts."""
titles = st.sampled_from(("", *_EXAMPLES)) | texts
_MAYBE = texts | st.just("")
_PARAGRAPHS = st.lists(_MAYBE, max_size=3)
_NUMBERS = st.sampled_from(("", "1", "2", "3", "一、", "二、", "四、", "1.1", "（二）"))
_DEPARTMENTS = st.lists(
    st.sampled_from(
        ("省知识产权局", "省工商局", "知识产权局", "省财政斤", "、", " ", "，", "配合", "等")
    ),
    max_size=6,
).map("".join)
_DEADLINES = st.sampled_from(("", " ", "2018年6月", "2017年底", "13月", "全年", "2018年2月30日"))


@st.composite
def plans(draw: st.DrawFn) -> Document:
    """A plan of a few sections, items and measures, with ids s1, i1, m1 and on."""
    ids = iter(range(1, 1000))
    sections = [
        Section(f"s{next(ids)}", draw(_NUMBERS), draw(texts), draw(_MAYBE), items=_items(draw, ids))
        for _ in range(draw(st.integers(0, 2)))
    ]
    plan = Document("d1", "provincial-outline", draw(texts), "甲省", 2018, sections=sections)
    plan.front, plan.back = draw(_PARAGRAPHS), draw(_PARAGRAPHS)
    return plan


def _items(draw: st.DrawFn, ids: Iterator[int]) -> list[Item]:
    return [
        Item(f"i{next(ids)}", draw(_NUMBERS), draw(titles), "", _measures(draw, ids))
        for _ in range(draw(st.integers(0, 3)))
    ]


def _measures(draw: st.DrawFn, ids: Iterator[int]) -> list[Measure]:
    made = []
    for _ in range(draw(st.integers(0, 2))):
        departments = draw(_DEPARTMENTS)
        lead, support = read_departments(departments)
        text = draw(_MAYBE)
        made.append(Measure(f"m{next(ids)}", text, departments, lead, support, draw(_DEADLINES)))
    return made
