from __future__ import annotations

from pytestqt.qtbot import QtBot

from ipplanner.wording_changes import Run
from ui.versions.reading import Block, Paragraph
from ui.versions.text_page import TextPage

MANY = 230


def blocks(count: int) -> list[Block]:
    return [
        Block(f"new-{at}", (Paragraph("text", (Run("equal", f"第{at}条"), Run("insert", "新"))),))
        for at in range(count)
    ]


def shown(qtbot: QtBot, count: int) -> TextPage:
    page = TextPage()
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    page.show_blocks(blocks(count), "原来", "现在")
    return page


def test_a_long_text_is_written_in_portions_until_all_of_it_is_there(qtbot: QtBot) -> None:
    page = shown(qtbot, MANY)
    assert "第0条" in page.toPlainText()
    assert f"第{MANY - 1}条" not in page.toPlainText()
    qtbot.waitUntil(lambda: f"第{MANY - 1}条" in page.toPlainText())
    text = page.toPlainText()
    assert [text.count(f"第{at}条") for at in range(MANY)] == [2] * MANY
    assert page.verticalScrollBar().value() == 0


def test_a_place_that_is_not_written_yet_is_gone_to_when_it_is(qtbot: QtBot) -> None:
    page = shown(qtbot, MANY)
    page.go_to(f"new-{MANY - 1}")
    assert page.verticalScrollBar().value() == 0
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)
    page.go_to("new-0")
    assert page.verticalScrollBar().value() < 50


def test_another_text_puts_an_end_to_the_one_before(qtbot: QtBot) -> None:
    page = shown(qtbot, MANY)
    page.show_blocks(blocks(3), "原来", "现在")
    qtbot.wait(20)
    assert "第2条" in page.toPlainText()
    assert "第60条" not in page.toPlainText()
