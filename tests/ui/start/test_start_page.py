"""The start page asks for what the user chose, and for nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeDialogs
from ui.start.recent import RecentDocument, RecentFiles
from ui.start.recent_model import Role
from ui.start.start_page import StartPage

OPEN = RecentDocument("d1", "示例省 2019年工作要点", "示例省", 2019, 8)
DONE = RecentDocument("d2", "示例省 2018年工作要点", "示例省", 2018, 0)


@pytest.fixture
def recent(tmp_path: Path) -> RecentFiles:
    return RecentFiles(QSettings(str(tmp_path / "设置.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def page(qtbot: QtBot, recent: RecentFiles) -> StartPage:
    made = StartPage(recent, dialogs=FakeDialogs())
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    return made


def heard(page: StartPage) -> list[tuple[str, Any]]:
    told: list[tuple[str, Any]] = []
    page.import_requested.connect(lambda paths: told.append(("import", paths)))
    page.new_requested.connect(lambda template: told.append(("new", template)))
    page.open_requested.connect(lambda path: told.append(("open", path)))
    page.document_requested.connect(lambda id_: told.append(("document", id_)))
    page.example_requested.connect(lambda: told.append(("example", None)))
    return told


def workspace_file(tmp_path: Path, name: str = "办公室") -> Path:
    path = tmp_path / f"{name}.ipplan"
    path.touch()
    return path


def test_each_choice_asks_for_its_own(qtbot: QtBot, page: StartPage, tmp_path: Path) -> None:
    told = heard(page)
    dialogs = page._dialogs
    assert isinstance(dialogs, FakeDialogs)
    dialogs.files = [tmp_path / "上年.docx"]
    qtbot.mouseClick(page.import_card, Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.new_card, Qt.Key.Key_Space)
    dialogs.files = [tmp_path / "办公室.ipplan"]
    qtbot.mouseClick(page.open_card, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.example_button, Qt.MouseButton.LeftButton)
    dialogs.files = []
    qtbot.mouseClick(page.import_card, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.open_card, Qt.MouseButton.LeftButton)
    assert told == [
        ("import", [tmp_path / "上年.docx"]),
        ("new", "provincial-2018"),
        ("open", tmp_path / "办公室.ipplan"),
        ("example", None),
    ]


def test_of_several_templates_one_is_chosen(page: StartPage) -> None:
    told = heard(page)
    page.set_templates([("a", "模板甲"), ("b", "模板乙")])
    menu = page.template_menu()
    assert [action.text() for action in menu.actions()] == ["模板甲", "模板乙"]
    menu.actions()[1].trigger()
    assert told == [("new", "b")]


def test_without_anything_recent_it_says_what_will_be_there(page: StartPage) -> None:
    assert page._nothing_yet.isVisible() and not page.recent_list.isVisible()


def test_recent_plans_say_year_region_and_what_is_open(
    page: StartPage, recent: RecentFiles, tmp_path: Path
) -> None:
    model = page.recent_list.rows
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    recent.note(workspace_file(tmp_path), [OPEN, DONE])
    rows = [model.index(row) for row in range(model.rowCount())]
    assert [row.data() for row in rows] == ["办公室", OPEN.title, DONE.title]
    assert [row.data(Role.REMARK) for row in rows] == ["", "还有 8 项未填", "已填完"]
    assert rows[1].data(Role.DETAIL) == "示例省 · 2019 年"
    assert page.recent_list.isVisible()
    assert tester.model() is model


def click(qtbot: QtBot, page: StartPage, index: QModelIndex) -> None:
    at = page.recent_list.visualRect(index).center()
    qtbot.mouseClick(page.recent_list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_plan_of_the_open_workspace_opens_at_once(
    qtbot: QtBot, page: StartPage, recent: RecentFiles, tmp_path: Path
) -> None:
    told, path = heard(page), workspace_file(tmp_path)
    recent.note(path, [OPEN])
    page.set_workspace(path)
    click(qtbot, page, page.recent_list.rows.index(1))
    assert told == [("document", "d1")]


def test_a_plan_of_another_workspace_opens_that_one_first(
    qtbot: QtBot, page: StartPage, recent: RecentFiles, tmp_path: Path
) -> None:
    told, path = heard(page), workspace_file(tmp_path)
    recent.note(path, [OPEN])
    page.recent_list.setFocus()
    page.recent_list.setCurrentIndex(page.recent_list.rows.index(1))
    qtbot.keyClick(page.recent_list, Qt.Key.Key_Return)
    assert told == [("open", path)]
    page.open_requested.connect(page.set_workspace)
    qtbot.keyClick(page.recent_list, Qt.Key.Key_Return)
    assert told[1:] == [("open", path), ("document", "d1")]


def test_a_missing_file_is_said_and_can_be_taken_off(
    qtbot: QtBot, page: StartPage, recent: RecentFiles, tmp_path: Path
) -> None:
    told, model = heard(page), page.recent_list.rows
    recent.note(tmp_path / "没有了.ipplan", [OPEN])
    qtbot.waitUntil(lambda: model.index(0).data(Role.REMARK) == "找不到文件")
    click(qtbot, page, model.index(1))
    assert told == []
    menu = page.recent_list.menu_for(model.row(model.index(0)))
    assert [action.text() for action in menu.actions()] == ["从列表中移除"]
    page.recent_list.setCurrentIndex(model.index(0))
    qtbot.keyClick(page.recent_list, Qt.Key.Key_Delete)
    assert recent.workspaces() == [] and page._nothing_yet.isVisible()


def drop(page: StartPage, *paths: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    entering.ignore()
    page.dragEnterEvent(entering)
    if entering.isAccepted():
        page.dropEvent(
            QDropEvent(
                QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys, QEvent.Type.Drop
            )
        )
    return entering.isAccepted()


def test_files_dropped_anywhere_are_imported_or_opened(page: StartPage, tmp_path: Path) -> None:
    told = heard(page)
    plans = [tmp_path / name for name in ("上年.docx", "上年.et", "上年.PDF")]
    assert drop(page, *plans)
    assert drop(page, tmp_path / "办公室.ipplan")
    assert drop(page, tmp_path)
    assert not drop(page, tmp_path / "照片.png")
    assert told == [
        ("import", plans),
        ("open", tmp_path / "办公室.ipplan"),
        ("import", [tmp_path]),
    ]


def test_the_drop_target_lights_up_while_dragging(page: StartPage, tmp_path: Path) -> None:
    before = page.import_card.grab().toImage()
    page.import_card.show_as_target(True)
    assert page.import_card.grab().toImage() != before
    page.dragLeaveEvent(QDragLeaveEvent())
    assert page.import_card.grab().toImage() == before


def test_every_choice_is_reached_by_keyboard_and_has_a_name(page: StartPage) -> None:
    for card in (page.import_card, page.new_card, page.open_card):
        assert card.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert card.accessibleName() and card.accessibleDescription()
