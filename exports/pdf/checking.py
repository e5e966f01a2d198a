"""Whether a written PDF says what the document says, cell by cell."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from exports.docx import WordOptions
from exports.docx.body import Printed
from exports.pdf.columns import Columns
from exports.pdf.expecting import Expected, OfficialGrid, Outside, SmallGrid, expected
from exports.pdf.glyphs import UNNAMED, Glyphs, plain
from ipplanner.errors import ExportError
from ipplanner.importing.isolation import ReadingWorker
from ipplanner.importing.paging import PagesRead

if TYPE_CHECKING:
    from exports.pdf.reading import Box, FoundPage

_SECONDS = 900.0
_MOST_PLACES = 3
_LAST = "\uffff"
"""The last of the characters that Qt names in a PDF."""


def checked(
    path: Path,
    one: Printed,
    options: WordOptions,
    glyphs: Glyphs,
    cancelled: Callable[[], bool] | None = None,
    pages: PagesRead | None = None,
) -> None:
    """Read a PDF in a process of its own; ExportError says where it differs from what is printed.

    `pages` hears how far the reading is; ReadingCancelledError comes when it is `cancelled`.
    """
    from exports.pdf.reading import read_pages  # heavy, and only for the other process

    with ReadingWorker(read_pages, seconds=_SECONDS) as worker:
        found = worker.read(path, cancelled, pages)
    places = differing(found, expected(one, options), glyphs.same)
    if places:
        raise ExportError(told(places, glyphs.lacking))


def differing(
    pages: list[FoundPage], wanted: Expected, same: Mapping[str, str] | None = None
) -> list[str]:
    """The places at which pages do not say what they should, as users call them.

    `same` gives for a character the one of the same picture, so that neither counts as the other.
    """
    comparable = _Comparable(same or {})
    for page in pages:
        page.text = comparable(page.text)
        for box in page.boxes:
            box.text = comparable(box.text)
    return [
        *_outside(pages, wanted.outside, comparable),
        *_framed([box for page in pages for box in page.boxes], wanted, comparable),
    ]


def told(places: list[str], lacking: Iterable[str]) -> str:
    """The sentence for the places at which a PDF differs and the characters that no font has."""
    where = f"位置：{'；'.join(places[:_MOST_PLACES])}。"
    missing = "".join(sorted(lacking))
    if missing:
        return (
            f"本机的字体里没有“{missing}”，在 PDF 里会印成空框，没有导出。"
            f"请装上有这些字的字体，或者改为导出 Word。{where}"
        )
    return f"导出后重新读取，有 {len(places)} 处与计划不一致，没有导出。{where}"


class _Comparable:
    """Texts in the form in which they are compared."""

    def __init__(self, same: Mapping[str, str]) -> None:
        self._same = str.maketrans({one: plain(one, same) for one in same})

    def __call__(self, text: str) -> str:
        composed = unicodedata.normalize("NFC", text).translate(self._same)
        return "".join(UNNAMED if one > _LAST else one for one in composed)


def _outside(
    pages: list[FoundPage], wanted: list[Outside], comparable: _Comparable
) -> Iterable[str]:
    """Where the page numbers or the texts outside of frames differ."""
    left = ""
    for page in pages:
        number = f"—{page.number}—"
        if not page.text.endswith(number):
            yield f"第 {page.number} 页的页码"
        left += page.text.removesuffix(number)
    for one in wanted:
        text = comparable(one.text)
        if not left.startswith(text):
            yield one.name
            return
        left = left[len(text) :]
    if left:
        yield "表外多出的文字"


def _framed(boxes: list[Box], wanted: Expected, comparable: _Comparable) -> Iterable[str]:
    """Where the tables differ."""
    left = boxes
    for grid in wanted.grids:
        if isinstance(grid, SmallGrid):
            places, left = _small(left, grid, comparable)
        else:
            places, left = _official(left, grid, comparable)
        yield from places
        if places:
            return
    if left:
        yield f"第 {left[0].page} 页多出的格子"


def _small(
    boxes: list[Box], grid: SmallGrid, comparable: _Comparable
) -> tuple[list[str], list[Box]]:
    at = 0
    for number, row in enumerate(grid.rows, start=1):
        found = [box.text for box in boxes[at : at + len(row)]]
        if found != [comparable(text) for text in row]:
            return [f"附表第 {number} 行"], []
        at += len(row)
    return [], boxes[at:]


def _official(
    boxes: list[Box], grid: OfficialGrid, comparable: _Comparable
) -> tuple[list[str], list[Box]]:
    columns = Columns(grid, comparable)
    at = columns.take(boxes)
    return columns.places(), boxes[at:]
