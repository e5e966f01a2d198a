"""Lines as Word breaks them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from exports.docx.styles import FANG
from ui.exporting.breaking import broken
from ui.exporting.faces import Face
from ui.exporting.fonts import TIMES
from ui.exporting.measuring import widths

FACE = Face(FANG, 10, 18, western=TIMES)


def lines(text: str, characters: int, *, hangs: bool = False, face: Face = FACE) -> list[str]:
    return broken(text, face, characters * 10 + 0.1, hangs=hangs).texts


@pytest.fixture(autouse=True)
def wide_characters(application: QApplication) -> None:
    if any(abs(width - 10) > 0.01 for width in widths("完善机制。，（）“”", FACE)):
        pytest.skip("no font with square characters is installed")


def test_between_any_two_characters() -> None:
    assert lines("完善保护机制", 4) == ["完善保护", "机制"]
    assert lines("完善\n保护机制", 4) == ["完善", "保护机制"]
    assert lines("", 4) == [""]
    assert lines("完善\n\n机制", 4) == ["完善", "", "机制"]


def test_no_line_begins_with_a_full_stop_or_ends_with_a_bracket() -> None:
    assert lines("完善机制。保护", 4) == ["完善机", "制。保护"]
    assert lines("完善机（制度）", 4) == ["完善机", "（制度）"]
    assert lines("完善机制》，保护", 4) == ["完善机", "制》，保", "护"]


def test_a_full_stop_hangs_in_running_text() -> None:
    assert lines("完善机制。保护", 4, hangs=True) == ["完善机制。", "保护"]
    assert lines("完善机制。”保护", 4, hangs=True) == ["完善机", "制。”保", "护"]


def test_western_words_stay_whole_and_too_long_ones_do_not() -> None:
    assert lines("完善2018年", 3) == ["完善", "2018年"]
    assert lines("zhifa@example.cn", 3) != ["zhifa@example.cn"]
    assert "".join(lines("zhifa@example.cn", 3)) == "zhifa@example.cn"


def test_white_space_ends_a_line_and_is_not_seen() -> None:
    assert lines("完善机制 保护", 4) == ["完善机制", "保护"]


def test_rare_characters_are_not_torn() -> None:
    assert lines("𠮷𠮷𠮷𠮷", 2) == ["𠮷𠮷", "𠮷𠮷"]


def test_only_whole_lines_are_justified() -> None:
    made = broken("完善机制。保护权利。", Face(FANG, 10, 18, "both"), 45).lines
    assert [line.text for line in made] == ["完善机", "制。保护", "权利。"]
    assert made[0].spread == pytest.approx(15 / 2, abs=0.1)
    assert made[-1].spread == 0


def test_the_hanging_one_is_not_counted_when_justifying() -> None:
    made = broken("完善机制。保护", Face(FANG, 10, 18, "both"), 43, hangs=True).lines
    assert made[0].text == "完善机制。"
    assert made[0].spread == pytest.approx(1, abs=0.1)


def test_the_first_line_is_set_in() -> None:
    made = broken("完善保护机制和办法", Face(FANG, 10, 18, first=20), 50.1).lines
    assert [(line.text, line.indent) for line in made] == [
        ("完善保", 20),
        ("护机制和办", 0),
        ("法", 0),
    ]


def test_spacing_lets_one_more_on_a_line() -> None:
    tight = Face(FANG, 10, 18, spacing=-0.25)
    assert broken("完善保护机制和办法", tight, 79).texts[0] == "完善保护机制和办"
    assert broken("完善保护机制和办法", FACE, 79).texts[0] == "完善保护机制和"


def test_white_space_within_a_justified_line_is_counted() -> None:
    made = broken("完善 机制 保护权", Face(FANG, 10, 18, "both", TIMES), 46).lines
    assert made[0].text == "完善 机制"
    assert made[0].spread == pytest.approx((46 - 40 - 2.5) / 4, abs=0.1)


def test_tabs_are_seen_as_a_gap() -> None:
    assert lines("甲\t乙", 4) == ["甲\u3000乙"]
