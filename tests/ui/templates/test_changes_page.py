"""比较两份模板: what differs, to read and to hand out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ipplanner.edits.items import change_item, delete_item
from ipplanner.edits.templates import edit_builtin, set_obligation
from ipplanner.importing.reading import read_source
from ipplanner.store.documents import load
from ipplanner.templates.template import template
from tests.ui.fakes import FakeDialogs
from ui.session import Session
from ui.templates.changes_page import TemplateChangesPage


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


@pytest.fixture
def page(qtbot: QtBot, session: Session, dialogs: FakeDialogs) -> TemplateChangesPage:
    """The built-in template, and one of the next year with three changes."""
    new_id = edit_builtin(session.workspace, template("provincial-2018"), "2019 模板", 2019)
    items = [item for _, item in load(session.workspace, new_id).walk_items()]
    change_item(session.workspace, items[2].id, title="知识产权服务业聚集区建设")
    set_obligation(session.workspace, items[3].measures[0].id, "省份：各省份必做")
    delete_item(session.workspace, items[8].id)
    made = TemplateChangesPage(session, dialogs, new_id)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    qtbot.waitUntil(lambda: made.summary.text().startswith("共"))
    return made


def test_the_new_template_is_compared_with_the_one_before(page: TemplateChangesPage) -> None:
    assert page.old_box.currentText().startswith("自带：")
    assert page.new_box.currentText() == "2019 模板"
    assert page.summary.text() == "共 63 项，3 项有变化。"
    assert [box.text() for box in page.boxes.values()] == [
        *("新增 0", "取消 1", "改写 1", "移动 0"),
        *("任务要求不同 1", "相同 60"),
    ]
    text = page.text.toPlainText()
    assert "省份：各省份必做" in text and "探索开展知识产权综合管理改革试点" not in text
    assert "line-through" in page.text.toHtml()


def test_kinds_are_shown_as_wanted(page: TemplateChangesPage) -> None:
    page.boxes["same"].click()
    assert "探索开展知识产权综合管理改革试点" in page.text.toPlainText()
    for key in ("dropped", "reworded", "duty", "same"):
        page.boxes[key].click()
    assert page.text.toPlainText() == "没有这几类变化。"


def test_the_sides_change_places(qtbot: QtBot, page: TemplateChangesPage) -> None:
    page.swap.click()
    qtbot.waitUntil(lambda: page.boxes["added"].text() == "新增 1")
    assert page.old_box.currentText() == "2019 模板"


def test_equal_templates(qtbot: QtBot, page: TemplateChangesPage) -> None:
    page.old_box.setCurrentIndex(page.new_box.currentIndex())
    qtbot.waitUntil(lambda: page.summary.text() == "两份模板的条目相同。")
    assert not any(button.isEnabled() for button in page.handing_out.buttons.values())


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_the_list_is_handed_out(
    qtbot: QtBot, page: TemplateChangesPage, dialogs: FakeDialogs, tmp_path: Path, kind: str
) -> None:
    dialogs.target = tmp_path / f"变化.{kind}"
    page.handing_out.buttons[kind].click()
    qtbot.waitUntil(lambda: page.handing_out.message.text().startswith("已导出并核对"))
    (grid,) = read_source(tmp_path / f"变化.{kind}").grids
    assert sum(cell.text.startswith("取消") for cell in grid.cells) == 1


def test_a_template_that_is_gone_is_said(
    qtbot: QtBot, page: TemplateChangesPage, session: Session
) -> None:
    page.new_box.addItem("没有了", "dgone")
    page.new_box.setCurrentIndex(page.new_box.count() - 1)
    qtbot.waitUntil(lambda: "dgone" in page.summary.text())
    assert page.text.toPlainText() == ""


def test_escape_closes(qtbot: QtBot, page: TemplateChangesPage) -> None:
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
