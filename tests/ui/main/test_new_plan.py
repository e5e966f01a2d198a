"""Whose a new plan is proposed to be."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import add_document
from ipplanner.model import Document
from ipplanner.store.workspace import Workspace
from ipplanner.templates.template import builtin_templates
from tests.store.making import make_plan
from tests.ui.fakes import FakeDialogs
from ui.main.new_plan import NewPlanDialog, usual_region
from ui.main.window import MainWindow


def plan_of(region: str, year: int | None, role: str = "plan") -> Document:
    plan = make_plan()
    plan.region, plan.year, plan.role = region, year, role  # type: ignore[assignment]
    return plan


def test_the_newest_plan_tells_the_region(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "w.ipplan", create=True) as workspace:
        assert usual_region(workspace) == ""
        for plan in (
            plan_of("乙省", 2017),
            plan_of("甲省", 2018),
            plan_of("", 2019),
            plan_of("丙省", None),
            plan_of("丁省", 2020, role="reference"),
        ):
            add_document(workspace, plan)
        assert usual_region(workspace) == "甲省"


def test_it_is_proposed_where_the_preferences_name_none(qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    dialogs, seen = FakeDialogs(), list[str]()
    window = MainWindow(tmp_path / "w.ipplan", settings, dialogs)
    qtbot.addWidget(window)
    add_document(window.session.workspace, plan_of("甲省", 2018))

    def look(form: NewPlanDialog) -> bool:
        seen.append(form.region)
        return False

    dialogs.fillings = [look]
    window.add_from_template(builtin_templates()[0].id)
    assert seen == ["甲省"]
    window.close()
