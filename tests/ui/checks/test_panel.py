"""The panel beside the table: what is listed, gone to, put right and set aside."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog

from ipplanner import history
from ipplanner.checks import Unanswered
from ipplanner.edits.measures import change_measure_text
from tests.ui.checks.conftest import PATIENCE, Bench
from ui.checks.fix_dialog import FixDialog, FixModel
from ui.checks.model import MESSAGE, PLACE, RULE, WORDS, Heading
from ui.checks.snapshot import cell_of

Key, Role = Qt.Key, Qt.ItemDataRole


def model_tester(model: QAbstractItemModel) -> QAbstractItemModelTester:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    return QAbstractItemModelTester(model, mode)


def heading(bench: Bench) -> Heading:
    _, row = bench.panel.model.headings()[0]
    return row


def test_findings_are_listed_with_their_words_and_place(bench: Bench) -> None:
    (year,) = bench.found("stale-year")
    model = bench.panel.model
    index = model.index_of(year)
    texts = [model.index(index.row(), at).data() for at in (RULE, PLACE, WORDS, MESSAGE)]
    assert texts[1] == "2.5 举措"
    assert texts[2] == "研究制定〔2017年〕宣传工作要点。"
    assert texts[0] and texts[3] == year.message
    assert index.data(Role.AccessibleTextRole) == "疑似"
    assert not index.data(Role.DecorationRole).isNull()
    assert "促进运用 › 推进第九项工作" in model.index(index.row(), PLACE).data(Role.ToolTipRole)


def test_many_of_a_kind_stand_below_one_heading(bench: Bench) -> None:
    assert (heading(bench).kind, heading(bench).count) == (("doubled-punctuation", "必错"), 8)
    index, _ = bench.panel.model.headings()[0]
    assert bench.panel.model.rowCount(index) == 8
    assert index.siblingAtColumn(PLACE).data() == "8 处"
    model_tester(bench.panel.model)


def test_counts_stand_on_the_buttons_that_filter(bench: Bench) -> None:
    levels = bench.panel.filters.levels
    assert levels["必错"].text() == "必错 8"
    levels["必错"].click()
    assert [row.kind[1] for _, row in bench.panel.model.headings()] == ["提示"]
    levels["必错"].click()
    rules = bench.panel.filters.rules
    rules.setCurrentIndex(rules.findData("stale-year"))
    assert bench.panel.model.rowCount() == 1
    rules.setCurrentIndex(0)
    assert bench.panel.model.rowCount() > 1


def test_enter_goes_to_the_cell_and_lights_the_words(bench: Bench) -> None:
    (year,) = bench.found("stale-year")
    bench.panel.view.setFocus()
    bench.panel.view.select(year)
    bench.qtbot.keyClick(bench.panel.view, Key.Key_Return)
    place = bench.table.current_place()
    assert (place.measure_id, place.field) == cell_of(year)
    assert bench.table.hasFocus()
    index = bench.table.current_top()
    marks = bench.panel.going._marks
    assert marks is not None
    assert marks.lit(index) == [(4, 5)]
    bench.table.go_to(0, 0)
    assert marks.lit(index) == []


def test_words_are_underlined_until_they_are_written_anew(bench: Bench) -> None:
    (year,) = bench.found("stale-year")
    index = bench.table.plan_model.index_of(*cell_of(year))
    marks = bench.panel.going._marks
    assert marks is not None
    assert marks.stretches(index) == [(4, 5)]
    change_measure_text(bench.session.workspace, year.place.measure_id, "制定要点并印发。")
    assert marks.stretches(index) == []  # at once, before anything is checked again
    bench.settle()
    assert bench.found("stale-year") == []


def test_a_quick_fix_is_one_step(bench: Bench) -> None:
    (year,) = bench.found("stale-year")
    bench.panel.go_to(year)
    assert bench.panel.actions_line.fix.text() == "改为“2018年”"
    bench.panel.actions_line.fix.click()
    assert bench.text(year) == "研究制定2018年宣传工作要点。"
    assert bench.found("stale-year") == []  # at once
    bench.settle()
    assert bench.found("stale-year") == []
    history.undo(bench.session.workspace)
    bench.settle()
    assert bench.found("stale-year") == [year]


def test_what_was_written_anew_meanwhile_is_not_overwritten(bench: Bench) -> None:
    (year,) = bench.found("stale-year")
    change_measure_text(bench.session.workspace, year.place.measure_id, "别的。")
    bench.panel.go_to(year)
    with bench.qtbot.waitSignal(bench.panel.told) as told:
        bench.panel.fix()
    assert "已经改动" in told.args[0]
    assert bench.text(year) == "别的。"


def test_all_of_a_kind_are_fixed_after_a_look(bench: Bench) -> None:
    found = bench.found("doubled-punctuation")

    def leave_out_the_first(form: FixDialog) -> bool:
        model_tester(form.model)
        assert form.view.model().rowCount() == 8
        assert form.model.index(1, 1).data() == "第二号方案并召开会议〔。。〕"
        assert form.model.index(1, 2).data() == "第二号方案并召开会议〔。〕"
        unticked = Qt.CheckState.Unchecked
        form.model.setData(form.model.index(0, 0), unticked, Role.CheckStateRole)
        assert "7" in form.agree.text()
        return True

    bench.dialogs.fillings.append(leave_out_the_first)
    bench.panel.go_to(found[3])
    bench.panel.fix_all()
    assert [bench.text(one).count("。。") for one in found] == [1] + [0] * 7
    history.undo(bench.session.workspace)
    assert all("。。" in bench.text(one) for one in found)


def test_none_or_all_can_be_ticked(bench: Bench) -> None:
    model = FixModel(bench.found("doubled-punctuation"), bench.panel.places)
    model.tick_all(False)
    assert model.chosen() == []
    model.tick_all(True)
    assert len(model.chosen()) == 8


def test_setting_aside_and_taking_back(bench: Bench) -> None:
    (year,) = bench.found("stale-year")
    bench.panel.view.setFocus()
    bench.panel.view.select(year)
    bench.dialogs.texts.append("引用上年文件名")
    bench.qtbot.keyClick(bench.panel.view, Key.Key_Delete)
    assert bench.found("stale-year") == []
    bench.settle()
    assert bench.found("stale-year") == []
    filters, set_aside = bench.panel.filters, bench.panel.set_aside
    assert filters.set_aside.text() == "已忽略 1"
    filters.set_aside.click()
    row = set_aside.list.topLevelItem(0)
    assert row is not None
    assert [row.text(at) for at in (1, 2, 3)] == ["2.5 举措", "2017年", "引用上年文件名"]
    bench.qtbot.keyClick(set_aside.list, Key.Key_Delete)
    bench.settle()
    assert bench.found("stale-year") == [year]
    assert bench.panel.pages.currentWidget() is bench.panel.view


def test_thinking_better_of_setting_aside_changes_nothing(bench: Bench) -> None:
    (year,) = bench.found("stale-year")
    bench.panel.go_to(year)
    bench.dialogs.texts.append(None)
    bench.panel.ignore()
    assert bench.found("stale-year") == [year]


def test_going_on_takes_open_cells_and_problems_in_printed_order(bench: Bench) -> None:
    measures = [one for *_, one in bench.session.document.walk_measures()]  # type: ignore[union-attr]
    change_measure_text(bench.session.workspace, measures[1].id, "")
    bench.settle()
    bench.table.select(measures[0].id, "item")
    gone: list[str] = []
    for _ in range(3):
        bench.panel.go_on()
        gone.append(bench.table.current_place().measure_id)
    assert gone == [one.id for one in measures[:3]]
    bench.panel.go_on(back=True)
    assert bench.table.current_place().measure_id == measures[1].id
    bench.panel.go_on(back=True)
    bench.panel.go_on(back=True)  # round at the beginning
    assert bench.table.current_place().measure_id == measures[8].id


def test_the_next_problem_leaves_open_cells_aside(bench: Bench) -> None:
    measures = [one for *_, one in bench.session.document.walk_measures()]  # type: ignore[union-attr]
    assert bench.panel.go_to_problem()
    assert bench.table.current_place().measure_id == measures[0].id
    assert bench.panel.go_to_problem()
    assert bench.table.current_place().measure_id == measures[1].id


def test_unanswered_tasks_are_asked_for(bench: Bench) -> None:
    bench.panel.watch.knowledge.unanswered = lambda: [Unanswered("建立维权援助机制", "加强保护")]
    bench.panel.watch.knowledge.renew()
    bench.qtbot.waitUntil(lambda: bool(bench.found("unanswered")), timeout=PATIENCE)
    (task,) = bench.found("unanswered")
    with bench.qtbot.waitSignal(bench.panel.told):
        bench.panel.go_to(task)


def test_the_current_finding_stays_when_others_come(bench: Bench) -> None:
    (year,) = bench.found("stale-year")
    bench.panel.view.select(year)
    measures = [one for *_, one in bench.session.document.walk_measures()]  # type: ignore[union-attr]
    change_measure_text(bench.session.workspace, measures[9].id, "举办培训班2期，，")
    bench.settle()
    assert len(bench.found("doubled-punctuation")) == 9
    assert bench.panel.view.current == year


def test_another_document_or_none_is_followed(bench: Bench) -> None:
    bench.session.close_document()
    assert bench.panel.snapshot.findings == ()
    assert not bench.panel.watch.is_busy
    assert bench.panel.view.hint


@pytest.mark.parametrize("rows", [["doubled-punctuation"], []])
def test_the_outline_counts_serious_ones_by_item(bench: Bench, rows: list[str]) -> None:
    for one in [] if rows else bench.found("doubled-punctuation"):
        change_measure_text(bench.session.workspace, one.place.measure_id, "举办会议1次。")
    bench.settle()
    items = [item for _, item in bench.session.document.walk_items()]  # type: ignore[union-attr]
    counts = [bench.panel.snapshot.by_item.get(one.id, 0) for one in items]
    assert counts[8:] == [1, 0]
    assert sum(counts[:8]) == (8 if rows else 0)


def test_dialogs_are_left_to_the_service(bench: Bench) -> None:
    seen: list[QDialog] = []

    def look(form: QDialog) -> bool:
        seen.append(form)
        return False

    bench.dialogs.fillings.append(look)
    bench.panel.show_settings()
    assert seen[0].windowTitle() == "检查设置"


def test_a_process_that_was_killed_is_replaced(bench: Bench) -> None:
    process = bench.panel.watch._process
    assert process is not None
    process._process.kill()
    bench.qtbot.waitUntil(lambda: bench.panel.watch._process is None, timeout=PATIENCE)
    measures = [one for *_, one in bench.session.document.walk_measures()]  # type: ignore[union-attr]
    change_measure_text(bench.session.workspace, measures[9].id, "举办培训班2期，，")
    bench.settle()
    assert len(bench.found("doubled-punctuation")) == 9
