"""Buttons that go on below where the window is narrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.common.page_head import PageHead
from ui.common.wrapping import Wrapping


class Bench:
    """A line with some buttons above a text that takes the rest."""

    def __init__(self, qtbot: QtBot, names: str, *, stretch: bool = False) -> None:
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.line = Wrapping()
        self.buttons = [QPushButton(name * 3) for name in names]
        for number, button in enumerate(self.buttons):
            if stretch and number == len(self.buttons) - 1:
                self.line.addStretch()
            self.line.addWidget(button)
        self.rest = QLabel("表")
        column = QVBoxLayout(self.page)
        column.addLayout(self.line)
        column.addWidget(self.rest, 1)
        self.page.show()

    def places(self, qtbot: QtBot, width: int) -> list[QRect]:
        """Where the buttons are in a page of a width, when it has come to rest."""
        self.page.resize(width, 300)
        qtbot.waitUntil(lambda: self.rest.y() >= max(one.geometry().bottom() for one in self.seen))
        return [button.geometry() for button in self.seen]

    @property
    def seen(self) -> list[QPushButton]:
        return [button for button in self.buttons if button.isVisible()]


def tops(places: list[QRect]) -> list[int]:
    return [place.top() for place in places]


def test_one_row_where_there_is_room_and_more_where_not(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "甲乙丙")
    assert len(set(tops(bench.places(qtbot, 800)))) == 1
    narrow = tops(bench.places(qtbot, bench.buttons[0].width() * 2))
    assert len(set(narrow)) > 1
    assert narrow == sorted(narrow)
    assert len(set(tops(bench.places(qtbot, 800)))) == 1


def test_it_never_needs_more_than_its_widest_item(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "甲乙丙丁戊")
    widest = max(button.minimumSizeHint().width() for button in bench.buttons)
    assert bench.line.minimumSize().width() == widest
    assert bench.line.sizeHint().width() > 5 * widest


def test_what_follows_a_stretch_stands_at_the_right(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "甲乙", stretch=True)
    first, last = bench.places(qtbot, 800)
    inner = bench.line.geometry()
    assert first.left() == inner.left()
    assert last.right() == pytest.approx(inner.right(), abs=1)


def test_hidden_ones_take_no_room(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "甲乙丙")
    bench.buttons[1].hide()
    first, last = bench.places(qtbot, 800)
    assert last.left() - first.right() < first.width()


def test_margins_are_kept(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "甲")
    bench.line.setContentsMargins(40, 10, 40, 10)
    (place,) = bench.places(qtbot, 400)
    assert place.left() == bench.line.geometry().left() + 40
    assert bench.line.sizeHint().height() == bench.buttons[0].sizeHint().height() + 20


def test_items_can_be_taken_out(qtbot: QtBot) -> None:
    line = Wrapping(page := QWidget())
    qtbot.addWidget(page)
    label = QLabel("甲")
    line.addWidget(label)
    assert line.count() == 1
    line.removeWidget(label)
    assert line.count() == 0
    assert line.itemAt(0) is None
    assert line.takeAt(3) is None
    assert line.minimumSize().width() == 0


def test_what_grows_takes_what_is_left(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    line = Wrapping(page)
    button, field = QPushButton("甲"), QLabel("乙")
    field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    line.addWidget(button)
    line.addWidget(field)
    page.resize(500, 60)
    page.show()
    assert field.geometry().right() == page.rect().right()
    assert button.width() == button.sizeHint().width()


def test_a_head_with_many_buttons_fits_into_a_narrow_window(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    head = PageHead("答复上级任务", [QPushButton("导出对照表") for _ in range(6)])
    head.note.setText("第 1 页，共 10 页")
    rest = QLabel("表")
    column = QVBoxLayout(page)
    column.addWidget(head)
    column.addWidget(rest, 1)
    page.resize(400, 300)
    page.show()
    buttons = head.findChildren(QPushButton)
    qtbot.waitUntil(lambda: max(one.geometry().bottom() for one in buttons) < head.height())
    assert head.height() > 2 * buttons[0].height()
    assert head.minimumSizeHint().width() < 200
    assert all(one.geometry().right() <= head.width() for one in buttons)


def test_what_does_not_grow_leaves_the_room_to_others(qtbot: QtBot) -> None:
    group = QWidget()
    inner = Wrapping(group)
    inner.addWidget(QPushButton("对照表"))
    head = PageHead("比较两个版本", [group])
    qtbot.addWidget(head)
    head.resize(900, 60)
    head.show()
    assert group.geometry().right() == head.rect().right()
    assert group.width() == group.sizeHint().width()
    inner.addStretch()
    assert inner.expandingDirections() == Qt.Orientation.Horizontal
