"""Findings in title and goal, and in the text around the table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ipplanner.edits.documents import change_back, change_document_title, change_front
from ipplanner.edits.sections import change_section
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.workspace import Workspace
from tests.ui.checks.conftest import PATIENCE, Bench
from tests.ui.editor.table_making import session_on
from tests.ui.fakes import FakeDialogs
from ui.checks import ChecksPanel
from ui.editor.table import PlanTable
from ui.main.surroundings_dialog import SurroundingsDialog

Key = Qt.Key


@pytest.fixture
def around(bench: Bench) -> Bench:
    workspace, document = bench.session.workspace, bench.session.document
    assert document is not None
    change_document_title(workspace, document.id, "甲省2017年工作要点")
    change_front(workspace, document.id, ["附件", "现将要点印发给你们,请执行。"], 1)
    change_back(workspace, document.id, ["说明：完善完善制度。"])
    bench.settle()
    return bench


def enter(bench: Bench, rule: str, fill: object) -> None:
    (found,) = [one for one in bench.found(rule) if not one.place.target]
    bench.dialogs.fillings.append(fill)  # type: ignore[arg-type]
    bench.panel.view.setFocus()
    assert bench.panel.view.select(found)
    bench.qtbot.keyClick(bench.panel.view, Key.Key_Return)


def test_their_place_has_a_name(around: Bench) -> None:
    found = [one for one in around.panel.snapshot.findings if not one.place.target]
    places = [around.panel.places.of_finding(one) for one in found]
    assert places == ["标题", "表前文字 2", "表后文字 1"]
    assert around.panel.places.in_context(found[1]) == ("现将要点印发给你们", ",", "请执行。")


def test_enter_opens_the_dialog_at_the_words(around: Bench) -> None:
    seen: list[str] = []

    def look(form: SurroundingsDialog) -> bool:
        boxes = (form.above, form.below, form.back)
        seen.append(form.title_line.selectedText())
        seen.extend(box.textCursor().selectedText() for box in boxes)
        return False

    for rule in ("stale-year", "half-width", "doubled-word"):
        enter(around, rule, look)
    assert seen == ["2017年", "", "", "", "", "", ",", "", "", "", "", "完善完善"]


def test_they_are_put_right_from_the_list(around: Bench) -> None:
    (year,) = [one for one in around.found("stale-year") if not one.place.target]
    around.panel.view.select(year)
    assert around.panel.actions_line.fix.text() == "改为“2018年”"
    around.panel.actions_line.fix.click()
    assert around.session.document is not None
    assert around.session.document.title == "甲省2018年工作要点"


def test_the_next_problem_goes_past_them(around: Bench) -> None:
    told: list[str] = []
    around.panel.told.connect(told.append)
    around.panel.view.select(around.panel.snapshot.findings[0])
    around.panel.go_to_problem()
    around.panel.go_to_problem()
    assert told[0].startswith("表前文字 2：") and len(told) == 1
    assert around.table.current_place().measure_id


def test_titles_of_sections_are_gone_to_in_the_table(bench: Bench) -> None:
    assert bench.session.document is not None
    section = bench.session.document.sections[1]
    change_section(bench.session.workspace, section.id, title="促进知知识产权运用")
    bench.settle()
    (word,) = bench.found("doubled-word")
    bench.panel.go_to(word)
    place = bench.table.current_place()
    assert (place.section_id, place.field) == (section.id, "section")
    assert bench.panel.places.of_finding(word) == "2 工作重点"
    bench.panel.fix()
    assert bench.session.index.sections[section.id].title == "促进知识产权运用"


def test_a_goal_is_gone_to_in_a_table_that_has_goals(qtbot: QtBot, workspace: Workspace) -> None:
    items = [Item(title="", measures=[Measure(text="开展评议。", departments="局内：保护司")])]
    inner = Section(number="（一）", title="严格保护", goal="完善完善保护制度。", items=items)
    plan = Document(layout="national-promotion", title="推进计划", year=2018)
    plan.sections = [Section(number="一、", title="加强保护", sections=[inner])]
    session = session_on(workspace, plan)
    table, panel = PlanTable(session), ChecksPanel(session, FakeDialogs())
    qtbot.addWidget(table)
    qtbot.addWidget(panel)
    panel.attach(table)
    qtbot.waitUntil(lambda: not panel.watch.is_busy, timeout=PATIENCE)
    (word,) = [one for one in panel.snapshot.findings if one.rule == "doubled-word"]
    assert panel.going.go_to(word)
    assert table.current_place().field == "goal"
    marks = panel.going._marks
    assert marks is not None and marks.stretches(table.current_top()) == [(0, 4)]
    assert panel.places.of_finding(word).endswith("任务目标")
    panel.stop()


def test_a_row_across_the_table_marks_title_and_goal(bench: Bench) -> None:
    assert bench.session.document is not None
    sections = bench.session.document.sections
    for section in sections:
        texts = {"title": "促进知知识产权运用", "goal": "完善完善制度"}
        change_section(bench.session.workspace, section.id, **texts)
    assert bench.session.open_document(bench.session.document.id)
    bench.settle()
    model, marks = bench.table.plan_model, bench.panel.going._marks
    row = model.rows.row_of(sections[0].id)
    assert row is not None and marks is not None
    index = model.top(model.index(row, 1))
    printed = model.text(index.row(), index.column())
    words = [printed[start : start + length] for start, length in marks.stretches(index)]
    assert sorted(words) == (["完善完善", "知知"] if "完善" in printed else ["知知"])
    goal = next(one for one in bench.found("doubled-word") if one.place.field == "goal")
    assert bench.panel.going.go_to(goal)  # where the table prints no goals, to its section
    assert bench.table.current_place().section_id == goal.place.section_id
