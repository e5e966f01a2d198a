"""Pages read back as frames with their texts, and what stands outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from exports.pdf.reading import read_pages
from ipplanner.errors import UnreadableFileError
from ipplanner.importing.paging import told_to
from tests.exports.pdf.making import frame, word, written

DOWN = "0 -1 1 0"
"""Turned by a quarter with the clock."""


def test_texts_are_found_in_their_frames_and_outside(tmp_path: Path) -> None:
    content = frame(10, 40, 60, 90) + frame(60, 40, 150, 90)
    content += (
        word("ab", 12, 70) + word("c d", 65, 70) + word("title", 20, 92) + word("-1-", 170, 5)
    )
    (page,) = read_pages(written(tmp_path, content))
    assert [box.text for box in page.boxes] == ["ab", "cd"]
    assert [(box.left, box.top, box.right, box.bottom) for box in page.boxes] == [
        pytest.approx((10, 10, 60, 60)),
        pytest.approx((60, 10, 150, 60)),
    ]
    assert page.text == "title-1-"


def test_lines_are_read_downwards_whatever_was_drawn_first(tmp_path: Path) -> None:
    content = frame(10, 10, 100, 90)
    content += word("low", 12, 30) + word("up", 12, 70) + word("per", 24, 70)
    (page,) = read_pages(written(tmp_path, content))
    assert page.boxes[0].text == "upperlow"


def test_frames_side_by_side_begin_at_one_height(tmp_path: Path) -> None:
    content = frame(60, 10, 90, 90.05) + frame(10, 10, 60, 90)
    (page,) = read_pages(written(tmp_path, content))
    assert len({box.top for box in page.boxes}) == 1
    assert [round(box.left) for box in page.boxes] == [10, 60]


def test_a_single_rule_is_no_frame(tmp_path: Path) -> None:
    content = "10 95 m 150 95 l S\n" + frame(10, 10, 60, 90) + "10 5 m 150 5 l S\n"
    (page,) = read_pages(written(tmp_path, content))
    assert len(page.boxes) == 1


def test_turned_text_is_outside_and_what_nobody_sees_is_not_there(tmp_path: Path) -> None:
    content = frame(50, 10, 90, 90) + word("-2-", 20, 60, DOWN) + word("gone", 20, 150)
    (page,) = read_pages(written(tmp_path, content))
    assert page.text == "-2-"
    assert page.boxes[0].text == ""


def test_all_pages_are_read_and_told(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    with told_to(lambda done, total: told.append((done, total))):
        pages = read_pages(written(tmp_path, word("a", 10, 10), word("b", 10, 10)))
    assert [(page.number, page.text) for page in pages] == [(1, "a"), (2, "b")]
    assert told == [(1, 2), (2, 2)]


def test_a_broken_file_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "坏.pdf"
    path.write_bytes(b"%PDF-1.4\nnothing")
    with pytest.raises(UnreadableFileError, match="打不开"):
        read_pages(path)
