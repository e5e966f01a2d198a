"""Templates in the main window: from the menus, by dropping, and as what plans begin from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from ipplanner.edits.items import add_item
from ipplanner.edits.templates import edit_builtin
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.documents import listing, load
from ipplanner.templates.packages import package_text
from ipplanner.templates.template import template
from tests.ui.conftest import EXAMPLE
from tests.ui.fakes import FakeDialogs
from ui.importing.workbench import ImportWorkbench
from ui.main.new_plan import NewPlanDialog
from ui.main.window import MainWindow
from ui.templates.changes_page import TemplateChangesPage
from ui.templates.form import TemplateForm
from ui.templates.layout_dialog import LayoutDialog
from ui.templates.page import TemplatesPage


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, dialogs: FakeDialogs) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = MainWindow(tmp_path / "工作区.ipplan", settings, dialogs)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def front(window: MainWindow) -> TemplatesPage:
    page = window.pages.currentWidget()
    assert isinstance(page, TemplatesPage)
    return page


def press(window: MainWindow, id_: str) -> None:
    action = window.menus.commands[id_]
    assert action.isEnabled(), id_
    action.trigger()


def sent(tmp_path: Path) -> Path:
    """A template in a file."""
    item = Item(title="建设快速维权中心", measures=[Measure(obligation="省份：各省份必做")])
    section = Section(number="1", title="严格保护", items=[item])
    document = Document(layout="provincial-outline", title="发来的模板", sections=[section])
    path = tmp_path / "发来的模板.ipmb"
    path.write_text(package_text(document), encoding="utf-8")
    return path


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    target = window.pages.currentWidget()
    assert target is not None
    target.dropEvent(QDropEvent(QPointF(5, 5), action, data, button, keys))


def test_a_template_dropped_on_the_start_page_is_taken_in(
    window: MainWindow, tmp_path: Path
) -> None:
    drop(window, sent(tmp_path))
    page = front(window)
    assert page.current is not None and page.current.title == "发来的模板"
    assert page.message.text() == "已导入 1 份模板。"


def test_a_template_given_at_the_start_is_taken_in(window: MainWindow, tmp_path: Path) -> None:
    window.open_paths([sent(tmp_path)])
    assert front(window).model.entries[0].title == "发来的模板"


def test_a_plan_begins_from_a_template_of_the_workspace(
    window: MainWindow, dialogs: FakeDialogs
) -> None:
    workspace = window.session.workspace
    made = edit_builtin(workspace, template("provincial-2018"), "2019 模板", 2019)
    add_item(workspace, load(workspace, made).sections[0].id, Item(title="新的工作"), at=0)
    window.show_start()
    offered = [one.text() for one in window.pages.start_page.template_menu().actions()]
    assert offered == ["2019 模板", "省（区、市）2018年工作要点"]

    def fill(form: NewPlanDialog) -> bool:
        form.region_box.setEditText("甲省")
        form.year_box.setValue(2019)
        return True

    dialogs.fillings = [fill]
    press(window, "tools.templates")
    front(window).select(made)
    front(window).actions_lines.buttons["begin"].click()
    plan = window.session.document
    assert plan is not None and (plan.template, plan.year) == (made, 2019)
    assert plan.sections[0].items[0].template_key == "1.8"
    assert load(workspace, made).sections[0].items[0].template_key == "1.8"
    dialogs.choices = [0]
    press(window, "edit.undo")
    assert [one.role for one in listing(workspace)] == ["template"]
    assert load(workspace, made).sections[0].items[0].template_key == ""


def test_a_template_is_changed_in_the_table_and_its_layout(
    qtbot: QtBot, window: MainWindow, dialogs: FakeDialogs
) -> None:
    made = edit_builtin(window.session.workspace, template("provincial-2018"), "模板", 2019)
    press(window, "tools.templates")
    page = front(window)
    page.select(made)
    page.actions_lines.buttons["open"].click()
    assert window.pages.currentWidget() is window.editor
    assert window.status_line.counts.text() == "模板 · 条目 63"

    def fill(dialog: LayoutDialog) -> bool:
        dialog.draft.set_column(4, header="主要做法")
        return True

    dialogs.fillings = [fill]
    press(window, "tools.layout")
    model = window.editor.table.plan_model
    heads = [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(5)]
    assert heads == ["序号", "工作重点", "工作内容", "主要做法", "责任部门"]
    press(window, "edit.undo")
    assert model.headerData(3, Qt.Orientation.Horizontal) == "具体举措及成果形式"


def test_comparing_comes_back_to_the_list(window: MainWindow) -> None:
    made = edit_builtin(window.session.workspace, template("provincial-2018"), "模板", 2019)
    press(window, "tools.templates")
    front(window).select(made)
    front(window).actions_lines.buttons["compare"].click()
    page = window.pages.currentWidget()
    assert isinstance(page, TemplateChangesPage)
    page.head.back.click()
    current = front(window).current
    assert current is not None and current.id == made
    front(window).head.back.click()
    assert window.pages.currentWidget() is window.pages.start_page


def test_a_template_of_a_file(
    qtbot: QtBot, window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    def ask(form: TemplateForm) -> bool:
        form.files_button.click()
        return False

    dialogs.fillings = [ask, lambda form: bool(form.source)]
    dialogs.files = [EXAMPLE]
    press(window, "tools.templates")
    front(window).actions_lines.buttons["make"].click()
    workbench = window.pages.currentWidget()
    assert isinstance(workbench, ImportWorkbench)
    qtbot.waitUntil(workbench.bar.import_.isEnabled, timeout=30_000)
    with qtbot.waitSignal(workbench.imported, timeout=30_000):
        workbench.take_in()
    current = front(window).current
    assert current is not None and current.title.endswith("（模板）")
    assert [one.role for one in listing(window.session.workspace)] == ["plan", "template"]
