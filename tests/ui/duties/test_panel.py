from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from ipplanner.edits.answers import confirm_answer
from ipplanner.edits.documents import add_documents, remove_document
from ipplanner.edits.measures import change_measure_text
from ipplanner.edits.profile import declare_year
from ipplanner.history import undo
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan
from tests.store.national import make_national
from ui.duties import DutiesPanel
from ui.duties.counts_line import CHOICES
from ui.duties.rows import SHOWN
from ui.session import Session


@pytest.fixture
def session(qtbot: QtBot, workspace: Workspace) -> Session:
    """A plan of 2018, open, and a document from above of that year and the next."""
    plan_id, *_ = add_documents(
        workspace, [make_plan(), make_national(2018), make_national(2019, ["省份：各省份必做"])]
    )
    made = Session(workspace)
    assert made.open_document(plan_id)
    return made


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> DutiesPanel:
    made = DutiesPanel(session)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def listed(panel: DutiesPanel) -> dict[str, list[str]]:
    """The first line of each task by duty, groups without any left out."""
    model = panel.view.rows
    found = {
        str(duty): [str(model.index_of(id_).data()) for id_ in model.ids(duty)] for duty in SHOWN
    }
    return {duty: rows for duty, rows in found.items() if rows}


def tabs(panel: DutiesPanel) -> list[str]:
    return [panel.counts.tabs.tabText(at) for at in range(len(CHOICES))]


def select(panel: DutiesPanel, name: str) -> None:
    id_ = next(row.task.id for row in panel.rows if row.task.name == name)
    panel.view.select(id_)


def test_tasks_are_listed_by_duty_with_reasons(panel: DutiesPanel) -> None:
    model = panel.view.rows
    tester = QAbstractItemModelTester(model)
    assert listed(panel) == {
        "必做": ["1．任务1"],
        "未定": ["2．任务2", "3．任务3", "5．任务5", "6．任务6"],
    }
    assert tabs(panel) == ["全部 5", "必做 1", "未定 4", "选做 0"]
    assert panel.counts.answered.text() == "必做已答复 0/1"
    row = [model.index(1, column).data() for column in range(3)]
    assert row == ["1．任务1", "各省份必做：本省在其内", "尚未答复"]
    assert tester.model() is model


def test_the_first_task_is_chosen_so_that_its_words_are_seen(panel: DutiesPanel) -> None:
    assert panel.view.current_id == panel.rows[0].task.id
    assert "各省份必做" in panel.details.text.text()
    panel.counts.tabs.setCurrentIndex(CHOICES.index("未定"))
    assert "任务2" in str(panel.view.currentIndex().data())


def test_the_list_follows_what_is_declared_and_undone(panel: DutiesPanel, session: Session) -> None:
    declare_year(session.workspace, 2018, {"category": "二类", "涉及：甲试点": "是"})
    assert listed(panel) == {
        "必做": ["1．任务1", "5．任务5"],
        "未定": ["3．任务3"],
        "选做": ["2．任务2"],
    }
    assert tabs(panel) == ["全部 4", "必做 2", "未定 1", "选做 1"]
    undo(session.workspace)
    assert tabs(panel) == ["全部 5", "必做 1", "未定 4", "选做 0"]


def test_one_duty_is_shown_when_its_tab_is_pressed(qtbot: QtBot, panel: DutiesPanel) -> None:
    bar = panel.counts.tabs
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(2).center())
    assert list(listed(panel)) == ["未定"]
    qtbot.keyClick(bar, Qt.Key.Key_Left)
    assert list(listed(panel)) == ["必做"]
    assert tabs(panel) == ["全部 5", "必做 1", "未定 4", "选做 0"]


def test_another_year_has_other_documents(qtbot: QtBot, panel: DutiesPanel) -> None:
    box = panel.year_box
    assert [box.itemText(at) for at in range(box.count())] == ["2019", "2018"]
    assert panel.year == 2018
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert panel.year == 2019
    assert listed(panel) == {"必做": ["1．任务1"]}


def test_details_show_the_line_and_what_decided(panel: DutiesPanel, session: Session) -> None:
    declare_year(session.workspace, 2018, {"category": "二类"})
    select(panel, "2．任务2")
    assert panel.details.text.text() == (
        "省份：一类省份必做，<b>二类、三类省份选做</b>"
        "<br>→ 选做：二类省份选做：本省为二类省份（2018 年填报）"
    )
    assert panel.details.concerned.isHidden()


def test_details_tell_slips_and_what_cannot_be_read(panel: DutiesPanel, session: Session) -> None:
    lines = ["省份：各省份选作", "省份：四类省份必做"]
    add_documents(session.workspace, [make_national(2018, lines, "清单")])
    first, second = (row.task for row in panel.rows if row.task.document == "清单")
    panel.view.select(first.id)
    assert panel.details.text.text().startswith("省份：<b>各省份选作</b>（“选作”应为“选做”）<br>")
    panel.view.select(second.id)
    assert panel.details.text.text().startswith("省份：<u>四类省份</u>必做<br>→ 未定：")


def test_it_is_declared_here_whether_a_task_concerns_us(
    qtbot: QtBot, panel: DutiesPanel, session: Session
) -> None:
    select(panel, "3．任务3")
    box = panel.details.concerned
    assert box.isVisible() and box.currentText() == "未填"
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "是"
    assert listed(panel)["必做"] == ["1．任务1", "3．任务3"]
    assert panel.view.current_id == next(r.task.id for r in panel.rows if "任务3" in r.task.name)
    undo(session.workspace)
    assert listed(panel)["必做"] == ["1．任务1"]


def test_answers_of_the_open_plan_are_shown(panel: DutiesPanel, session: Session) -> None:
    document = session.document
    assert document is not None
    item = next(item for _, item in document.walk_items())
    task = panel.rows[0].task
    confirm_answer(session.workspace, item.id, task.id)
    assert panel.counts.answered.text() == "必做已答复 1/1"
    model = panel.view.rows
    assert model.index(1, 2).data() == item.title


def test_typing_in_the_plan_does_not_read_the_documents_again(
    panel: DutiesPanel, session: Session
) -> None:
    document = session.document
    assert document is not None
    before = panel.rows[0].task
    measure = next(measure for *_, measure in document.walk_measures())
    change_measure_text(session.workspace, measure.id, "另写")
    assert panel.rows[0].task is before
    task = load(session.workspace, before.document_id)
    _, item = next(task.walk_items())
    change_measure_text(session.workspace, item.measures[0].id, "各地要另做。")
    assert panel.rows[0].task.national_text == "各地要另做。"


def test_documents_come_and_go(panel: DutiesPanel, session: Session) -> None:
    workspace = session.workspace
    add_documents(workspace, [make_national(2018, ["省份：各省份选做"], "又一份清单")])
    assert listed(panel)["选做"] == ["1．任务1\n又一份清单"]
    assert listed(panel)["必做"] == ["1．任务1\n某年任务清单"]
    for document_id in {row.task.document_id for row in panel.rows}:
        remove_document(workspace, document_id)
    assert panel.year == 2019
    assert panel.year_box.count() == 1


def test_a_hidden_panel_waits_until_it_is_seen(
    qtbot: QtBot, panel: DutiesPanel, session: Session
) -> None:
    panel.hide()
    declare_year(session.workspace, 2018, {"category": "二类"})
    assert tabs(panel)[0] == "全部 5"
    panel.show()
    assert tabs(panel)[0] == "全部 4"


def test_long_work_is_waited_for(qtbot: QtBot, panel: DutiesPanel, session: Session) -> None:
    workspace, failed = session.workspace, QSignalSpy(session.failed)
    with qtbot.waitSignal(session.errands.ended):
        session.errands.run(
            "填写", lambda _: declare_year(workspace, 2018, {"category": "二类"}), lambda _: None
        )
        panel.refresh()
        assert tabs(panel)[0] == "全部 5"
    assert tabs(panel)[0] == "全部 4"
    assert failed.count() == 0


def test_enter_and_buttons_tell_what_is_wanted(qtbot: QtBot, panel: DutiesPanel) -> None:
    select(panel, "1．任务1")
    panel.view.setFocus()
    task = panel.rows[0].task
    with qtbot.waitSignal(panel.task_opened) as opened:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert opened.args == [task.document_id, task.id]
    with qtbot.waitSignal(panel.profile_asked) as asked:
        qtbot.mouseClick(panel.profile_button, Qt.MouseButton.LeftButton)
    assert asked.args == [2018]


def test_an_empty_workspace_says_how_to_begin(qtbot: QtBot, workspace: Workspace) -> None:
    panel = DutiesPanel(Session(workspace))
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitExposed(panel)
    assert listed(panel) == {}
    assert not panel.year_box.isEnabled()
    assert panel.counts.answered.text() == ""
    assert not panel.grab().isNull()
