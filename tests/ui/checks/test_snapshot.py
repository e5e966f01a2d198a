"""What was found, looked up from all sides, and what waits to be shown."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ipplanner.checks.copies import Found
from ipplanner.checks.finding import Finding, Level, Place
from ipplanner.store.workspace import Workspace
from tests.ui.checks.conftest import Bench, plan_with_mistakes
from tests.ui.editor.table_making import session_on
from tests.ui.fakes import FakeDialogs
from ui.checks import ChecksPanel
from ui.checks.model import FEW, Heading, rows_of
from ui.checks.snapshot import snapshot_of


def one(rule: str, level: Level, at: int, id_: str = "m1") -> Finding:
    return Finding(rule, level, Place("", "", "measure", "s1", "i1", id_), at, "字", "。")


def test_rows_stand_in_printed_order_and_many_of_a_kind_below_a_heading() -> None:
    many = [one("b", "必错", at) for at in range(FEW + 1)]
    found = (one("a", "必错", 1), *many, one("c", "提示", 3), one("a", "必错", 9))
    snapshot = snapshot_of(Found(found, {("c", "提示"): 4}))
    first, last, heading, hint = rows_of(snapshot, lambda _: True)
    assert (first, last, hint) == (found[0], found[-1], found[-2])
    assert isinstance(heading, Heading) and heading.findings == tuple(many)
    assert rows_of(snapshot, lambda kind: kind == ("c", "提示")) == [hint]
    assert snapshot.of_rule("a") == [found[0], found[-1]]
    assert dict(snapshot.counts) == {"必错": FEW + 3, "疑似": 0, "提示": 5}
    assert snapshot.by_item == {"i1": FEW + 3}


def test_a_thread_rests_while_it_looks_up_much() -> None:
    rests: list[int] = []
    found = tuple(one("a", "必错", at) for at in range(250))
    snapshot = snapshot_of(Found(found), lambda: rests.append(1))
    assert len(rests) == 3 and len(snapshot.by_cell["m1", "measure"]) == 250


def test_numbers_are_open_until_all_was_checked_once(qtbot: QtBot, workspace: Workspace) -> None:
    session = session_on(workspace, plan_with_mistakes())
    panel = ChecksPanel(session, FakeDialogs())
    qtbot.addWidget(panel)
    texts = [button.text() for button in panel.filters.levels.values()]
    assert texts == ["必错 –", "疑似 –", "提示 –"]
    snapshot = snapshot_of(Found((one("a", "必错", 1),), complete=False, names={"a": "甲"}))
    panel.filters.show_counts(snapshot, 0, settled=False)
    texts = [button.text() for button in panel.filters.levels.values()]
    assert texts == ["必错 1", "疑似 –", "提示 –"]
    panel.stop()


def test_then_none_is_a_zero_until_another_document_is_open(bench: Bench) -> None:
    levels = bench.panel.filters.levels.values()
    assert bench.panel.watch.is_settled
    assert next(button.text() for button in levels) == "必错 8"
    assert not any("–" in button.text() for button in levels)
    assert bench.session.document is not None
    bench.session.open_document(bench.session.document.id)
    assert not bench.panel.watch.is_settled
    assert all("–" in button.text() for button in levels)


def test_the_table_is_painted_again_only_for_other_words_in_view(bench: Bench) -> None:
    hint = one("a", "提示", 0, "elsewhere")
    snapshot = bench.panel.snapshot
    marks = bench.panel.going._marks
    assert marks is not None
    same = snapshot_of(Found((*snapshot.findings, hint), names=snapshot.names))
    assert not marks._seen_differs(snapshot, same)
    other = snapshot_of(Found(snapshot.findings[1:], names=snapshot.names))
    assert marks._seen_differs(snapshot, other)
