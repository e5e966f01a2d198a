"""Long work on the workspace: one thing at a time, to be cancelled, edits refused meanwhile."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import add_document
from ipplanner.edits.measures import change_measure_text
from ipplanner.errors import UsageError
from ipplanner.model import Document, Item, Measure, Section
from ui.common.jobs import Job
from ui.errands import Errands, step
from ui.session import Session


def test_the_result_is_handed_over_and_the_end_told(qtbot: QtBot) -> None:
    errands = Errands()
    heard: list[object] = []
    errands.begun.connect(heard.append)
    errands.ended.connect(lambda: heard.append("ended"))
    assert errands.run("数数", lambda _: 3, heard.append, lambda: heard.append("after"))
    assert errands.busy and errands.name == "数数"
    assert not errands.run("别的", lambda _: 4, heard.append)
    qtbot.waitUntil(lambda: "after" in heard)
    assert heard == ["数数", "ended", 3, "after"]
    assert not errands.busy


def test_what_was_made_is_not_kept(qtbot: QtBot) -> None:
    class Made:
        pass

    def make(needed: Made) -> Callable[[Job], Made]:
        seen.append(weakref.ref(needed))
        return lambda _: Made() if needed else needed

    errands = Errands()
    seen: list[weakref.ref[Made]] = []
    errands.run("做", make(Made()), lambda made: seen.append(weakref.ref(made)))
    qtbot.waitUntil(lambda: not errands.busy)
    assert len(seen) == 2
    qtbot.waitUntil(lambda: all(one() is None for one in seen))


def test_a_fault_is_told_and_nothing_handed_over(qtbot: QtBot) -> None:
    errands = Errands()
    heard: list[object] = []

    def fail(_job: Job) -> None:
        raise UsageError("不行。")

    errands.run("试", fail, heard.append)
    with qtbot.waitSignal(errands.failed) as failed:
        pass
    assert failed.args == ["不行。"]
    qtbot.waitUntil(lambda: not errands.busy)
    assert heard == []


def test_how_far_it_is_comes_through(qtbot: QtBot) -> None:
    errands = Errands()
    heard: list[tuple[int, int]] = []
    errands.progressed.connect(lambda done, total: heard.append((done, total)))
    errands.run("数", lambda job: step(job, 2, 5), lambda _: None)
    qtbot.waitUntil(lambda: not errands.busy)
    assert heard == [(2, 5)]
    step(None, 1, 2)


def test_a_cancelled_edit_is_taken_back(qtbot: QtBot, session: Session) -> None:
    assert session.document is not None
    measures = [one for *_, one in session.document.walk_measures()]
    before = [one.text for one in measures]
    begun = threading.Event()

    def work(_job: Job) -> None:
        with session.workspace.edit("全改"):
            for number in range(10_000):
                change_measure_text(session.workspace, measures[0].id, f"第{number}次。")
                begun.set()

    failed: list[str] = []
    session.failed.connect(failed.append)
    session.errands.run("改", work, lambda _: None)
    assert begun.wait(10)
    session.errands.cancel()
    qtbot.waitUntil(lambda: not session.busy, timeout=20_000)
    assert [one.text for one in measures] == before
    assert failed == []


def test_meanwhile_edits_are_refused_in_plain_words(qtbot: QtBot, session: Session) -> None:
    go_on = threading.Event()
    failed: list[str] = []
    session.failed.connect(failed.append)
    session.errands.run("删除 300 行", lambda _: go_on.wait(10), lambda _: None)
    assert session.run(lambda: 1) is None
    assert session.undo() is None
    assert failed == ["正在删除 300 行，请等完成，或按 Esc 取消。"] * 2
    go_on.set()
    qtbot.waitUntil(lambda: not session.busy)
    assert session.run(lambda: 1) == 1


@pytest.mark.parametrize("rows", [3, 3_000])
def test_a_document_is_opened_at_once_or_in_the_background(
    qtbot: QtBot, session: Session, rows: int
) -> None:
    plan = Document(layout="provincial-outline", title="大", sections=[Section(title="一")])
    measures = [Measure(text=f"第{n}条。") for n in range(rows)]
    plan.sections[0].items = [Item(title="项", measures=measures)]
    made = add_document(session.workspace, plan)
    opened: list[str] = []
    session.open_in_background(made, lambda: opened.append(made))
    assert session.busy == (rows > 3)
    qtbot.waitUntil(lambda: opened == [made])
    assert session.document is not None and session.document.id == made
    assert session.tally.counts.rows >= rows
