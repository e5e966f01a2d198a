"""What was worked on last is kept in the user's settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from ipplanner.edits.documents import add_documents
from ipplanner.store.documents import listing
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan
from ui.session import Session
from ui.start.recent import MOST_WORKSPACES, RecentDocument, RecentFiles
from ui.start.unfilled import plans_in

PLAN = RecentDocument("d1", "示例省 2019年工作要点", "示例省", 2019, 8)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "设置.ini"), QSettings.Format.IniFormat)


def test_the_latest_comes_first_and_is_there_after_a_restart(
    settings: QSettings, tmp_path: Path
) -> None:
    recent = RecentFiles(settings)
    recent.note(tmp_path / "甲.ipplan", [PLAN])
    recent.note(tmp_path / "乙.ipplan")
    recent.note(tmp_path / "甲.ipplan", [PLAN])
    settings.sync()
    again = RecentFiles(QSettings(settings.fileName(), QSettings.Format.IniFormat))
    assert [one.path.stem for one in again.workspaces()] == ["甲", "乙"]
    assert again.workspaces()[0].documents == (PLAN,)


def test_a_workspace_can_be_taken_off_and_the_list_does_not_grow_for_ever(
    settings: QSettings, tmp_path: Path
) -> None:
    recent = RecentFiles(settings)
    for number in range(MOST_WORKSPACES + 3):
        recent.note(tmp_path / f"{number}.ipplan")
    assert len(recent.workspaces()) == MOST_WORKSPACES
    first = recent.workspaces()[0].path
    recent.forget(first)
    assert first not in [one.path for one in recent.workspaces()]


@pytest.mark.parametrize("text", ["", "{", '{"a": 1}', '[{"path": 3}]', "[1]", '[{"path": "x"}]'])
def test_settings_of_somebody_else_are_an_empty_list(settings: QSettings, text: str) -> None:
    settings.setValue("recent/workspaces", text)
    assert RecentFiles(settings).workspaces() == []


def test_plans_are_told_with_what_is_still_open(session: Session, workspace: Workspace) -> None:
    open_plan = make_plan(title="甲省2019年工作要点")
    open_plan.year = 2019
    for number, (*_, measure) in enumerate(open_plan.walk_measures()):
        measure.text = "" if number < 2 else measure.text
    for _, item in open_plan.walk_items():
        item.links = []
    template = make_plan(title="模板")
    template.role = "template"
    add_documents(workspace, [open_plan, template])
    found = plans_in(workspace)
    assert [one.title for one in found] == ["甲省2019年工作要点", "示例省 2018年工作要点"]
    assert found[0].unfilled == 1 and found[0].year == 2019
    assert {info.title for info in listing(workspace)} > {one.title for one in found}
