"""The numbers of the bars, and that each is what its filter shows."""

from __future__ import annotations

import pytest

from ipplanner.checks.finding import Finding, Hit, finding, place_of
from ipplanner.departments.assignments import assignments_in
from ipplanner.figures import Figure, figures_of, problems_figure
from ipplanner.figures.figure import NOBODY, Kind
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.model import Document, Item, Measure, Phase, Section
from ipplanner.resources import FOLDER
from ipplanner.search.filtering import keeping, row_count
from ipplanner.status import document_counts, section_counts, status_of
from tests.figures.making import register, small_plan
from tests.shared_data import SHARED, needs_shared
from tests.store.making import make_plan

EXAMPLE = FOLDER / "examples" / "示例省2018年工作要点.docx"
Numbers = dict[str, list[tuple[str, int, int]]]


def figure(document: Document, kind: Kind) -> Figure:
    return next(one for one in figures_of(document, register()) if one.kind == kind)


def numbers(one: Figure) -> Numbers:
    return {
        bar.label: [(part.word, part.items, part.rows) for part in bar.portions]
        for bar in one.ranked("items")
    }


def assert_shown(document: Document, one: Figure) -> None:
    """Each number is what the table has left when it is filtered by it."""
    for portion in (portion for bar in one.bars for portion in bar.portions):
        keep = keeping(document, portion.criteria)
        assert keep is not None
        shown = [row for row in document.walk_rows() if keep(*row)]
        items = {id(item) for _, item, _ in shown}
        assert (portion.items, portion.rows) == (len(items), len(shown)), portion
        assert row_count(document, keep) == portion.rows


def test_aliases_are_counted_together_and_who_leads_is_no_support() -> None:
    assert list(numbers(figure(small_plan(), "departments")).items()) == [
        ("省乙厅", [("牵头", 2, 2), ("配合", 1, 2)]),
        ("甲省甲局", [("牵头", 1, 2)]),
        ("省丙委", [("牵头", 1, 1)]),
        ("没有写责任部门", [("", 2, 2)]),
    ]


def test_names_that_are_counted_together_are_told() -> None:
    bars = {bar.label: bar.names for bar in figure(small_plan(), "departments").bars}
    assert bars == {
        "甲省甲局": ("省甲局", "甲局"),
        "省乙厅": (),
        "省丙委": (),
        "没有写责任部门": (),
    }


def test_the_busiest_is_first_by_what_is_counted() -> None:
    many = Measure("", "一", "丁局", ["丁局"], [])
    section = Section("s", items=[Item("1", measures=[many] * 3), Item("2", measures=[])])
    for at in (3, 4):
        section.items.append(Item(str(at), measures=[Measure("", "一", "戊局", ["戊局"])]))
    found = figure(Document(sections=[section]), "departments")
    assert [bar.label for bar in found.ranked("items")][:2] == ["戊局", "丁局"]
    assert [bar.label for bar in found.ranked("rows")][:2] == ["丁局", "戊局"]
    assert found.ranked("rows")[-1].key == NOBODY


def test_sections_hold_those_in_them() -> None:
    found = figure(small_plan(), "sections")
    assert numbers(found) == {
        "一、 大节": [("", 3, 5)],
        "（一） 小节": [("", 1, 2)],
        "二、": [("", 2, 2)],
        "三、 空节": [("", 0, 0)],
    }
    assert [bar.depth for bar in found.bars] == [0, 1, 0, 0]


def test_months_and_what_there_is_besides() -> None:
    found = numbers(figure(small_plan(), "times"))
    assert {label: parts[0][1:] for label, parts in found.items() if parts[0][1]} == {
        "3月": (1, 1),
        "6月": (2, 3),
        "9月": (1, 1),
        "12月": (2, 2),
        "全年": (1, 1),
        "其他年份": (1, 1),
        "看不出月份": (1, 1),
        "没有写时间": (1, 1),
    }
    assert list(found)[:12] == [f"{month}月" for month in range(1, 13)]


def test_a_plan_without_deadlines_has_no_months() -> None:
    plan = small_plan()
    for *_, measure in plan.walk_measures():
        measure.deadline, measure.phases = "", [Phase("", "无时间")]
    assert figure(plan, "times").bars == ()


def test_states_are_those_of_the_outline() -> None:
    assert numbers(figure(small_plan(), "states")) == {
        "已填": [("", 2, 4)],
        "未填": [("", 1, 1)],
        "本省自有": [("", 1, 1)],
        "待决定": [("", 1, 1)],
    }


def test_an_empty_document_has_empty_figures() -> None:
    assert [(one.kind, one.bars) for one in figures_of(Document())] == [
        ("departments", ()),
        ("sections", ()),
        ("times", ()),
        ("states", ()),
    ]


def some_findings(plan: Document) -> list[Finding]:
    section = plan.sections[0]
    item = section.items[0]
    hits = [Hit(0, "办", "看一看。", None, level) for level in ("必错", "疑似", "疑似")]
    places = [
        place_of("measure", section, item, item.measures[0]),
        place_of("title", section, item),
        place_of("title", plan.sections[1]),
    ]
    return [finding("rule", place, hit) for place, hit in zip(places, hits, strict=True)]


def test_problems_of_each_level_and_their_rows() -> None:
    plan = small_plan()
    found = problems_figure(some_findings(plan), {"必错": 1, "疑似": 2000})
    assert [(bar.label, bar.portions[0].items) for bar in found.bars] == [
        ("必错", 1),
        ("疑似", 2000),
        ("提示", 0),
    ]
    rows = [row_count(plan, keeping(plan, bar.portions[0].criteria)) for bar in found.bars]
    assert rows == [1, 4, 0]


def test_without_counts_the_findings_are_counted() -> None:
    found = problems_figure(some_findings(small_plan()))
    assert [bar.portions[0].rows for bar in found.bars] == [1, 2, 0]


@pytest.mark.parametrize("plan", [small_plan(), make_plan()], ids=["small", "made up"])
def test_every_number_is_what_the_table_shows(plan: Document) -> None:
    for at, section in enumerate(plan.walk_sections()):
        section.id = section.id or f"s{at}"
    for one in figures_of(plan, register()):
        assert_shown(plan, one)


def agrees(document: Document) -> None:
    """With the table, the status line, the outline and the lists of tasks."""
    for at, section in enumerate(document.walk_sections()):
        section.id = f"s{at}"
    figures = {one.kind: one for one in figures_of(document)}
    for one in figures.values():
        assert_shown(document, one)
    counts = document_counts(document)
    states = [bar.portions[0] for bar in figures["states"].bars]
    assert sum(one.items for one in states) == counts.items
    assert sum(one.rows for one in states) == counts.rows
    for status, bar in zip(("filled", "empty"), figures["states"].bars, strict=False):
        found = [item for _, item in document.walk_items() if status_of(document, item) == status]
        assert bar.portions[0].items == len(found)
    sections = {bar.key: bar.portions[0] for bar in figures["sections"].bars}
    for section in document.walk_sections():
        inside = section_counts(document, section)
        assert (inside.items, inside.rows) == (
            sections[section.id].items,
            sections[section.id].rows,
        )
    tasks = {one.name: (len(one.lead), len(one.support)) for one in assignments_in(document)}
    assert len(tasks) == sum(bar.key != NOBODY for bar in figures["departments"].bars)
    for bar in figures["departments"].bars:
        rows = {part.word: part.rows for part in bar.portions}
        if bar.key != NOBODY:
            assert tasks[bar.label] == (rows.get("牵头", 0), rows.get("配合", 0)), bar.label


def test_the_example_agrees_with_all_that_is_told_elsewhere() -> None:
    agrees(recognise(read_source(EXAMPLE)).documents[0])


@needs_shared
@pytest.mark.parametrize("region", ["广东省", "北京市", "湖南省"])
def test_real_plans_agree(region: str) -> None:
    assert SHARED is not None
    agrees(recognise(read_source(SHARED / f"data/office/{region}.clean.docx")).documents[0])
