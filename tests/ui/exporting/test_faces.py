"""Faces are the Word file's own styles."""

from __future__ import annotations

import pytest

from exports.docx import WordOptions
from exports.docx.styles import BODY_LINE, FANG, HEI, SONG, SONG_TITLE, STYLES
from ui.exporting.faces import face_of, indents
from ui.exporting.fonts import TIMES

STANDARD = WordOptions()


def test_running_text_is_set_in_by_two_characters_and_a_little_tight() -> None:
    face = face_of("LetterText", STANDARD)
    assert (face.font, face.size, face.pitch) == (FANG, 16, BODY_LINE / 20)
    assert (face.align, face.first, face.spacing, face.western) == ("both", 32, -0.25, TIMES)


def test_headings_stay_with_what_follows() -> None:
    assert face_of("Level1", STANDARD).keeps_next
    assert face_of("Level1", STANDARD).font == HEI
    assert not face_of("LetterText", STANDARD).keeps_next


def test_letterhead_and_its_rule_are_red() -> None:
    assert face_of("Letterhead60", STANDARD).colour == "#FF0000"
    assert face_of("Letterhead60", STANDARD).font == SONG_TITLE
    under = face_of("RedNumber", STANDARD).under
    assert under is not None
    assert (under.distance, under.strength, under.colour) == (11, 1.5, "#FF0000")


def test_one_font_for_all_where_that_is_chosen() -> None:
    assert face_of("LetterText", WordOptions(digits="仿宋_GB2312")).western == ""
    assert face_of("PageNumber2", STANDARD).western == ""
    assert face_of("PageNumber2", STANDARD).font == SONG


@pytest.mark.parametrize("style", [style.id for style in STYLES])
def test_every_style_has_a_face(style: str) -> None:
    face = face_of(style, STANDARD)
    assert face.size > 0
    assert face.align in ("left", "center", "right", "both")


def test_distances_in_characters_are_left_to_word() -> None:
    assert indents('w:leftChars="100" w:left="280"') == {"left": 14}
    assert indents("") == {}
