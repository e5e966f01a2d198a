"""模板: the list, and everything that is done from it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from ipplanner.edits.templates import edit_builtin, make_template
from ipplanner.history import undo
from ipplanner.store.documents import listing, load
from ipplanner.templates.packages import package_text
from ipplanner.templates.template import template
from tests.ui.fakes import FakeDialogs
from ui.session import Session
from ui.templates.form import TemplateForm
from ui.templates.page import TemplatesPage

TITLE = "省（区、市）2018年工作要点"


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


@pytest.fixture
def page(qtbot: QtBot, session: Session, dialogs: FakeDialogs) -> TemplatesPage:
    made = TemplatesPage(session, dialogs)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    return made


def titles(page: TemplatesPage) -> list[str]:
    return [one.title for one in page.model.entries]


def press(page: TemplatesPage, key: str) -> None:
    page.actions_lines.buttons[key].click()


def filled(title: str, year: int) -> Callable[[TemplateForm], bool]:
    def fill(form: TemplateForm) -> bool:
        form.title_line.setText(title)
        form.year_box.setValue(year)
        return True

    return fill


def own(page: TemplatesPage, session: Session) -> str:
    """A template of the workspace, chosen."""
    made = edit_builtin(session.workspace, template("provincial-2018"), "2019 模板", 2019)
    page.select(made)
    return made


def test_the_programs_templates_are_listed_and_read(page: TemplatesPage) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert titles(page) == [TITLE]
    cells = [str(page.model.index(0, at).data()) for at in range(5)]
    assert cells == [TITLE, "2018", "63", "省（区、市）工作要点", "自带"]
    assert "探索开展知识产权综合管理改革试点" in page.text.toPlainText()
    can = {key for key, one in page.actions_lines.buttons.items() if one.isEnabled()}
    assert can == {"make", "take", "compare", "copy", "begin"}


def test_a_copy_for_the_next_year(page: TemplatesPage, dialogs: FakeDialogs) -> None:
    seen: list[tuple[str, int | None]] = []

    def look(form: TemplateForm) -> bool:
        seen.append((form.title, form.year))
        return True

    dialogs.fillings = [look]
    press(page, "copy")
    assert seen == [("省（区、市）2019年工作要点", 2019)]
    assert page.current is not None and (page.current.own, page.current.year) == (True, 2019)
    assert all(button.isEnabled() for button in page.actions_lines.buttons.values())


def test_a_template_of_a_document(
    page: TemplatesPage, dialogs: FakeDialogs, session: Session
) -> None:
    assert session.document is not None

    def fill(form: TemplateForm) -> bool:
        assert session.document is not None
        assert form.source == session.document.id
        assert form.title.endswith("（模板）")
        form.title_line.setText("")
        assert not form.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
        return filled("明年的模板", 2019)(form)

    dialogs.fillings = [fill]
    press(page, "make")
    assert titles(page)[0] == "明年的模板"
    assert page.message.text() == "已保存。"
    undo(session.workspace)
    assert titles(page) == [TITLE]


def test_a_file_may_have_to_be_imported_first(
    qtbot: QtBot, page: TemplatesPage, dialogs: FakeDialogs
) -> None:
    def ask(form: TemplateForm) -> bool:
        form.files_button.click()
        return False

    dialogs.fillings = [ask]
    with qtbot.waitSignal(page.files_asked):
        press(page, "make")
    assert titles(page) == [TITLE]


def test_name_and_year(page: TemplatesPage, dialogs: FakeDialogs, session: Session) -> None:
    made = own(page, session)
    dialogs.fillings = [filled("换个名称", 2020)]
    press(page, "rename")
    assert (load(session.workspace, made).title, load(session.workspace, made).year) == (
        "换个名称",
        2020,
    )
    assert page.current is not None and page.current.id == made


def test_deleting_can_be_undone(qtbot: QtBot, page: TemplatesPage, session: Session) -> None:
    own(page, session)
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert titles(page) == [TITLE]
    assert page.message.text() == "已删除“2019 模板”，可以撤销。"
    undo(session.workspace)
    assert titles(page) == ["2019 模板", TITLE]


def test_sending_and_taking_in(
    qtbot: QtBot, page: TemplatesPage, dialogs: FakeDialogs, session: Session, tmp_path: Path
) -> None:
    own(page, session)
    dialogs.target = tmp_path / "发给下级"
    press(page, "send")
    qtbot.waitUntil(lambda: page.message.text().startswith("已写好并核对"))
    dialogs.files = [tmp_path / "发给下级.ipmb"]
    press(page, "take")
    assert titles(page) == ["2019 模板", "2019 模板", TITLE]
    assert page.message.text() == "已导入 1 份模板。"


def test_a_broken_file_is_told(
    qtbot: QtBot, page: TemplatesPage, dialogs: FakeDialogs, session: Session, tmp_path: Path
) -> None:
    (tmp_path / "坏.ipmb").write_text("{}", encoding="utf-8")
    dialogs.files = [tmp_path / "坏.ipmb"]
    with qtbot.waitSignal(session.failed) as told:
        press(page, "take")
    assert "不是模板文件" in str(told.args)
    assert titles(page) == [TITLE]


def test_where_the_buttons_lead(qtbot: QtBot, page: TemplatesPage, session: Session) -> None:
    made = own(page, session)
    for key, signal in (
        ("open", page.open_asked),
        ("begin", page.plan_asked),
        ("compare", page.compare_asked),
    ):
        with qtbot.waitSignal(signal) as asked:
            press(page, key)
        assert asked.args == [made]
    with qtbot.waitSignal(page.open_asked):
        page.view.setFocus()
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_the_list_follows_the_workspace(page: TemplatesPage, session: Session) -> None:
    made = own(page, session)
    page.hide()
    make_template(session.workspace, made, "又一份", 2021)
    assert len(titles(page)) == 2
    page.show()
    assert titles(page)[0] == "又一份"
    assert page.current is not None and page.current.id == made


def test_packages_keep_what_a_template_asks(session: Session, page: TemplatesPage) -> None:
    made = own(page, session)
    assert "省（区、市）" not in package_text(load(session.workspace, made)).split("sections")[0]
    assert [one.role for one in listing(session.workspace)] == ["plan", "template"]
