"""Choices in the menus and the form 选项, and what is remembered over a restart."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeDialogs
from ui.common.settings import Preferences, keep_preferences, read_preferences
from ui.common.theme import use_theme
from ui.editor.table import PlanTable
from ui.exporting.export_page import ExportPage
from ui.main.new_plan import NewPlanDialog, regions
from ui.main.preferences import PreferencesDialog
from ui.main.window import MainWindow

Opener = Callable[[], MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Opener]:
    opened: list[MainWindow] = []
    palette = QPalette(qapp.palette())

    def open_one() -> MainWindow:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        window = MainWindow(tmp_path / "工作区.ipplan", settings, FakeDialogs())
        qtbot.addWidget(window)
        window.show()
        opened.append(window)
        return window

    yield open_one
    for window in opened:
        window.close()
    use_theme(qapp, "system")
    qapp.setPalette(palette)


def shared(table: PlanTable) -> list[float]:
    """The part of the width that each column has."""
    widths = [table.columnWidth(at) for at in range(table.plan_model.columnCount())]
    return [width / sum(widths) for width in widths]


def fakes(window: MainWindow) -> FakeDialogs:
    assert isinstance(window.dialogs, FakeDialogs)
    return window.dialogs


def test_every_choice_of_the_form_is_kept(open_window: Opener) -> None:
    window = open_window()

    def fill(form: PreferencesDialog) -> bool:
        form.region.setEditText("浙江省")
        form.page_number.setCurrentIndex(1)
        form.digits.setCurrentIndex(1)
        form.text_size.setCurrentIndex(form.text_size.findData(125))
        return True

    fakes(window).fillings = [fill, lambda form: form.chosen() == kept and False]
    window.menus.commands["tools.preferences"].trigger()
    kept = read_preferences(window.settings)
    assert kept == Preferences("zh", "system", 125, "浙江省", "bottom", "仿宋_GB2312")
    assert "下次打开" in window.message.label.text()
    window.menus.commands["tools.preferences"].trigger()
    assert read_preferences(window.settings) == kept


def test_a_form_that_is_cancelled_changes_nothing(open_window: Opener) -> None:
    window = open_window()

    def fill(form: PreferencesDialog) -> bool:
        form.region.setEditText("浙江省")
        return False

    fakes(window).fillings = [fill]
    window.menus.habits.ask()
    assert read_preferences(window.settings) == Preferences()


def test_the_theme_is_chosen_in_the_menu_and_seen_at_once(
    qtbot: QtBot, open_window: Opener
) -> None:
    window = open_window()
    window.menus.commands["theme.dark"].trigger()
    base = QPalette.ColorRole.Base
    qtbot.waitUntil(lambda: window.palette().color(base).lightness() < 60)
    checked = [one.objectName() for one in window.menus.commands if one.isChecked()]
    assert {"theme.dark", "language.zh"} <= set(checked)
    assert "theme.system" not in checked
    window.menus.commands["theme.light"].trigger()
    qtbot.waitUntil(lambda: window.palette().color(base).lightness() > 200)


def test_the_region_of_the_office_is_proposed_for_a_new_plan(
    qtbot: QtBot, open_window: Opener
) -> None:
    window = open_window()
    keep_preferences(window.settings, Preferences(region="浙江省"))
    fakes(window).fillings = [lambda form: form.region == "浙江省"]
    window.add_from_template("provincial-2018")
    assert window.session.document is not None
    assert window.session.document.region == "浙江省"


def test_a_new_plan_needs_a_region(qtbot: QtBot) -> None:
    form = NewPlanDialog("模板", "")
    qtbot.addWidget(form)
    (buttons,) = form.findChildren(QDialogButtonBox)
    create = buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not create.isEnabled()
    qtbot.keyClicks(form.region_box.lineEdit(), "  ")
    assert not create.isEnabled()
    form.region_box.setCurrentText("示例省")
    assert create.isEnabled()
    form.year_box.setValue(2019)
    form.show()
    qtbot.keyClick(form, Qt.Key.Key_Return)
    assert (form.result(), form.region, form.year) == (1, "示例省", 2019)


def test_any_part_of_a_regions_name_finds_it(qtbot: QtBot) -> None:
    form = NewPlanDialog("模板", "")
    qtbot.addWidget(form)
    names = form.region_box.completer()
    assert names is not None
    names.setCompletionPrefix("自治")
    assert names.completionCount() == 5
    assert len(regions()) == 32


def test_the_chosen_page_number_is_used_for_the_export(open_window: Opener) -> None:
    window = open_window()
    keep_preferences(window.settings, Preferences(page_number="bottom"))
    window.add_example()
    window.preview()
    page = window.pages.currentWidget()
    assert isinstance(page, ExportPage)
    assert page.options.page_number == "bottom"


def test_zoom_and_column_widths_come_back(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window()
    window.add_example()
    table = window.editor.table
    table.set_zoom(130)
    header = table.horizontalHeader()
    before, width = table.widths.shares, header.length()
    header.resizeSection(1, table.columnWidth(1) + 60)
    qtbot.waitUntil(lambda: table.widths.shares != before and header.length() == width)
    wanted = shared(table)
    window.close()
    again = open_window()
    assert again.remembering.reopen()
    assert again.editor.table.type.zoom == 130
    assert shared(again.editor.table) == pytest.approx(wanted, abs=0.01)


def test_official_widths_are_not_written_down(open_window: Opener) -> None:
    window = open_window()
    window.add_example()
    window.close()
    window.settings.sync()
    assert not [key for key in window.settings.allKeys() if key.startswith("table/columns")]


def test_the_plan_that_was_being_drafted_is_opened_again(open_window: Opener) -> None:
    window = open_window()
    window.add_example()
    document = window.session.document
    assert document is not None
    window.close()
    again = open_window()
    assert again.session.document is not None
    assert again.session.document.id == document.id
    assert again.pages.currentWidget() is again.editor


def test_the_plan_in_work_is_known_before_the_window_is_closed(open_window: Opener) -> None:
    window = open_window()
    window.add_example()
    document = window.session.document
    assert document is not None
    assert document.id in str(window.settings.value("window/open_plans"))


def test_a_window_closed_on_the_start_page_opens_there(open_window: Opener) -> None:
    window = open_window()
    window.add_example()
    window.show_start()
    window.close()
    again = open_window()
    assert not again.remembering.reopen()
    assert again.pages.currentWidget() is again.pages.start_page


def test_a_plan_that_is_gone_is_not_missed(open_window: Opener) -> None:
    window = open_window()
    window.add_example()
    gone = json.dumps({str(window.session.workspace.path): "gone"})
    window.settings.setValue("window/open_plans", gone)
    assert not window.remembering.reopen()
    window.settings.setValue("window/open_plans", "no list at all")
    assert not window.remembering.reopen()
