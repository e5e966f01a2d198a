"""Writing into printed cells that hold several fields."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ipplanner.cells.cell import CellPlace
from ipplanner.cells.writing import present_text
from ipplanner.edits.documents import add_document
from ipplanner.edits.items import delete_item
from ipplanner.edits.printed import change_item_cell, change_measure_cell
from ipplanner.errors import UsageError
from ipplanner.history import redo, undo, undo_label
from ipplanner.model import Document, Item, Phase
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.exports.made_up_tasks import promotion, schedule, strategy, task_list


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "甲.ipplan", create=True) as opened:
        yield opened


def _first(document: Document) -> Item:
    return next(item for _, item in document.walk_items())


def _added(workspace: Workspace, document: Document) -> tuple[str, Item]:
    id_ = add_document(workspace, document)
    return id_, _first(load(workspace, id_))


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("3.压减审查周期", "3.", "压减审查周期"),
        ("（三）压减\n审查周期", "（三）", "压减审查周期"),
        ("压减审查周期", "", "压减审查周期"),
        ("3. 5G 应用", "3.", "5G 应用"),
        ("", "", ""),
    ],
)
def test_a_tasks_number_and_title_share_a_cell(
    workspace: Workspace, text: str, number: str, title: str
) -> None:
    id_, item = _added(workspace, task_list())
    assert change_item_cell(workspace, item.id, "item", text) == item.id
    changed = _first(load(workspace, id_))
    assert (changed.number, changed.title) == (number, title)
    undo(workspace)
    assert _first(load(workspace, id_)) == item


def test_a_measures_cell_is_taken_apart(workspace: Workspace) -> None:
    id_, item = _added(workspace, promotion())
    measure = item.measures[0].id
    change_measure_cell(workspace, measure, "measure", "8.加强保护。\n各地要开展检查。")
    change_measure_cell(workspace, measure, "departments", "局内：保护司\n省份：各省份必做")
    changed = _first(load(workspace, id_))
    assert (changed.number, changed.measures[0].text) == ("8.", "加强保护。")
    assert changed.measures[0].local_text == "各地要开展检查。"
    assert changed.measures[0].departments == "局内：保护司"
    assert changed.measures[0].lead == ["保护司"]
    assert changed.measures[0].obligation == "省份：各省份必做"
    assert undo_label(workspace) == "修改举措“加强保护。”"
    undo(workspace), undo(workspace)
    assert _first(load(workspace, id_)) == item
    redo(workspace), redo(workspace)
    assert _first(load(workspace, id_)) == changed


def test_departments_at_the_end_of_a_text_stay_as_they_were_set(workspace: Workspace) -> None:
    """Rewording a text leaves alone who leads, as long as its bracket is the same."""
    id_, item = _added(workspace, strategy())
    before = item.measures[0]
    change_measure_cell(workspace, before.id, "measure", f"1.推进改革。{before.departments}")
    changed = _first(load(workspace, id_)).measures[0]
    assert (changed.text, changed.departments) == ("推进改革。", before.departments)
    assert (changed.lead, changed.support) == (before.lead, before.support)


def test_a_schedule_is_taken_apart(workspace: Workspace) -> None:
    id_, item = _added(workspace, schedule())
    text = "2017年：制定方案。（规划司）\n每年2—4月：开展评估。"
    change_measure_cell(workspace, item.measures[0].id, "phases", text)
    assert _first(load(workspace, id_)).measures[0].phases == [
        Phase("2017年", "制定方案。", "（规划司）"),
        Phase("每年2—4月", "开展评估。", ""),
    ]


def test_what_is_printed_now_is_what_was_written(workspace: Workspace) -> None:
    id_, item = _added(workspace, task_list())
    section = load(workspace, id_).sections[0]
    change_item_cell(workspace, item.id, "item", "3.压减审查周期")
    places = {
        "3.压减审查周期": CellPlace(section.id, item.id, "", "item"),
        section.title: CellPlace(section.id, "", "", "section"),
        item.measures[0].departments: CellPlace("", item.id, item.measures[0].id, "departments"),
    }
    with workspace.edit("看") as edit:
        for text, place in places.items():
            assert (present_text(edit, place) or "").startswith(text)
    delete_item(workspace, item.id)
    with workspace.edit("看") as edit:
        assert present_text(edit, CellPlace(section.id, item.id, "", "item")) is None
        gone = CellPlace(section.id, item.id, item.measures[0].id, "measure")
        assert present_text(edit, gone) is None


def test_what_is_gone_is_a_sentence(workspace: Workspace) -> None:
    _, item = _added(workspace, promotion())
    delete_item(workspace, item.id)
    with pytest.raises(UsageError, match="找不到要处理的工作内容"):
        change_item_cell(workspace, item.id, "item", "1.甲")
    with pytest.raises(UsageError, match="找不到要处理的举措"):
        change_measure_cell(workspace, item.measures[0].id, "measure", "1.甲")
