"""Finding and replacing in national documents, whose cells hold several fields."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ipplanner.edits.documents import add_document
from ipplanner.errors import UsageError
from ipplanner.history import undo
from ipplanner.model import Document, Measure
from ipplanner.search.matches import find, proposals
from ipplanner.search.query import EXTRA, Query
from ipplanner.search.replacing import replace_all
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.exports.made_up_tasks import promotion, task_list


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "甲.ipplan", create=True) as opened:
        yield opened


def _first(document: Document) -> Measure:
    return next(measure for *_, measure in document.walk_measures())


def _fields(document: Document, query: Query) -> list[tuple[str, str]]:
    return [(match.id, match.field) for match in find(document, query)]


def test_the_printed_cell_is_searched_with_its_number() -> None:
    assert _fields(promotion(), Query("1.推进")) == [("m1", "measure")]
    assert _fields(promotion(), Query("有关省份要")) == [("m1", "measure")]
    assert _fields(promotion(), Query("其他省份选做")) == [("m1", "departments")]
    assert _fields(promotion(), Query("高效")) == [("s2", "goal")]
    assert _fields(promotion(), Query("“制度创新”")) == [("s1", "section")]


def test_a_task_is_found_by_its_title_and_by_its_deadline() -> None:
    document = task_list()
    item = document.sections[0].items[0]
    _first(document).deadline = "年底前"
    assert (item.id, "item") in _fields(document, Query(item.title))
    assert _fields(document, Query("年底前", fields=frozenset({"deadline"}))) == [
        (_first(document).id, "deadline")
    ]


def test_columns_that_no_layout_knows_are_searched_too() -> None:
    document = promotion()
    _first(document).extra = {"备注": "见附表"}
    assert _fields(document, Query("附表")) == [("m1", "备注")]
    assert _fields(document, Query("附表", fields=frozenset({EXTRA}))) == [("m1", "备注")]
    assert _fields(document, Query("附表", fields=frozenset({"measure"}))) == []


def test_what_is_replaced_goes_to_its_field(workspace: Workspace) -> None:
    id_ = add_document(workspace, promotion())
    query = Query("省份要")
    plan = load(workspace, id_)
    replace_all(workspace, proposals(find(plan, query), query, "地方应"), query, "地方应")
    changed = _first(load(workspace, id_))
    assert changed.local_text == "有关地方应建立综合管理体制。"
    assert changed.text == _first(promotion()).text
    undo(workspace)
    assert _first(load(workspace, id_)).local_text == _first(promotion()).local_text


@pytest.mark.parametrize(
    ("query", "words", "made"),
    [
        (Query(r"(\d+)月", regex=True), r"\1月底", "6月底"),
        (Query(r"(\d+)月", regex=True, whole=True), r"第\1月", "第6月"),
        (Query("6月", whole=True), "年底", "年底"),
        (Query("６月", any_width=True), "7月", "7月"),
        (Query("\u3000", any_width=True), "", "6月"),
    ],
)
def test_what_stands_there_then(query: Query, words: str, made: str) -> None:
    text = "6 月" if query.text == "\u3000" else "6月"
    (span,) = query.spans(text)
    assert text[: span[0]] + query.replaced(text, *span, words) + text[span[1] :] == made


@pytest.mark.parametrize("words", [r"\2", r"\g<name>", "\\"])
def test_words_that_do_not_fit_the_expression_are_a_sentence(words: str) -> None:
    query = Query(r"(\d)月", regex=True)
    with pytest.raises(UsageError, match="对不上"):
        query.replaced("6月", 0, 2, words)


def test_a_cell_of_nothing_else() -> None:
    assert Query("省局", whole=True).spans("省局") == [(0, 2)]
    assert Query("省局", whole=True).spans("省局等") == []
    assert Query("ABC", whole=True).spans("abc") == [(0, 3)]
