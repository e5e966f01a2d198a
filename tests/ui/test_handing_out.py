"""Every file that a page writes: where it cannot be written, and where it can."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ipplanner.edits.departments import add_department
from ipplanner.edits.documents import add_documents
from ipplanner.edits.measures import assign_departments, change_measure_text
from ipplanner.edits.sections import delete_section
from ipplanner.edits.templates import edit_builtin
from ipplanner.history import snapshot
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from ipplanner.templates.packages import SUFFIX
from ipplanner.templates.template import template
from tests.answering.making import national, plan
from tests.ui.fakes import FakeDialogs
from tests.ui.letting_go import let_go
from ui.answering.page import AnsweringPage
from ui.departments import DepartmentsPage
from ui.figures import FiguresPage
from ui.session import Session
from ui.templates.changes_page import TemplateChangesPage
from ui.templates.page import TemplatesPage
from ui.versions import VersionsPage

LONG = 20_000


@pytest.fixture
def session(qtbot: QtBot, workspace: Workspace) -> Iterator[Session]:
    """A plan with a kept version, tasks from above, a register and a template of its own."""
    plan_id, *_ = add_documents(workspace, [plan(), replace(national(), role="template")])
    made = Session(workspace)
    assert made.open_document(plan_id)
    measure = next(iter(made.index.measures))
    snapshot(workspace, plan_id, "初稿")
    change_measure_text(workspace, measure, "换了文字。")
    assign_departments(workspace, measure, "省财政厅牵头，省教育厅配合")
    add_department(workspace, "省财政厅")
    own = edit_builtin(workspace, template("provincial-2018"), "2019 模板", 2019)
    delete_section(workspace, load(workspace, own).sections[0].id)
    yield made
    let_go(qtbot, made)


@dataclass
class Way:
    """One file: its page, what is pressed there, and the name that the file gets."""

    page: Callable[[Session, FakeDialogs], QWidget]
    press: Callable[[QWidget], object]
    told: Callable[[QWidget], str]
    name: str
    is_folder: bool = False


def versions(at: int, name: str) -> Way:
    return Way(
        VersionsPage,
        lambda page: page.handing_out.buttons[at].click(),  # type: ignore[attr-defined]
        lambda page: str(page.summary.text()),  # type: ignore[attr-defined]
        name,
    )


def lists(kind: str, page: Callable[[Session, FakeDialogs], QWidget]) -> Way:
    return Way(
        page,
        lambda page: page.handing_out.buttons[kind].click(),  # type: ignore[attr-defined]
        lambda page: str(page.handing_out.text()),  # type: ignore[attr-defined]
        f"表.{kind}",
    )


def tasks(what: str, kind: str) -> Way:
    return Way(
        lambda session, dialogs: DepartmentsPage(session, dialogs, "tasks"),
        lambda page: getattr(page.tasks.files, what)(kind),  # type: ignore[attr-defined]
        lambda page: str(page.message.text()),  # type: ignore[attr-defined]
        f"分工.{kind}",
        is_folder=what == "export_each",
    )


def figures(button: str, name: str) -> Way:
    return Way(
        FiguresPage,
        lambda page: getattr(page, button).click(),
        lambda page: str(page.message.text()),  # type: ignore[attr-defined]
        name,
    )


def send(page: QWidget) -> None:
    assert isinstance(page, TemplatesPage)
    page.view.setCurrentIndex(page.model.index(0, 0))
    page.actions_lines.buttons["send"].click()


WAYS = {
    "对照表 Word": versions(0, "对照表.docx"),
    "对照表 Excel": versions(1, "对照表.xlsx"),
    "修订文件": versions(2, "修订.docx"),
    "花脸稿": versions(3, "花脸稿.docx"),
    "答复 Word": lists("docx", AnsweringPage),
    "答复 Excel": lists("xlsx", AnsweringPage),
    "模板变化 Word": lists("docx", TemplateChangesPage),
    "模板变化 Excel": lists("xlsx", TemplateChangesPage),
    "一个部门": tasks("export_one", "docx"),
    "全部部门": tasks("export_all", "xlsx"),
    "每个部门": tasks("export_each", "docx"),
    "图片": figures("picture_button", "统计.png"),
    "统计 Excel": figures("excel_button", "统计.xlsx"),
    "模板": Way(TemplatesPage, send, lambda page: str(page.message.text()), f"模板{SUFFIX}"),  # type: ignore[attr-defined]
}


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


def shown(qtbot: QtBot, way: Way, session: Session, dialogs: FakeDialogs) -> QWidget:
    """The page, when it has something to hand out."""
    page = way.page(session, dialogs)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    qtbot.waitExposed(page)
    if isinstance(page, VersionsPage | TemplateChangesPage):
        buttons = page.handing_out.buttons
        first = buttons[0] if isinstance(buttons, list) else buttons["docx"]
        qtbot.waitUntil(first.isEnabled, timeout=LONG)
    if isinstance(page, DepartmentsPage):
        qtbot.waitUntil(lambda: page.tasks.chosen() is not None, timeout=LONG)
    return page


def tell(qtbot: QtBot, way: Way, page: QWidget) -> str:
    """Press, and wait for what is told at the end."""
    way.press(page)
    qtbot.waitUntil(lambda: way.told(page) not in ("", "正在导出…"), timeout=LONG)
    return way.told(page)


@pytest.mark.parametrize("name", WAYS)
def test_it_is_said_why_a_file_cannot_be_written_and_the_next_one_is(
    qtbot: QtBot, session: Session, dialogs: FakeDialogs, tmp_path: Path, name: str
) -> None:
    way = WAYS[name]
    page = shown(qtbot, way, session, dialogs)
    room = tmp_path / "写到这里"
    room.mkdir()
    taken = room / (Path(way.name).stem if way.is_folder else way.name)
    faults = {"nowhere": room / "没有" / way.name, "taken": room / way.name}
    if way.is_folder:
        taken.write_text("这里已经有一个文件")
        del faults["nowhere"]  # its folders are made
    else:
        taken.mkdir()
    for target in faults.values():
        dialogs.target = target
        said = tell(qtbot, way, page)
        assert said.startswith("无法"), said
        assert list(room.rglob("*")) == [taken]
    dialogs.target = room / f"第2.0稿{name}"
    said = tell_again(qtbot, way, page)
    assert "第2.0稿" in said
    made = [path for path in room.rglob("*") if path != taken and path.is_file()]
    assert made
    assert {path.suffix for path in made} == {Path(way.name).suffix}


def tell_again(qtbot: QtBot, way: Way, page: QWidget) -> str:
    """The same after something else was told."""
    way.press(page)
    qtbot.waitUntil(lambda: way.told(page).startswith(("已导出", "已存", "已写")), timeout=LONG)
    return way.told(page)


@pytest.mark.parametrize("name", WAYS)
def test_who_thinks_better_of_it_is_told_nothing(
    qtbot: QtBot, session: Session, dialogs: FakeDialogs, name: str
) -> None:
    page = shown(qtbot, WAYS[name], session, dialogs)
    before = WAYS[name].told(page)
    WAYS[name].press(page)
    assert WAYS[name].told(page) == before
