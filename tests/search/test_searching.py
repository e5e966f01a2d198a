"""Finding and replacing words in a document."""

from __future__ import annotations

from pathlib import Path

import pytest

from ipplanner import history
from ipplanner.edits.documents import add_document
from ipplanner.edits.measures import assign_departments, change_measure_text
from ipplanner.errors import UsageError
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.search.matches import Match, find, proposals
from ipplanner.search.query import Query
from ipplanner.search.replacing import label_of, replace_all
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.store.making import without_ids


def plan() -> Document:
    first = Measure(
        "m1", "2017年ABC、２０１７年abc。", "省甲局", ["省甲局"], extra={"备注": "见2017年件"}
    )
    second = Measure("m2", "2017", "省甲局、省乙厅", deadline="2017年底")
    items = [Item("i1", "", "2017年工作", measures=[first, second]), Item("i2", "", "无举措")]
    return Document(
        layout="provincial-outline", sections=[Section("s1", "1", "2017重点", items=items)]
    )


def places(query: Query) -> list[tuple[str, str, int, int]]:
    return [(one.id, one.field, one.start, one.end) for one in find(plan(), query)]


def test_places_come_in_printed_order() -> None:
    assert places(Query("2017")) == [
        ("s1", "section", 0, 4),
        ("i1", "item", 0, 4),
        ("m1", "measure", 0, 4),
        ("m1", "备注", 1, 5),
        ("m2", "measure", 0, 4),
        ("m2", "deadline", 0, 4),
    ]
    assert places(Query("")) == [] and places(Query("没有")) == []


@pytest.mark.parametrize(
    ("query", "spans"),
    [
        (Query("abc"), [(5, 8), (14, 17)]),
        (Query("ABC", case=True), [(5, 8)]),
        (Query("２017", any_width=True), [(0, 4), (9, 13)]),
        (Query(r"(\d)\d+年", regex=True), [(0, 5), (9, 14)]),
        (Query("x*", regex=True), []),
        (Query("年"), [(4, 5), (13, 14)]),
        (Query("2017", whole=True), []),
    ],
)
def test_ways_to_look(query: Query, spans: list[tuple[int, int]]) -> None:
    found = [one for one in find(plan(), query) if (one.id, one.field) == ("m1", "measure")]
    assert [(one.start, one.end) for one in found] == spans


def test_whole_cells_and_chosen_columns() -> None:
    assert places(Query("2017", whole=True)) == [("m2", "measure", 0, 4)]
    assert places(Query(r"\d+", whole=True, regex=True)) == [("m2", "measure", 0, 4)]
    assert places(Query("甲局", fields=frozenset({"departments"}))) == [
        ("m1", "departments", 1, 3),
        ("m2", "departments", 1, 3),
    ]


def test_the_context_is_short_and_on_one_line() -> None:
    text = "一" * 30 + "\n目标\n" + "二" * 30
    match = Match("", "", "m", "measure", 31, 33, text)
    assert match.context == ("…" + "一" * 15 + " ", "目标", " " + "二" * 15 + "…")


@pytest.mark.parametrize("text", ["(", "[a", "(a+)+b", "(?:a*)*", "a{99999999999}"])
def test_expressions_that_cannot_be_used_are_told(text: str) -> None:
    with pytest.raises(UsageError, match="表达式"):
        find(plan(), Query(text, regex=True))


def test_words_that_do_not_fit_the_expression_are_told() -> None:
    query = Query(r"\d+", regex=True)
    with pytest.raises(UsageError, match="对不上"):
        proposals(find(plan(), query), query, r"\3")


@pytest.fixture
def stored(tmp_path: Path) -> tuple[Workspace, str]:
    workspace = Workspace.open(tmp_path / "工作区.ipplan", create=True)
    document = plan()
    return workspace, add_document(workspace, without_ids(document))


def replaced(stored: tuple[Workspace, str], query: Query, words: str) -> tuple[int, int]:
    workspace, id_ = stored
    done = replace_all(
        workspace, proposals(find(load(workspace, id_), query), query, words), query, words
    )
    return done.places, done.skipped


def test_all_are_replaced_as_one_step(stored: tuple[Workspace, str]) -> None:
    workspace, id_ = stored
    before = load(workspace, id_)
    assert replaced(stored, Query("2017"), "2018") == (6, 0)
    after = load(workspace, id_)
    first, second = after.sections[0].items[0].measures
    assert (after.sections[0].title, after.sections[0].items[0].title) == ("2018重点", "2018年工作")
    assert first.text == "2018年ABC、２０１７年abc。"
    assert (first.extra, second.deadline) == ({"备注": "见2018年件"}, "2018年底")
    assert history.steps(workspace)[-1].label == "替换“2017”为“2018”"
    history.undo(workspace)
    assert load(workspace, id_) == before


def test_groups_of_an_expression_can_be_used(stored: tuple[Workspace, str]) -> None:
    workspace, id_ = stored
    replaced(stored, Query(r"(\d+)年(.)", regex=True, case=True), r"\2\1")
    assert load(workspace, id_).sections[0].items[0].measures[0].text == "A2017BC、a２０１７bc。"


def test_departments_are_read_anew_unless_a_person_has_set_them(
    stored: tuple[Workspace, str],
) -> None:
    workspace, id_ = stored
    first, second = load(workspace, id_).sections[0].items[0].measures
    assign_departments(workspace, second.id, second.departments, ["省乙厅"], ["省甲局"])
    replaced(stored, Query("省甲局"), "省丙局")
    first, second = load(workspace, id_).sections[0].items[0].measures
    assert (first.departments, first.lead) == ("省丙局", ["省丙局"])
    assert (second.lead, second.support) == (["省乙厅"], ["省丙局"])


def test_a_cell_that_has_changed_meanwhile_is_left_alone(stored: tuple[Workspace, str]) -> None:
    workspace, id_ = stored
    query = Query("2017")
    found = proposals(find(load(workspace, id_), query), query, "2018")
    changed = load(workspace, id_).sections[0].items[0].measures[0]
    change_measure_text(workspace, changed.id, "别的2017")
    done = replace_all(workspace, found, query, "2018")
    assert (done.places, done.skipped) == (5, 1)
    assert load(workspace, id_).sections[0].items[0].measures[0].text == "别的2017"


def test_long_words_are_cut_in_the_name_of_the_step() -> None:
    assert label_of("一" * 11, "二\n三") == "替换“" + "一" * 10 + "…”为“二三”"
