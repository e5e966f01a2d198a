"""Whether a row goes on over a page's end, by what each column says."""

from __future__ import annotations

from ipplanner.importing.readers.pdf.cuts import Edge, are_prose, is_cut
from ipplanner.importing.readers.pdf.textlines import Line

_SIZE = 10.0
_WIDE, _NARROW = 250.0, 80.0


def _lines(*texts: str) -> list[Line]:
    """Lines below each other, each as long as its text."""
    made: list[Line] = []
    for number, text in enumerate(texts):
        end = _SIZE * len(text)
        reach = end - _SIZE if text[-1] in "。，；" else end
        made.append(Line(text, 0.0, end, 13.0 * number, _SIZE, _SIZE, reach))
    return made


def _prose(above: list[Line], below: list[Line], free: float = 0.0) -> Edge:
    return Edge(above, below, _WIDE, free, is_level=False, is_prose=True)


def _names(above: list[Line], below: list[Line], free: float = 0.0, *, level: bool = False) -> Edge:
    return Edge(above, below, _NARROW, free, is_level=level, is_prose=False)


_FULL = _lines("字" * 25, "字" * 25)
_ENDED = _lines("字" * 25, "就这样完成。")
_ENDED_FULL = _lines("字" * 25, "字" * 24 + "。")
_TITLE, _OTHER = _lines("加强保护"), _lines("加大宣传")
_LIST = _lines("省甲局、省乙局")


def test_a_sentence_that_stops_at_the_end_of_a_wide_line_was_cut() -> None:
    assert is_cut([_names(_TITLE, []), _prose(_FULL, _lines("后半句。")), _names(_LIST, [])], 0)
    assert is_cut([_names(_TITLE, _OTHER), _prose(_FULL, _lines("后半句。"))], 0)


def test_sentences_that_ended_begin_another_row() -> None:
    edges = [_names(_TITLE, _OTHER), _prose(_ENDED, _lines("另一句。")), _names(_LIST, _LIST)]
    assert not is_cut(edges, 0)


def test_a_full_line_that_ends_a_sentence_leaves_it_to_the_other_columns() -> None:
    more = _lines("另一句。")
    assert is_cut([_names(_TITLE, []), _prose(_ENDED_FULL, more), _names(_LIST, [])], 0)
    assert not is_cut([_names(_TITLE, _OTHER), _prose(_ENDED_FULL, more)], 0)


def test_a_paragraph_alone_below_belongs_to_the_row_above() -> None:
    edges = [_names(_TITLE, []), _prose(_ENDED, _lines("另一段。")), _names([], [])]
    assert is_cut(edges, 0)


def test_room_that_was_left_speaks_against_it() -> None:
    more = _lines("另一段", "还有两行", "又一行。")
    edges = [_names(_TITLE, []), _prose(_ENDED_FULL, more, free=4.0), _names(_LIST, [])]
    assert not is_cut(edges, 0)
    edges = [_names(_TITLE, []), _prose(_ENDED_FULL, _lines("另一段。"))]
    assert is_cut(edges, room_below=0)
    assert not is_cut(edges, room_below=100)


def test_two_lines_may_have_been_kept_together() -> None:
    below = _lines("字" * 25, "完成。")
    assert is_cut([_names(_TITLE, []), _prose(_FULL, below, free=1.2), _names(_LIST, [])], 13)


def test_a_separator_goes_on_and_a_mark_cannot_begin() -> None:
    assert is_cut([_prose(_ENDED, []), _names(_lines("省甲局、"), _lines("省乙局"))], 0)
    assert is_cut([_prose(_ENDED, []), _names(_LIST, _lines("、省丙局"))], 0)


def test_what_is_blank_in_many_rows_says_nothing() -> None:
    blank = _names(_TITLE, [], level=True)
    other = _prose(_ENDED, _lines("另一句。"))
    assert not is_cut([blank, other, _names(_LIST, _LIST)], 0)


def test_columns_of_sentences_are_known_by_their_stops() -> None:
    assert are_prose([_ENDED, _ENDED_FULL, []])
    assert not are_prose([_TITLE, _OTHER, _LIST])
    assert not are_prose([[], []])
