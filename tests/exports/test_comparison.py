from __future__ import annotations

from collections.abc import Callable

import pytest

from exports.comparison import Difference, differences
from ipplanner.model import Document, Item, Measure, Phase, Section
from tests.exports.made_up import plan
from tests.exports.made_up_tasks import promotion, schedule, strategy


def _first(document: Document) -> Measure:
    return document.sections[0].items[0].measures[0]


def _change(name: str, value: object) -> Callable[[Document], None]:
    return lambda document: setattr(_first(document), name, value)


def test_equal_documents_have_no_differences() -> None:
    assert differences(plan(), plan()) == []


def test_white_space_at_the_ends_and_missing_ids_do_not_count() -> None:
    other = plan()
    _first(other).text += " \n"
    other.id = _first(other).id = ""
    other.region, other.year, other.source = "", None, "a.docx"
    assert differences(plan(), other) == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (_change("text", "乙"), "举措的文字"),
        (_change("departments", "乙"), "责任部门"),
        (_change("deadline", "6月"), "完成时间"),
        (_change("extra", {"备注": "新"}), "的备注"),
        (_change("id", "m9"), "的编号"),
        (lambda d: setattr(d, "title", "乙"), "标题"),
        (lambda d: setattr(d, "id", "d9"), "文件编号"),
        (lambda d: d.back.append("注"), "表后文字第 1 项"),
        (lambda d: d.front.append("注"), "标题后文字第 1 项"),
        (lambda d: d.headers.update(section="重点"), "表头第 2 项"),
        (lambda d: setattr(d.sections[1], "number", "二、"), "的序号"),
        (lambda d: d.sections[0].items.pop(), "工作内容个数"),
        (lambda d: d.sections.pop(), "工作重点个数"),
        (lambda d: d.sections[0].items[0].measures.append(Measure(text="多")), "举措条数"),
    ],
)
def test_each_difference_has_its_place(change: Callable[[Document], None], place: str) -> None:
    other = plan()
    change(other)
    assert any(place in found.place for found in differences(plan(), other))


def test_both_values_are_told() -> None:
    other = plan()
    other.title = "另一题目"
    assert differences(plan(), other) == [Difference("标题", plan().title, "另一题目")]


def test_title_place_among_the_paragraphs_counts() -> None:
    one, other = plan(), plan()
    one.front = other.front = ["附件"]
    one.title_at = 1
    assert len(differences(one, other)) == 2


def test_empty_rows_equal_missing_objects() -> None:
    one, other = plan(), plan()
    one.sections = [Section("s1", "1", "重点", items=[Item("i1", "", "甲")]), Section("s2", "2")]
    other.sections = [
        Section("s1", "1", "重点", items=[Item("i1", "", "甲", measures=[Measure()])]),
        Section("s2", "2", items=[Item(measures=[Measure()])]),
    ]
    assert differences(one, other) == []


def _national(document: Document) -> Measure:
    return document.sections[0].sections[0].items[0].measures[0]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda d: setattr(_national(d), "local_text", "各地要做好。"), "的地方任务"),
        (lambda d: setattr(_national(d), "obligation", ""), "的必做选做"),
        (lambda d: setattr(d.sections[0].sections[0], "goal", ""), "的任务目标"),
        (lambda d: setattr(d.sections[0].sections[0], "title", "别的"), "的名称"),
        (lambda d: setattr(d.sections[0].sections[0].items[0], "number", "9."), "的序号"),
        (lambda d: d.sections.append(d.sections[0].sections.pop()), "工作重点个数"),
    ],
)
def test_what_national_documents_have_counts(
    change: Callable[[Document], None], place: str
) -> None:
    other = promotion()
    change(other)
    assert any(place in found.place for found in differences(promotion(), other))


@pytest.mark.parametrize(
    ("phase", "count"),
    [
        (Phase("2019年：", "起草方案。", "规划司"), 0),
        (Phase("2020年", "起草方案。", "（规划司）"), 1),
        (Phase("2019年", "起草方案。（规划司）", ""), 0),
        (Phase("2019年", "起草方案。", ""), 1),
    ],
)
def test_phases_count_as_they_are_printed(phase: Phase, count: int) -> None:
    other = schedule()
    other.sections[0].items[0].measures[0].phases = [phase]
    assert len(differences(schedule(), other)) == count


def test_lead_and_support_are_no_part_of_a_file() -> None:
    other = promotion()
    _national(other).lead, _national(other).support = ["规划司"], ["办公室"]
    assert differences(promotion(), other) == []


def test_the_brackets_that_a_text_gives_its_departments_do_not_count() -> None:
    one, other = strategy(), strategy()
    one.sections[0].sections[0].items[2].measures[0].departments = "办公室负责"
    assert differences(one, other) == []


def test_how_a_heading_is_cut_into_number_and_title_does_not_count() -> None:
    one, other = promotion(), promotion()
    one.sections[0].number, one.sections[0].title = "1", "任务"
    other.sections[0].number, other.sections[0].title = "", "1、任务"
    assert differences(one, other) == []


def test_empty_tasks_of_a_running_text_do_not_count() -> None:
    other = strategy()
    other.sections[0].sections[0].items.append(Item("i9", measures=[Measure("m9")]))
    assert differences(other, strategy()) == []


def test_a_document_without_a_title_gets_one() -> None:
    one, other = plan(), plan()
    one.title = ""
    assert differences(one, other) == []
