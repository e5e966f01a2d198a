from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QInputMethodEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ui.common.colours import mixed
from ui.common.rows.drawing import QUIET
from ui.common.rows.picker import Picker
from ui.review.board import ReviewBoard

Key = Qt.Key


def press(board: ReviewBoard, key: Qt.Key) -> None:
    QTest.keyClick(board.items.view, key)


def choose(qtbot: QtBot, picker: Picker, key: Qt.Key) -> None:
    qtbot.waitUntil(picker.search.hasFocus)
    # no release: it would come after the dialog is gone
    QTest.keyPress(picker.search, key)


def type_in(picker: Picker, words: str) -> None:
    """Words as an input method gives them."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(picker.search, event)


def title(board: ReviewBoard) -> str:
    at = board.items.current
    return board.review.rows[at].title if at is not None else ""


def test_it_opens_on_the_first_question(board: ReviewBoard) -> None:
    assert board.state.text() == "还有 5 项要您决定（条目 2 项，年份 3 处）"
    assert board.rest.text() == "已对上 50 · 本省自有 3 · 不转入 0 · 模板新增 6"
    assert title(board) == "重大经济和科技活动知识产权评议"
    assert "立项和资金安排" in board.details.toPlainText()
    assert not board.back.isEnabled()


def test_enter_accepts_and_goes_on(board: ReviewBoard) -> None:
    press(board, Key.Key_Return)
    assert title(board) == "开展知识产权质押融资风险补偿基金试点"
    press(board, Key.Key_Enter)
    assert board.review.counts.open == 0
    assert board.state.text() == "还有 3 项要您决定（年份 3 处）"
    assert str(board.items.view.rows.index(0, 0).data()).startswith("已对上")


def test_o_keeps_d_drops_and_u_takes_back(board: ReviewBoard) -> None:
    press(board, Key.Key_O)
    press(board, Key.Key_D)
    counts = board.review.counts
    assert (counts.own, counts.dropped) == (4, 1)
    assert "不转入：开展知识产权质押融资" in board.back.text()
    press(board, Key.Key_U)
    assert title(board) == "开展知识产权质押融资风险补偿基金试点"
    press(board, Key.Key_U)
    assert title(board) == "重大经济和科技活动知识产权评议"
    assert board.review.counts.open == 2
    press(board, Key.Key_U)
    assert not board.back.isEnabled()


def test_deciding_within_a_group_goes_down_in_it(board: ReviewBoard) -> None:
    first, second = [row.at for row in board.review.in_group("matched")][:2]
    board.items.view.select(first)
    press(board, Key.Key_O)
    assert board.items.current == second
    press(board, Key.Key_Return)
    assert board.review.rows[second].decided
    assert board.items.current != second


def test_enter_brings_a_dropped_item_back(board: ReviewBoard) -> None:
    at = board.items.current
    assert at is not None
    press(board, Key.Key_D)
    board.items.view.select(at)
    press(board, Key.Key_Return)
    assert board.review.rows[at].place.keys == ("1.4",)


def test_arrows_go_through_the_list(board: ReviewBoard) -> None:
    press(board, Key.Key_Down)
    assert title(board) == "开展知识产权质押融资风险补偿基金试点"
    press(board, Key.Key_Down)
    assert board.items.current is None
    press(board, Key.Key_D)
    assert board.review.counts.dropped == 0


def test_m_moves_to_a_place_that_is_searched(qtbot: QtBot, board: ReviewBoard) -> None:
    picker = board.items.choose_place()
    assert picker is not None
    assert picker.list.current_id == "1.4"
    type_in(picker, "海关 联合")
    assert not picker.list.rows.ids("all")
    assert picker.nothing.isVisible()
    choose(qtbot, picker, Key.Key_Return)
    assert picker.isVisible()
    picker.search.clear()
    type_in(picker, "资格证书")
    choose(qtbot, picker, Key.Key_Return)
    row = next(row for row in board.review.rows if row.title == "重大经济和科技活动知识产权评议")
    assert board.review.title_of(row.place.keys[0]) == "鼓励我国知识产权人才获得海外相应资格证书"
    assert board.review.counts.unanswered == 6
    assert title(board) == "开展知识产权质押融资风险补偿基金试点"


def test_arrows_in_the_search_line_move_in_the_list(board: ReviewBoard) -> None:
    picker = board.items.choose_place()
    assert picker is not None
    QTest.keyClick(picker.search, Key.Key_Down)
    second = picker.list.rows.ids("all")[1]
    assert picker.list.current_id == second
    picker.buttons.accepted.emit()
    assert board.review.decisions
    assert board.review.rows[board.review.takers("1.4")[0]].place.keys == (second,)


def test_escape_leaves_everything(qtbot: QtBot, board: ReviewBoard) -> None:
    picker = board.items.choose_place()
    assert picker is not None
    choose(qtbot, picker, Key.Key_Escape)
    assert not picker.isVisible()
    assert board.review.decisions == []


def test_g_merges_with_another_item(qtbot: QtBot, board: ReviewBoard) -> None:
    at = board.items.current
    assert at is not None
    picker = board.items.choose_companion()
    assert picker is not None
    type_in(picker, "青苗")
    choose(qtbot, picker, Key.Key_Return)
    assert board.review.rows[at].place.relation == "merged"
    assert board.review.rows[at].group == "own"


def test_s_splits_the_measures(qtbot: QtBot, board: ReviewBoard) -> None:
    at = next(row.at for row in board.review.rows if len(row.measures) > 1)
    board.items.view.select(at)
    dialog = board.items.split()
    assert dialog is not None
    box = dialog.boxes[1]
    box.setCurrentIndex(box.findData("2.1"))
    picker = dialog.choose_more()
    type_in(picker, "3.3")
    choose(qtbot, picker, Key.Key_Return)
    assert "3.3" in dialog.besides.text()
    dialog.accept()
    row = board.review.rows[at]
    assert row.place.keys == ("1.1", "2.1", "3.3")
    assert row.shares == {0: "1.1", 1: "2.1"}
    board.items.view.select(at)
    again = board.items.split()
    assert again is not None
    assert again.boxes[1].currentData() == "2.1"
    assert "3.3" in again.besides.text()
    assert "放到：2.1" in board.details.toPlainText()
    again.reject()


def test_the_new_items_can_take_one_of_last_year(qtbot: QtBot, board: ReviewBoard) -> None:
    panel = board.unanswered
    assert panel.choose_item() is None
    panel.view.setFocus()
    panel.view.select("5.6" if "5.6" in panel.view.rows.ids("unanswered") else "3.3")
    key = panel.view.current_id
    picker = panel.choose_item()
    assert picker is not None
    type_in(picker, "掌上办")
    choose(qtbot, picker, Key.Key_Return)
    row = next(row for row in board.review.rows if "掌上办" in row.title)
    assert row.place.keys == (key,)
    assert board.review.counts.unanswered == 5


def test_years_are_used_kept_and_taken_back(board: ReviewBoard) -> None:
    view = board.years.view
    first, second, third = view.rows.ids("ask")
    view.setFocus()
    view.select(first)
    QTest.keyClick(view, Key.Key_Return)
    assert view.current_id == second
    QTest.keyClick(view, Key.Key_K)
    assert view.current_id == third
    chosen = {each.key: board.review.chosen(j) for j, each in enumerate(board.review.suggestions)}
    assert [chosen[key] for key in (first, second, third)] == [True, False, None]  # type: ignore[index]
    QTest.keyClick(view, Key.Key_U)
    assert view.current_id == second
    assert board.review.counts.years_open == 2


def test_several_years_are_one_step(board: ReviewBoard) -> None:
    view = board.years.view
    view.select(view.rows.ids("sure")[0])
    view.setFocus()
    QTest.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Key.Key_K)
    assert board.review.counts.years_sure == 5
    assert len(board.review.decisions) == 1


def test_a_year_that_should_stay_has_nothing_to_use(board: ReviewBoard) -> None:
    view = board.years.view
    view.select(view.rows.ids("keep")[0])
    use = next(each for each in view.actions() if each.objectName() == "review.use")
    assert not use.isEnabled()


def test_all_sure_ones_with_one_key(board: ReviewBoard) -> None:
    QTest.keyClick(board.items.view, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert board.review.counts.years_sure == 0
    assert len(board.review.decisions) == 1
    assert not board.years.all_sure.isEnabled()
    assert board.review.counts.open == 2
    press(board, Key.Key_U)
    assert board.review.counts.years_sure == 8


def test_next_leads_from_the_items_to_the_years(board: ReviewBoard) -> None:
    board.go_to_next()
    assert title(board) == "开展知识产权质押融资风险补偿基金试点"
    press(board, Key.Key_Return)
    press(board, Key.Key_Return)
    assert board.go_to_next()
    assert board.years.view.current_id in board.years.view.rows.ids("ask")
    board.years.view.selectAll()
    board.years.decide(use=True)
    assert not board.go_to_next()
    assert board.state.text() == "都定了，可以完成"


def test_every_key_has_a_button_that_does_the_same(qtbot: QtBot, board: ReviewBoard) -> None:
    texts = [button.text() for button in board.items.findChildren(QPushButton)]
    assert [text.split()[-1] for text in texts] == ["Enter", "M", "O", "S", "G", "D"]
    drop = next(each for each in board.items.findChildren(QPushButton) if each.text()[-1] == "D")
    qtbot.mouseClick(drop, Qt.MouseButton.LeftButton)
    assert board.review.counts.dropped == 1
    qtbot.mouseClick(board.back, Qt.MouseButton.LeftButton)
    assert board.review.counts.dropped == 0


def test_all_lists_are_named_for_those_who_do_not_see_them(board: ReviewBoard) -> None:
    lists = (board.items.view, board.years.view, board.unanswered.view, board.details)
    assert all(each.accessibleName() for each in lists)


def test_a_selected_row_is_as_readable_as_any_other(board: ReviewBoard) -> None:
    role = QPalette.ColorRole
    for view in (board.items.view, board.years.view, board.unanswered.view):
        colours = view.palette()
        assert colours.color(role.HighlightedText) == colours.color(role.Text)
        text, back = colours.color(role.HighlightedText), colours.color(role.Highlight)
        assert _contrast(mixed(text, back, QUIET), back) >= 4.5


def test_rows_are_as_high_as_their_wrapped_text(board: ReviewBoard) -> None:
    view = board.items.view
    by_length = sorted(board.review.rows, key=lambda row: len(row.title))
    short, long = (by_length[at].at for at in (0, -1))

    def height(at: int) -> int:
        view.select(at)
        QTest.qWait(1)
        return view.rowHeight(view.rows.index_of(at).row())

    assert height(long) > height(short)
    before = height(long)
    view.setColumnWidth(0, view.columnWidth(0) // 3)
    assert height(long) > before


def _contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
