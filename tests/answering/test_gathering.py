from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ipplanner.answering.counting import Choice, choice_of, counted, is_answering
from ipplanner.answering.gathering import counted_tasks, gather_coverage, unanswered_in
from ipplanner.edits.answers import confirm_answer
from ipplanner.edits.counting import count_document
from ipplanner.edits.documents import add_documents
from ipplanner.edits.profile import declare_year
from ipplanner.history import redo, undo
from ipplanner.store.documents import load
from ipplanner.store.obliging import ObligingDocument, national_documents, obliging_documents
from ipplanner.store.workspace import Workspace
from tests.answering.making import national, plan
from tests.store.making import make_plan


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A plan of 2018 and documents from above of that year, of the next and without duties."""
    with Workspace.open(tmp_path / "工作区.ipplan", create=True) as opened:
        silent = national()
        silent.title = "没有省份任务的计划"
        for *_, measure in silent.walk_measures():
            measure.obligation = ""
        add_documents(opened, [plan(), national(), national(2019), silent])
        yield opened


def plan_id(workspace: Workspace) -> str:
    with workspace.reading() as connection:
        return str(connection.exec_driver_sql("SELECT id FROM document ORDER BY sequence").scalar())


def titles(workspace: Workspace) -> list[str]:
    document = load(workspace, plan_id(workspace))
    found = counted(national_documents(workspace), document, choice_of(workspace, document.id))
    return [f"{one.title}{one.year}" for one in found]


def test_every_document_of_tasks_is_one_from_above(workspace: Workspace) -> None:
    found = [(one.title, one.year) for one in national_documents(workspace)]
    assert found == [("示例计划", 2018), ("示例计划", 2019), ("没有省份任务的计划", 2018)]
    assert [one.title for one in obliging_documents(workspace)] == ["示例计划", "示例计划"]


def test_documents_of_the_plans_year_count(workspace: Workspace) -> None:
    assert titles(workspace) == ["示例计划2018", "没有省份任务的计划2018"]
    assert len(counted_tasks(workspace, load(workspace, plan_id(workspace)))) == 8


def test_the_office_chooses_what_counts(workspace: Workspace) -> None:
    of = plan_id(workspace)
    _, next_year, silent = national_documents(workspace)
    count_document(workspace, of, silent, False, 2018)
    count_document(workspace, of, next_year, True, 2018)
    assert titles(workspace) == ["示例计划2018", "示例计划2019"]
    undo(workspace)
    assert titles(workspace) == ["示例计划2018"]
    redo(workspace)
    count_document(workspace, of, silent, True, 2018)
    count_document(workspace, of, next_year, False, 2018)
    assert choice_of(workspace, of) == Choice()
    assert titles(workspace) == ["示例计划2018", "没有省份任务的计划2018"]


def test_a_plan_without_a_year_has_only_what_was_chosen() -> None:
    document = ObligingDocument("d1", "示例", None)
    assert not Choice().counts(document, None)
    assert Choice(more=frozenset(["d1"])).counts(document, None)


def test_only_plans_have_to_answer() -> None:
    assert is_answering(make_plan())
    assert not is_answering(None)
    assert not is_answering(national())
    assert not is_answering(replace(make_plan(), role="reference"))


def test_coverage_with_and_without_suggestions(workspace: Workspace) -> None:
    document = load(workspace, plan_id(workspace))
    assert not any(row.suggested for row in gather_coverage(workspace, document))
    rows = gather_coverage(workspace, document, suggesting=True)
    assert any(row.suggested for row in rows)
    assert gather_coverage(workspace, national(), suggesting=True) == []


def test_what_must_be_answered_and_is_not(workspace: Workspace) -> None:
    of = plan_id(workspace)
    (first,) = unanswered_in(workspace, load(workspace, of))
    assert (first.title, first.section) == ("1．培育高价值商标", "示例计划")
    assert first.reason == "各省份必做：本省在其内"
    declare_year(workspace, 2018, {"category": "二类"})
    found = unanswered_in(workspace, load(workspace, of))
    assert [one.title for one in found] == ["1．培育高价值商标", "4．开展乡村地理标志普查"]
    task = next(
        task for task in counted_tasks(workspace, load(workspace, of)) if task.number == "1"
    )
    _, item = next(load(workspace, of).walk_items())
    confirm_answer(workspace, item.id, task.id)
    found = unanswered_in(workspace, load(workspace, of))
    assert [one.title for one in found] == ["4．开展乡村地理标志普查"]
