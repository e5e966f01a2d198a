from __future__ import annotations

from ipplanner.answering.coverage import Covered, counts_of, coverage, missing
from ipplanner.answering.suggesting import Suggestion
from ipplanner.answering.tasks import has_tasks, tasks_of
from ipplanner.edits.answers import confirm_answer, refuse_answer, withdraw_answer
from ipplanner.edits.documents import add_document
from ipplanner.history import redo, undo
from ipplanner.model import Answer
from ipplanner.obligations.profile import Declaration
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.answering.making import national, plan

SECOND = [Declaration("category", 2018, "二类")]


def rows(answers: dict[str, list[Answer]], declarations: list[Declaration]) -> list[Covered]:
    document = plan()
    for _, item in document.walk_items():
        item.answers = answers.get(item.id, [])
    suggestions = {"i1": [Suggestion("p1", 0.8)], "i4": [Suggestion("p3", 0.9)]}
    return coverage(document, tasks_of(national()), declarations, suggestions)


def test_only_national_documents_have_tasks() -> None:
    assert has_tasks(national())
    assert not has_tasks(plan())


def test_tasks_carry_what_is_asked() -> None:
    first = tasks_of(national())[0]
    assert (first.number, first.headline, first.name) == (
        "1",
        "培育高价值商标",
        "1．培育高价值商标",
    )
    assert (first.document, first.year, first.obligation) == ("示例计划", 2018, "省份：各省份必做")


def test_duties_follow_the_profile_of_the_documents_year() -> None:
    assert [row.asked.duty for row in rows({}, SECOND)] == ["必做", "选做", "", "必做"]
    other_year = [Declaration("category", 2019, "二类")]
    assert [row.asked.duty for row in rows({}, other_year)] == ["必做", "未定", "", "未定"]


def test_answers_and_suggestions_stand_apart() -> None:
    found = rows({"p1": [Answer("i1")], "p3": [Answer("i4", "refused")]}, SECOND)
    assert [[item.id for item in row.answers] for row in found] == [["p1"], [], [], []]
    assert [row.suggested for row in found] == [(), (), (), ()]
    assert [task.id for task in missing(found)] == ["i4"]


def test_counts() -> None:
    found = counts_of(rows({"p1": [Answer("i1")], "p2": [Answer("i2")]}, SECOND))
    assert found == (2, 1, 1, 1, 0)


def test_an_item_can_answer_several_tasks_and_a_task_have_several_answers() -> None:
    both = [Answer("i1"), Answer("i4")]
    found = rows({"p1": both, "p3": [Answer("i4")]}, SECOND)
    assert [item.id for item in found[3].answers] == ["p1", "p3"]
    assert missing(found) == []


def test_settling_is_one_step_each_and_can_be_taken_back(workspace: Workspace) -> None:
    document_id = add_document(workspace, plan())

    def answers() -> list[Answer]:
        return next(load(workspace, document_id).walk_items())[1].answers

    _, item = next(load(workspace, document_id).walk_items())
    confirm_answer(workspace, item.id, "i1")
    refuse_answer(workspace, item.id, "i2")
    assert answers() == [Answer("i1"), Answer("i2", "refused")]
    confirm_answer(workspace, item.id, "i2")
    withdraw_answer(workspace, item.id, "i1")
    assert answers() == [Answer("i2")]
    undo(workspace)
    assert answers() == [Answer("i1"), Answer("i2")]
    redo(workspace)
    assert answers() == [Answer("i2")]
