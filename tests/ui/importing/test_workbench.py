"""From files to documents in the workspace, as a user would do it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QThreadPool, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from ipplanner import history
from ipplanner.store.documents import listing, load
from ipplanner.store.workspace import Workspace
from tests.ui.conftest import EXAMPLE
from tests.ui.fakes import FakeDialogs
from tests.ui.importing.conftest import LONG, Opener
from tests.ui.importing.files import TITLE, excel_book, excel_with_notes, word_plan
from ui.importing.imported_file import State
from ui.importing.workbench import ImportWorkbench
from ui.session import Session

LEFT = Qt.MouseButton.LeftButton


def states(bench: ImportWorkbench) -> list[str]:
    return [file.state_text() for file in bench.files.files.files]


def names(bench: ImportWorkbench) -> list[str]:
    return [file.path.name for file in bench.files.files.files]


def take_in(qtbot: QtBot, bench: ImportWorkbench) -> list[str]:
    with qtbot.waitSignal(bench.imported, timeout=LONG) as told:
        qtbot.mouseClick(bench.bar.import_, LEFT)
    ids: list[str] = told.args[0] if told.args else []
    return ids


def choose_field(bench: ImportWorkbench, page: int, column: int, words: str) -> None:
    box = bench.review.source.view(page).columns.boxes[column]
    box.setCurrentText(words)
    box.activated.emit(box.currentIndex())


def test_the_example_comes_in_as_one_step_and_goes_out_again(
    qtbot: QtBot, opened: Opener, workspace: Workspace
) -> None:
    bench = opened(EXAMPLE)
    assert states(bench)[0].startswith("已识别 55 项")
    assert bench.bar.sum.text().startswith("全部 ")
    assert listing(workspace) == []
    (document_id,) = take_in(qtbot, bench)
    assert [info.id for info in listing(workspace)] == [document_id]
    assert history.undo(workspace) == f"导入“{EXAMPLE.name}”"
    assert listing(workspace) == []


def test_several_files_and_plans_are_one_step_and_only_the_wanted_ones(
    qtbot: QtBot, opened: Opener, workspace: Workspace, tmp_path: Path
) -> None:
    book = excel_book(tmp_path / "汇总.xlsx", "东示省", "西示省", "南示省")
    bench = opened(word_plan(tmp_path / "示例省.docx"), book)
    assert states(bench) == ["已识别 3 项", "已识别 3 份计划 9 项"]
    assert bench.bar.import_.text().startswith("导入 4 份计划")
    bench.files.make_current(bench.files.files.files[1])
    tree = bench.review.tree
    at = tree.visualRect(tree.plans.index(1, 0))
    qtbot.mouseClick(tree.viewport(), LEFT, pos=at.center())
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    bench.review.form.use.setCurrentText("参考")
    bench.review.form.use.activated.emit(2)
    assert bench.bar.import_.text().startswith("导入 3 份计划")
    assert len(take_in(qtbot, bench)) == 3
    infos = listing(workspace)
    assert [info.region for info in infos] == ["示例省", "东示省", "南示省"]
    assert bench.files.files.files == [] and bench.message.isVisible()
    history.undo(workspace)
    assert listing(workspace) == []


def test_title_region_year_and_use_are_as_the_user_says(
    qtbot: QtBot, opened: Opener, workspace: Workspace, tmp_path: Path
) -> None:
    bench = opened(excel_with_notes(tmp_path / "上年.xlsx"))
    assert states(bench)[0].endswith("有 2 处要看")
    form = bench.review.form
    form.region.setFocus()
    qtbot.keyClicks(form.region, "Jia")
    form.year.setValue(2018)
    form.use.setCurrentText("模板")
    form.use.activated.emit(1)
    assert states(bench) == ["已识别 3 项"]
    assert form.title.text() == "Jia 2018年工作要点"
    form.title.selectAll()
    qtbot.keyClicks(form.title, "Plan")
    (document_id,) = take_in(qtbot, bench)
    document = load(workspace, document_id)
    assert (document.title, document.region) == ("Plan", "Jia")
    assert (document.year, document.role) == (2018, "template")


def test_files_that_cannot_be_read_stay_with_their_sentence(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    broken, text = tmp_path / "坏的.docx", tmp_path / "信.docx"
    broken.write_bytes(b"PK\x03\x04 nothing more")
    text.write_bytes(b"\x89PNG\r\n\x1a\n no text")
    bench = opened(broken, tmp_path / "没有.xlsx", text, word_plan(tmp_path / "好的.docx"))
    files = bench.files.files.files
    assert [file.state for file in files] == [State.UNREADABLE] * 3 + [State.READ]
    assert all(words.startswith("不能读：") for words in states(bench)[:3])
    assert bench.message.isVisible() and "“坏的.docx”" in bench.message.sentence.text()
    word_plan(broken)
    qtbot.mouseClick(bench.message.retry, LEFT)
    qtbot.waitUntil(lambda: files[0].state is State.READ, timeout=LONG)
    assert bench.review.isVisible()
    bench.files.make_current(files[1])
    qtbot.mouseClick(bench.message.remove, LEFT)
    assert [file.path.name for file in bench.files.files.files] == [
        "坏的.docx",
        "信.docx",
        "好的.docx",
    ]
    assert len(take_in(qtbot, bench)) == 2
    assert names(bench) == ["信.docx"]


def test_reading_can_be_cancelled_and_taken_up_again(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    paths = [word_plan(tmp_path / f"{number}.docx") for number in range(3)]
    bench = opened(*paths, wait=False)
    assert bench.bar.cancel.isVisible() and not bench.bar.import_.isEnabled()
    assert states(bench) == ["正在读", "等待读取", "等待读取"]
    qtbot.mouseClick(bench.bar.cancel, LEFT)
    qtbot.waitUntil(lambda: not bench.queue.busy, timeout=LONG)
    assert states(bench) == ["已取消"] * 3
    assert not bench.bar.cancel.isVisible() and not bench.bar.import_.isEnabled()
    qtbot.mouseClick(bench.message.retry, LEFT)
    qtbot.waitUntil(lambda: states(bench)[0] == "已识别 3 项", timeout=LONG)


def test_a_file_is_removed_while_it_is_read(qtbot: QtBot, opened: Opener, tmp_path: Path) -> None:
    bench = opened(word_plan(tmp_path / "甲.docx"), word_plan(tmp_path / "乙.docx"), wait=False)
    bench.activateWindow()
    bench.files.view.setFocus()
    qtbot.waitUntil(bench.files.view.hasFocus)
    qtbot.keyClick(bench.files.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: states(bench) == ["已识别 3 项"], timeout=LONG)
    assert bench.files.current is bench.files.files.files[0]


def test_recognising_again_can_be_cancelled(qtbot: QtBot, opened: Opener, tmp_path: Path) -> None:
    bench = opened(word_plan(tmp_path / "示例省.docx"))
    boxes = bench.review.source.view(0).columns.boxes
    before, state = [box.currentText() for box in boxes], states(bench)
    choose_field(bench, 0, 4, "不导入")
    assert bench.recogniser.busy
    bench.bar.cancel_requested.emit()
    assert not bench.recogniser.busy
    assert [box.currentText() for box in boxes] == before
    qtbot.wait(50)
    assert states(bench) == state
    choose_field(bench, 0, 4, "不导入")
    qtbot.waitUntil(lambda: not bench.recogniser.busy, timeout=LONG)
    assert boxes[4].currentText() == "不导入"


def test_a_column_is_assigned_anew_and_recognised_at_once(
    qtbot: QtBot, opened: Opener, workspace: Workspace, tmp_path: Path
) -> None:
    header = ["甲", "乙", "丙", "丁", "戊"]
    bench = opened(word_plan(tmp_path / "示例省.docx", header))
    boxes = bench.review.source.view(0).columns.boxes
    words = ["序号", "工作重点", "工作内容", "具体举措及成果形式", "责任部门"]
    for column, name in enumerate(words):
        choose_field(bench, 0, column, name)
        qtbot.waitUntil(lambda: not bench.recogniser.busy, timeout=LONG)
    assert [box.currentText() for box in boxes] == words
    assert states(bench) == ["已识别 3 项"]
    choose_field(bench, 0, 4, "不导入")
    qtbot.waitUntil(lambda: not bench.recogniser.busy, timeout=LONG)
    left = bench.findings.left_out.findings.findings
    assert [one.texts[2] for one in left] == ["不导入的列"] * 4
    assert "15 字未导入" in bench.bar.sum.text()
    (document_id,) = take_in(qtbot, bench)
    measures = [one for *_, one in load(workspace, document_id).walk_measures()]
    assert [one.departments for one in measures] == ["", "", ""]


def test_more_files_can_be_dropped_and_added(qtbot: QtBot, opened: Opener, tmp_path: Path) -> None:
    bench = opened()
    assert "把文件拖到这里" in bench.message.sentence.text()
    folder = tmp_path / "上年"
    folder.mkdir()
    word_plan(folder / "甲.docx")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    keys = Qt.KeyboardModifier.NoModifier
    bench.dropEvent(
        QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, LEFT, keys, QEvent.Type.Drop)
    )
    qtbot.waitUntil(lambda: states(bench) == ["已识别 3 项"], timeout=LONG)
    dialogs: Any = bench._dialogs
    assert isinstance(dialogs, FakeDialogs)
    dialogs.files = [folder / "甲.docx", word_plan(folder / "乙.docx")]
    qtbot.mouseClick(bench.files.add_button, LEFT)
    qtbot.waitUntil(lambda: states(bench) == ["已识别 3 项"] * 2, timeout=LONG)


def test_a_workspace_for_reading_only_takes_nothing_in(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    with Workspace.open(workspace.path, read_only=True) as reading:
        paths = [word_plan(tmp_path / "甲.docx")]
        bench = ImportWorkbench(Session(reading), paths, FakeDialogs())
        qtbot.addWidget(bench)
        qtbot.waitUntil(lambda: not bench.queue.busy, timeout=LONG)
        assert not bench.bar.import_.isEnabled() and "只读" in bench.bar.import_.toolTip()
        bench.stop()


def test_closing_ends_the_reading(qtbot: QtBot, opened: Opener, tmp_path: Path) -> None:
    bench = opened(word_plan(tmp_path / "甲.docx"), wait=False)
    with qtbot.waitSignal(bench.closed):
        qtbot.mouseClick(bench.bar.close_, LEFT)
    qtbot.waitUntil(lambda: not bench.queue.busy, timeout=LONG)


def test_an_open_document_is_followed_while_plans_come_in(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    bench = ImportWorkbench(session, [word_plan(tmp_path / "甲.docx")], FakeDialogs())
    qtbot.addWidget(bench)
    qtbot.waitUntil(lambda: not bench.queue.busy, timeout=LONG)
    told: list[str] = []
    session.changed.connect(lambda changed: told.append(changed.label))
    with qtbot.waitSignal(bench.imported, timeout=LONG):
        bench.take_in()
    assert told == ["导入“甲.docx”"]
    assert session.document is not None and session.document.title != TITLE
    bench.stop()


def test_a_workbench_put_away_while_reading_leaves_nothing_behind(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    paths = [word_plan(tmp_path / f"{number}.docx") for number in range(2)]
    bench = ImportWorkbench(Session(workspace), paths, FakeDialogs())
    worker = bench.queue._worker
    qtbot.waitUntil(lambda: worker._process is not None, timeout=LONG)
    bench.stop()
    bench.deleteLater()
    del bench
    qtbot.waitUntil(lambda: worker._process is None, timeout=LONG)
    QThreadPool.globalInstance().waitForDone(LONG)
    qtbot.wait(50)
    assert listing(workspace) == []
