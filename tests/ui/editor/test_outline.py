"""The outline with real keys: choosing, renaming, moving, deleting, filtering."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ipplanner import history
from ipplanner.edits.documents import add_document
from ipplanner.edits.items import delete_item
from ipplanner.model import Section
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan
from ui.editor.outline import Outline
from ui.editor.outline_model import ID_ROLE
from ui.session import Session


@pytest.fixture
def outline(session: Session, qtbot: QtBot) -> Outline:
    made = Outline(session)
    qtbot.addWidget(made)
    made.resize(280, 600)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    made.tree.setFocus()
    return made


def sections(outline: Outline) -> list[Section]:
    document = outline._session.document
    assert document is not None
    return document.sections


def go_to(outline: Outline, *ids: str) -> None:
    """Make the first current and select all, as the user with Ctrl and the mouse."""
    model = outline.tree.selectionModel()
    outline.tree.setCurrentIndex(outline.model.index_of(ids[0]))
    for id_ in ids[1:]:
        model.select(outline.model.index_of(id_), model.SelectionFlag.Select)


def compose(widget: QWidget, text: str) -> None:
    """Chinese as an input method gives it."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def titles(outline: Outline, at: int) -> list[str]:
    return [item.title for item in sections(outline)[at].items]


def test_the_user_goes_and_the_table_is_told(outline: Outline, qtbot: QtBot) -> None:
    first = sections(outline)[0]
    go_to(outline, first.items[0].id)
    with qtbot.waitSignal(outline.place_chosen) as told:
        qtbot.keyClick(outline.tree, Qt.Key.Key_Down)
    assert told.args == [first.items[1].id]
    with qtbot.waitSignal(outline.place_entered) as told:
        qtbot.keyClick(outline.tree, Qt.Key.Key_Return)
    assert told.args == [first.items[1].id]


def test_being_led_neither_tells_nor_takes_the_focus(outline: Outline, qtbot: QtBot) -> None:
    other = QLineEdit(outline)
    other.show()
    other.setFocus()
    item = sections(outline)[1].items[2]
    with qtbot.assertNotEmitted(outline.place_chosen):
        outline.show_place(item.id)
    assert outline.current() == item
    assert other.hasFocus()


def test_a_section_stands_for_its_first_item(outline: Outline, qtbot: QtBot) -> None:
    section = sections(outline)[1]
    with qtbot.waitSignal(outline.place_chosen) as told:
        go_to(outline, section.id)
    assert told.args == [section.items[0].id]
    outline.show_place(section.items[0].id)
    assert outline.current() == section
    outline.show_place("")
    assert outline.selected() == []


def test_the_line_of_the_section_is_seen_with_its_first_item(outline: Outline) -> None:
    bar = outline.tree.verticalScrollBar()
    for section in reversed(sections(outline)[:2]):
        bar.setValue(bar.maximum())
        outline.show_place(section.items[0].id)
        assert outline.tree.visualRect(outline.model.index_of(section.id)).top() >= 0


def test_a_title_is_changed_in_place(outline: Outline, qtbot: QtBot) -> None:
    item = sections(outline)[0].items[0]
    go_to(outline, item.id)
    qtbot.keyClick(outline.tree, Qt.Key.Key_F2)
    editor = outline.tree.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    assert editor.text() == item.title
    editor.setText("新的标题")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(outline, 0)[0] == "新的标题")
    assert outline.model.index_of(item.id).data() == "新的标题"


def test_rows_move_by_keys_and_stay_current(outline: Outline, qtbot: QtBot) -> None:
    before = titles(outline, 0)
    item = sections(outline)[0].items[0]
    go_to(outline, item.id)
    qtbot.keyClick(outline.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(outline, 0)[:2] == [before[1], before[0]]
    current = outline.current()
    assert current is not None
    assert current.id == item.id
    qtbot.keyClick(outline.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(outline, 0) == before


def test_at_the_edge_a_row_moves_into_the_next_section(outline: Outline, qtbot: QtBot) -> None:
    item = sections(outline)[0].items[-1]
    go_to(outline, item.id)
    qtbot.keyClick(outline.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(outline, 1)[0] == item.title
    qtbot.keyClick(outline.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(outline, 0)[-1] == item.title
    qtbot.keyClick(outline.tree, Qt.Key.Key_Home)
    steps = len(history.steps(outline._session.workspace))
    qtbot.keyClick(outline.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert len(history.steps(outline._session.workspace)) == steps


def test_sections_move_too(outline: Outline, qtbot: QtBot) -> None:
    first, second = sections(outline)[:2]
    go_to(outline, first.id)
    qtbot.keyClick(outline.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [one.id for one in sections(outline)[:2]] == [second.id, first.id]


def test_several_rows_are_deleted_in_one_step(outline: Outline, qtbot: QtBot) -> None:
    before = titles(outline, 0)
    section = sections(outline)[0]
    go_to(outline, *(item.id for item in section.items[:3]))
    qtbot.keyClick(outline.tree, Qt.Key.Key_Delete)
    assert titles(outline, 0) == before[3:]
    outline._session.undo()
    assert titles(outline, 0) == before


def drop(outline: Outline, ids: Sequence[str], parent_id: str, row: int) -> bool:
    model = outline.model
    parent = model.index_of(parent_id) if parent_id else QModelIndex()
    data = model.mimeData([model.index_of(id_) for id_ in ids])
    return model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, parent)


def test_several_items_dropped_stand_together_in_one_step(outline: Outline) -> None:
    first, second = sections(outline)[:2]
    before = titles(outline, 0), titles(outline, 1)
    moved = [first.items[2], first.items[0], second.items[3]]
    wanted = [first.items[0].title, first.items[2].title, second.items[3].title]
    assert drop(outline, [one.id for one in moved], second.id, 2)
    assert titles(outline, 1)[2:5] == wanted
    assert titles(outline, 1)[:2] == before[1][:2]
    outline._session.undo()
    assert (titles(outline, 0), titles(outline, 1)) == before


def test_a_drop_on_a_section_is_a_drop_at_its_end(outline: Outline) -> None:
    first, second = sections(outline)[:2]
    dropped = first.items[0]
    assert drop(outline, [dropped.id], second.id, -1)
    assert titles(outline, 1)[-1] == dropped.title
    dropped = second.items[0]
    assert drop(outline, [dropped.id], "", 1)
    assert titles(outline, 0)[-1] == dropped.title


def test_sections_dropped_stand_between_others(outline: Outline) -> None:
    ids = [one.id for one in sections(outline)]
    assert drop(outline, [ids[3]], "", 1)
    assert [one.id for one in sections(outline)] == [ids[0], ids[3], ids[1], ids[2], *ids[4:]]
    assert drop(outline, [ids[0]], ids[1], -1)
    assert [one.id for one in sections(outline)] == [ids[3], ids[1], ids[0], ids[2], *ids[4:]]


def test_a_mixed_or_foreign_drop_does_nothing(outline: Outline) -> None:
    first, second = sections(outline)[:2]
    assert not drop(outline, [first.items[0].id, second.id], second.id, 0)
    other = outline.model.mimeData([])
    assert not outline.model.dropMimeData(other, Qt.DropAction.CopyAction, 0, 0, QModelIndex())


def test_what_was_closed_stays_closed_after_an_edit(outline: Outline) -> None:
    first, second = sections(outline)[:2]
    outline.tree.collapse(outline.model.index_of(second.id))
    session = outline._session
    session.run(lambda: delete_item(session.workspace, first.items[0].id))
    assert outline.tree.isExpanded(outline.model.index_of(first.id))
    assert not outline.tree.isExpanded(outline.model.index_of(second.id))


def test_typing_filters_and_escape_shows_all_again(outline: Outline, qtbot: QtBot) -> None:
    item = sections(outline)[1].items[0]
    outline.tree.collapse(outline.model.index_of(sections(outline)[0].id))
    outline.show_place(item.id)
    rows = outline.model.rowCount()
    with qtbot.waitSignal(outline.filter_line.changed):
        compose(outline.filter_line.line, item.title[:6])
    assert outline.model.rowCount() < rows
    assert outline.tree.isExpanded(outline.model.index(0, 0))
    assert outline.current() == item
    with qtbot.waitSignal(outline.filter_line.changed):
        qtbot.keyClick(outline.filter_line.line, Qt.Key.Key_Escape)
    assert outline.model.rowCount() == rows
    assert outline.current() == item
    assert not outline.tree.isExpanded(outline.model.index_of(sections(outline)[0].id))


def test_when_nothing_fits_the_outline_says_so(outline: Outline, qtbot: QtBot) -> None:
    with qtbot.waitSignal(outline.filter_line.changed):
        qtbot.keyClicks(outline.filter_line.line, "xyz")
    assert outline.filter_line.nothing.isVisible()
    qtbot.keyClick(outline.filter_line.line, Qt.Key.Key_Down)
    assert outline.tree.hasFocus()


def test_a_state_can_be_chosen(outline: Outline) -> None:
    actions = {one.text(): one for one in outline.filter_line.button.menu().actions()}
    assert list(actions) == ["全部", "已填", "未填", "本省自有", "待决定"]
    actions["未填"].trigger()
    shown = outline.model
    states = {
        shown.index(row, 0, shown.index(0, 0)).data(Qt.ItemDataRole.UserRole + 1)
        for row in range(shown.rowCount(shown.index(0, 0)))
    }
    assert states <= {"empty"}
    actions["全部"].trigger()
    assert outline.model.rowCount() == len(sections(outline))


def test_the_menu_begins_with_the_commands_of_the_window(outline: Outline) -> None:
    ran: list[str] = []
    command = QAction("添加条目", outline)
    command.triggered.connect(lambda: ran.append("add"))
    outline.set_commands([command, None])
    actions = outline.menu().actions()
    actions[0].trigger()
    assert ran == ["add"]
    texts = [one.text().partition("\t")[0] for one in actions if one.text()]
    assert texts == ["添加条目", "改标题", "上移", "下移", "删除", "全部展开", "全部折叠"]


def test_keys_of_the_outline_come_before_those_of_the_window(
    session: Session, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    ran: list[str] = []
    command = QAction("上移", window)
    command.setShortcut("Alt+Down")
    command.triggered.connect(lambda: ran.append("window"))
    window.addAction(command)
    outline = Outline(session, window)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    outline.tree.setFocus()
    item = sections(outline)[0].items[0]
    go_to(outline, item.id)
    qtbot.keyClick(outline.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert ran == []
    assert sections(outline)[0].items[1].id == item.id


def test_another_document_and_none(outline: Outline) -> None:
    session = outline._session
    outline.filter_line.line.setText("重点")
    session.open_document(add_document(session.workspace, make_plan(2, 2)))
    assert outline.model.rowCount() == 2
    assert outline.filter_line.line.text() == ""
    session.close_document()
    assert outline.model.rowCount() == 0


def test_read_only_nothing_can_be_changed(session: Session, qtbot: QtBot) -> None:
    assert session.document is not None
    with Workspace.open(session.workspace.path, read_only=True) as reading:
        reader = Session(reading)
        reader.open_document(session.document.id)
        outline = Outline(reader)
        qtbot.addWidget(outline)
        item = sections(outline)[0].items[0]
        go_to(outline, item.id)
        qtbot.keyClick(outline.tree, Qt.Key.Key_Delete)
        qtbot.keyClick(outline.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert not outline.model.flags(outline.model.index_of(item.id)) & (
            Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
        )
        assert sections(outline)[0].items[0] == item


def test_much_is_deleted_in_the_background(
    outline: Outline, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.editor.outline._MANY", 3)
    first, second = sections(outline)[:2]
    gone = [item.id for item in first.items]
    go_to(outline, first.id)
    outline.delete()
    assert outline._session.busy
    qtbot.waitUntil(lambda: not outline._session.busy)
    assert sections(outline)[0].id == second.id
    assert not any(outline.model.index_of(id_).isValid() for id_ in gone)


def test_of_very_long_documents_some_sections_are_opened(
    outline: Outline, monkeypatch: pytest.MonkeyPatch
) -> None:
    outline.collapse_all()
    second = sections(outline)[1]
    monkeypatch.setattr("ui.editor.outline_following._MOST_OPEN", len(second.items))
    go_to(outline, second.id)
    outline.expand_all()
    opened = [at.data(ID_ROLE) for at in outline.model.sections() if outline.tree.isExpanded(at)]
    assert opened == [second.id]
