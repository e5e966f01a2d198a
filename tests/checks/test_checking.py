from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from ipplanner.checks import Context, Memory, check, check_item, check_whole, checked
from ipplanner.checks.checking import by_level, ignored
from ipplanner.checks.finding import Hit
from ipplanner.checks.overlaps import without_overlaps
from ipplanner.model import Document
from tests.checks.plans import make_plan

CONTEXT = Context(year=2018)


def plan() -> Document:
    return make_plan(
        ("加强海关知识产权保护", "推进制度完善完善。。培训2期，", "南昌海关、"),
        ("加大宣传力度", "研究制定2017年宣传工作要点。", "省知识产权局"),
    )


def test_findings_come_in_printed_order_with_their_place() -> None:
    found = check(plan(), CONTEXT)
    rules = [one.rule for one in found]
    assert rules == [
        "department-separator",
        "doubled-word",
        "doubled-punctuation",
        "final-stop",
        "stale-year",
    ]
    year = found[-1]
    assert (year.place.section, year.place.item) == ("实施严格的知识产权保护", "加大宣传力度")
    assert (year.place.field, year.place.target, year.start) == ("measure", "m2", 4)
    assert (year.text, year.fix, year.level) == ("2017年", "2018年", "疑似")


def test_the_words_stand_where_the_finding_says() -> None:
    document = plan()
    texts = {measure.id: measure for *_, measure in document.walk_measures()}
    for one in check(document, CONTEXT):
        measure = texts[one.place.measure_id]
        text = measure.text if one.place.field == "measure" else measure.departments
        assert text[one.start : one.end] == one.text


def test_rules_can_be_switched_off() -> None:
    off = Context(year=2018, off=frozenset(("stale-year", "final-stop")))
    rules = {one.rule for one in check(plan(), off)}
    assert rules == {"department-separator", "doubled-word", "doubled-punctuation"}


def test_a_finding_set_aside_stays_silent_until_its_words_change() -> None:
    document = plan()
    before = check(document, CONTEXT)
    document.ignored.append(ignored(before[1], document, "引用原文"))
    result = checked(document, CONTEXT)
    assert (len(result.findings), result.ignored) == (len(before) - 1, 1)
    assert "doubled-word" not in {one.rule for one in result.findings}
    measure = document.sections[0].items[0].measures[0]
    measure.text = measure.text.replace("完善完善", "健全健全")
    assert "doubled-word" in {one.rule for one in check(document, CONTEXT)}


def test_only_changed_texts_are_checked_again() -> None:
    document, memory = plan(), Memory()
    first = check(document, CONTEXT, memory)
    known = set(memory)
    assert check(document, CONTEXT, memory) == first
    assert set(memory) == known
    document.sections[0].items[1].measures[0].text = "发布宣传工作要点。"
    assert "stale-year" not in {one.rule for one in check(document, CONTEXT, memory)}
    assert [cell.text for cell, *_ in set(memory) - known] == ["发布宣传工作要点。"]


def test_the_two_halves_make_the_whole() -> None:
    document = plan()
    section = document.sections[0]
    halves = check_whole(document, CONTEXT)
    for item in section.items:
        halves += check_item(section, item, CONTEXT)
    assert {(one.rule, one.start) for one in halves} == {
        (one.rule, one.start) for one in check(document, CONTEXT)
    }


def test_documents_are_checked_in_several_threads() -> None:
    memory, documents = Memory(), [plan() for _ in range(8)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda one: check(one, CONTEXT, memory), documents))
    assert all(one == found[0] for one in found)


def test_of_rules_that_overlap_the_surest_speaks() -> None:
    sure = ("sure", Hit(2, "甲乙", "错。", level="必错"))
    doubtful = ("doubtful", Hit(3, "乙丙", "疑。"))
    elsewhere = ("elsewhere", Hit(5, "丁", "示。", level="提示"))
    assert without_overlaps([doubtful, elsewhere, sure]) == [sure, elsewhere]


def test_levels_come_worst_first() -> None:
    groups = by_level(check(plan(), CONTEXT))
    assert list(groups) == ["必错", "疑似"]


def test_an_empty_document_has_no_findings() -> None:
    assert check(Document(), Context()) == []
