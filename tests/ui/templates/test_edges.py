"""Templates that come, change and go while they are looked at and compared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from exports.template_files import export_template
from ipplanner.edits.documents import remove_document
from ipplanner.edits.items import change_item, delete_item
from ipplanner.edits.templates import edit_builtin, rename_template
from ipplanner.history import undo
from ipplanner.store.documents import listing, load
from ipplanner.store.workspace import Workspace
from ipplanner.templates.packages import SUFFIX
from ipplanner.templates.template import template
from tests.ui.fakes import FakeDialogs
from ui.session import Session
from ui.templates.changes_page import TemplateChangesPage
from ui.templates.page import TemplatesPage
from ui.templates.reading import html_of

BUILT_IN = "provincial-2018"
LONG = 20_000


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


@pytest.fixture
def own(session: Session) -> str:
    """A template of the workspace."""
    return edit_builtin(session.workspace, template(BUILT_IN), "2019 模板", 2019)


@pytest.fixture
def changes(qtbot: QtBot, session: Session, own: str, dialogs: FakeDialogs) -> TemplateChangesPage:
    made = TemplateChangesPage(session, dialogs, own)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    wait(qtbot, made)
    return made


@pytest.fixture
def page(qtbot: QtBot, session: Session, dialogs: FakeDialogs) -> TemplatesPage:
    made = TemplatesPage(session, dialogs)
    qtbot.addWidget(made)
    made.show()
    return made


def wait(qtbot: QtBot, page: TemplateChangesPage) -> None:
    qtbot.waitUntil(lambda: page.summary.text() not in ("", "正在比较…"), timeout=LONG)


def offered(page: TemplateChangesPage) -> list[str]:
    return [page.new_box.itemText(at) for at in range(page.new_box.count())]


def first_item(session: Session, document_id: str) -> str:
    return next(item.id for _, item in load(session.workspace, document_id).walk_items())


# --- comparing two -----------------------------------------------------------------------------


def test_the_same_twice_has_nothing_to_hand_out(qtbot: QtBot, changes: TemplateChangesPage) -> None:
    assert changes.summary.text() == "两份模板的条目相同。"
    assert not any(one.isEnabled() for one in changes.handing_out.buttons.values())
    changes.new_box.setCurrentIndex(changes.old_box.currentIndex())
    wait(qtbot, changes)
    assert changes.summary.text() == "两份模板的条目相同。"


def test_a_change_of_a_template_is_seen_at_once(
    qtbot: QtBot, changes: TemplateChangesPage, session: Session, own: str
) -> None:
    session.run(lambda: delete_item(session.workspace, first_item(session, own)))
    qtbot.waitUntil(lambda: changes.boxes["dropped"].text() == "取消 1", timeout=LONG)
    assert all(one.isEnabled() for one in changes.handing_out.buttons.values())
    session.undo()
    qtbot.waitUntil(lambda: changes.boxes["dropped"].text() == "取消 0", timeout=LONG)


def test_a_template_that_is_gone_is_offered_no_more(
    qtbot: QtBot, changes: TemplateChangesPage, session: Session, own: str
) -> None:
    assert offered(changes)[0] == "2019 模板"
    session.run(lambda: remove_document(session.workspace, own))
    qtbot.waitUntil(lambda: len(offered(changes)) == 1)
    wait(qtbot, changes)
    assert changes.summary.text() == "两份模板的条目相同。"
    session.undo()
    qtbot.waitUntil(lambda: offered(changes)[0] == "2019 模板")


def test_a_new_name_is_seen_and_the_choice_stays(
    qtbot: QtBot, changes: TemplateChangesPage, session: Session, own: str
) -> None:
    before = changes.pair.ids
    session.run(lambda: rename_template(session.workspace, own, "又一个名称", 2020))
    qtbot.waitUntil(lambda: changes.new_box.currentText() == "又一个名称")
    assert changes.pair.ids == before


def test_exchanged_twice_is_as_before(
    qtbot: QtBot, changes: TemplateChangesPage, session: Session, own: str
) -> None:
    session.run(lambda: delete_item(session.workspace, first_item(session, own)))
    qtbot.waitUntil(lambda: changes.boxes["dropped"].text() == "取消 1", timeout=LONG)
    changes.swap.click()
    qtbot.waitUntil(lambda: changes.boxes["added"].text() == "新增 1", timeout=LONG)
    changes.swap.click()
    qtbot.waitUntil(lambda: changes.boxes["dropped"].text() == "取消 1", timeout=LONG)


@pytest.mark.parametrize("title", ["<b>粗</b>&amp;", "{0}{}%s", "长" * 500])
def test_titles_are_shown_as_they_are_written(
    qtbot: QtBot, changes: TemplateChangesPage, session: Session, own: str, title: str
) -> None:
    item = first_item(session, own)
    with session.workspace.edit("改"):
        rename_template(session.workspace, own, title, 2019)
        change_item(session.workspace, item, title=title)
    qtbot.waitUntil(lambda: title in changes.text.toPlainText(), timeout=LONG)
    assert title in changes.text.heads[-1]
    assert not changes.grab().isNull()


# --- the list ----------------------------------------------------------------------------------


def test_a_template_deleted_by_key_comes_back(
    qtbot: QtBot, page: TemplatesPage, session: Session, own: str
) -> None:
    page.select(own)
    page.activateWindow()
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert page.message.text() == "已删除“2019 模板”，可以撤销。"
    assert [one.own for one in page.model.entries] == [False]
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)  # the program's own stays
    assert len(page.model.entries) == 1
    undo(session.workspace)
    assert page.model.entries[0].title == "2019 模板"


def test_files_that_are_no_templates_are_told_and_the_others_come_in(
    page: TemplatesPage, session: Session, own: str, tmp_path: Path
) -> None:
    good, bad = tmp_path / f"好{SUFFIX}", tmp_path / f"坏{SUFFIX}"
    export_template(load(session.workspace, own), good)
    bad.write_bytes(b"\x00no template")
    told: list[str] = []
    session.failed.connect(told.append)
    page.doing.take_in([bad, good, tmp_path / f"没有{SUFFIX}"])
    assert len(told) == 2
    assert "坏" in told[0] and "没有" in told[1]
    assert page.message.text() == "已导入 1 份模板。"
    assert len(page.model.entries) == 3
    before = len(listing(session.workspace))
    page.doing.take_in([bad])
    assert len(listing(session.workspace)) == before


def test_asked_for_files_and_given_none_nothing_is_said(
    page: TemplatesPage, dialogs: FakeDialogs
) -> None:
    page.actions_lines.buttons["take"].click()
    assert page.message.text() == ""
    dialogs.fillings = [lambda _: False, lambda _: False]
    page.actions_lines.buttons["make"].click()
    page.actions_lines.buttons["copy"].click()
    assert page.message.text() == ""
    assert len(page.model.entries) == 1


def test_a_held_workspace_can_be_read_and_sent_from(
    qtbot: QtBot, session: Session, own: str, dialogs: FakeDialogs
) -> None:
    with Workspace.open(session.workspace.path, read_only=True) as reading:
        page = TemplatesPage(Session(reading), dialogs)
        qtbot.addWidget(page)
        page.show()
        page.select(own)
        can = {key for key, one in page.actions_lines.buttons.items() if one.isEnabled()}
        assert can == {"open", "send", "compare"}
        qtbot.keyClick(page.view, Qt.Key.Key_Delete)
        assert len(page.model.entries) == 2


@pytest.mark.parametrize(("at", "is_cut"), [(0, True), (-1, True), (None, False)])
def test_of_a_very_long_template_it_is_said_that_there_is_more(
    at: int | None, is_cut: bool
) -> None:
    whole = template(BUILT_IN)
    if at is not None:
        long = [replace(item) for item in whole.sections[at].items] * 100
        whole = replace(
            whole, sections=(*whole.sections[:at], replace(whole.sections[at], items=tuple(long)))
        )
    text = "".join(html_of(whole))
    assert ("后面还有内容，请打开模板查看。" in text) == is_cut
    assert text.count("<tr>") <= 600
