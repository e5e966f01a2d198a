from __future__ import annotations

import copy

import pytest

from ipplanner.edits.documents import add_document, add_documents, set_role, set_year
from ipplanner.errors import UsageError
from ipplanner.model import Document
from ipplanner.store.documents import find, listing, load
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan, without_ids


def test_loaded_document_is_the_one_added(workspace: Workspace) -> None:
    added = add_document(workspace, make_plan())
    plan = load(workspace, added)
    assert plan.id == added
    assert all(measure.id for *_, measure in plan.walk_measures())
    assert without_ids(plan) == make_plan()


def test_document_without_content_comes_back(workspace: Workspace) -> None:
    added = add_document(workspace, Document())
    assert load(workspace, added) == Document(id=added)


def test_missing_document_is_a_sentence(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="没有编号为“d1”"):
        load(workspace, "d1")


def test_texts_are_cleaned_on_the_way_in(workspace: Workspace) -> None:
    plan = make_plan()
    plan.title = "甲\x00省\ud800\u202e计划"
    plan.headers = {"备\u200b注": "备注\x01"}
    plan.sections[0].items[0].measures[0].text = "一\r\n二\ufeff"
    loaded = load(workspace, add_document(workspace, plan))
    assert loaded.title == "甲省计划"
    assert loaded.headers == {"备注": "备注"}
    assert loaded.sections[0].items[0].measures[0].text == "一\n二"


def test_ids_are_kept_when_none_is_taken(workspace: Workspace) -> None:
    added = add_document(workspace, make_plan())
    plan = load(workspace, added)
    again = add_document(workspace, plan)
    assert again != added
    fresh = load(workspace, again)
    first, second = ({one.id for _, one in document.walk_items()} for document in (plan, fresh))
    assert not first & second
    with Workspace.open(workspace.path.with_name("另一个.ipplan"), create=True) as other:
        assert add_document(other, plan) == added
        assert load(other, added) == plan


@pytest.mark.parametrize("bad", ["x", "m' OR 1=1", "iaaaaaaaaaaaa", "m" + "1" * 12])
def test_ids_that_are_none_are_replaced(workspace: Workspace, bad: str) -> None:
    plan = make_plan()
    plan.sections[0].items[0].measures[0].id = bad
    loaded = load(workspace, add_document(workspace, plan))
    assert loaded.sections[0].items[0].measures[0].id not in ("", bad)


def test_id_that_occurs_twice_in_a_document_is_replaced(workspace: Workspace) -> None:
    plan = make_plan()
    first, second = plan.sections[0].items[0].measures
    first.id = second.id = "maaaaaaaaaaaa"
    loaded = load(workspace, add_document(workspace, plan))
    assert len({one.id for *_, one in loaded.walk_measures()}) == 20 - 1


def test_listing_counts_in_order_of_coming(workspace: Workspace) -> None:
    plans = [make_plan(title="乙省2018年工作要点"), Document(title="空")]
    ids = add_documents(workspace, plans)
    infos = listing(workspace)
    assert [info.id for info in infos] == ids
    assert [(info.items, info.measures) for info in infos] == [(10, 19), (0, 0)]
    assert infos[0].region == "甲省"
    assert infos[0].source == "甲省.docx"


@pytest.fixture
def three(workspace: Workspace) -> list[str]:
    titles = ["甲省2018年工作要点", "甲省2019年工作要点", "甲省2019年工作要点（修订）"]
    ids = add_documents(workspace, [make_plan(title=title) for title in titles])
    for id_, year in zip(ids, (2018, 2019, 2019), strict=True):
        set_year(workspace, id_, year)
    return ids


def test_find_by_id_or_part_of_title(workspace: Workspace, three: list[str]) -> None:
    assert find(workspace, three[1]).id == three[1]
    assert find(workspace, "2018").id == three[0]
    assert find(workspace, "修 订").id == three[2]
    assert find(workspace, "甲省2019年工作要点").id == three[1]


def test_find_the_newest_plan(workspace: Workspace, three: list[str]) -> None:
    assert find(workspace, None).id == three[2]
    set_role(workspace, three[2], "template")
    assert find(workspace, None).id == three[1]
    set_year(workspace, three[1], None)
    assert find(workspace, None).id == three[0]


def test_find_says_what_could_have_been_meant(workspace: Workspace, three: list[str]) -> None:
    with pytest.raises(UsageError, match="对应多份文件") as caught:
        find(workspace, "甲省")
    assert all(id_ in caught.value.sentence for id_ in three)
    with pytest.raises(UsageError, match="没有标题含“丙省”的文件"):
        find(workspace, "丙省")
    with pytest.raises(UsageError):
        find(workspace, "")


def test_find_in_an_empty_workspace(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="还没有工作计划"):
        find(workspace, None)
    with pytest.raises(UsageError, match="还没有文件"):
        find(workspace, "甲省")


def test_adding_changes_nothing_in_the_given_object(workspace: Workspace) -> None:
    plan = make_plan()
    before = copy.deepcopy(plan)
    add_document(workspace, plan)
    assert plan == before
