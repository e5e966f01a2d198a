"""What undo and redo would touch next."""

from __future__ import annotations

from collections.abc import Callable

from ipplanner import history
from ipplanner.edits.documents import add_document, remove_document
from ipplanner.edits.items import change_item, set_links
from ipplanner.edits.measures import assign_departments, change_measure_text
from ipplanner.edits.sections import change_section
from ipplanner.history.reach import latest_step, reach_of_next
from ipplanner.model import CarryLink, Document, Item, Measure, Section
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace


def plan(title: str, measures: int = 2, text: str = "一。") -> Document:
    items = [Item(title="甲一", measures=[Measure(text=text) for _ in range(measures)])]
    return Document(title=title, sections=[Section(title="甲", items=items)])


def test_without_steps_there_is_nothing(workspace: Workspace) -> None:
    assert reach_of_next(workspace, undone=False) is None
    assert latest_step(workspace) == 0


def test_a_step_is_of_the_documents_whose_rows_it_changed(workspace: Workspace) -> None:
    first, second = (add_document(workspace, plan(name)) for name in ("甲省", "乙省"))
    section = load(workspace, first).sections[0]
    item, measure = section.items[0], section.items[0].measures[0]
    edits: tuple[Callable[[], object], ...] = (
        lambda: change_measure_text(workspace, measure.id, "二。"),
        lambda: assign_departments(workspace, measure.id, "省法院牵头"),
        lambda: change_item(workspace, item.id, title="乙"),
        lambda: change_section(workspace, section.id, title="丙"),
        lambda: set_links(workspace, item.id, [CarryLink("i0", "same", sure=True)]),
    )
    for edit in edits:
        edit()
        for undone in (False, True):
            if undone:
                history.undo(workspace)
            found = reach_of_next(workspace, undone=undone)
            assert found is not None
            assert found.documents == (first,)
            assert (found.leaving, found.coming) == ((), ())
        history.redo(workspace)
    other = load(workspace, second).sections[0].items[0].measures[0]
    with workspace.edit("两份"):
        change_measure_text(workspace, measure.id, "三。")
        change_measure_text(workspace, other.id, "三。")
    found = reach_of_next(workspace, undone=False)
    assert found is not None
    assert set(found.documents) == {first, second}
    assert found.rows == {("measure", measure.id), ("measure", other.id)}


def test_whole_documents_leave_and_come_back(workspace: Workspace) -> None:
    id_ = add_document(workspace, plan("甲省"))
    found = reach_of_next(workspace, undone=False)
    assert found is not None
    assert (found.leaving, found.coming, found.documents) == (((id_, "甲省"),), (), ())
    history.undo(workspace)
    found = reach_of_next(workspace, undone=True)
    assert found is not None
    assert (found.leaving, found.coming, found.documents) == ((), ((id_, "甲省"),), ())
    history.redo(workspace)
    remove_document(workspace, id_)
    found = reach_of_next(workspace, undone=False)
    assert found is not None
    assert (found.leaving, found.coming, found.documents) == ((), ((id_, "甲省"),), ())


def test_of_a_very_long_step_whole_documents_are_seen(workspace: Workspace) -> None:
    id_ = add_document(workspace, plan("甲省", measures=30, text="很长。" * 6_000))
    remove_document(workspace, id_)
    found = reach_of_next(workspace, undone=False)
    assert found is not None
    assert (found.coming, found.documents) == (((id_, "甲省"),), ())


def test_the_latest_step_is_an_earlier_one_after_undo(workspace: Workspace) -> None:
    add_document(workspace, plan("甲省"))
    first = latest_step(workspace)
    add_document(workspace, plan("乙省"))
    assert latest_step(workspace) > first
    history.undo(workspace)
    assert latest_step(workspace) == first
