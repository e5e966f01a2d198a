"""One PDF file to a `Source`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.paging import tell
from ipplanner.importing.readers.pdf.furniture import take_furniture
from ipplanner.importing.readers.pdf.grids import grid_of
from ipplanner.importing.readers.pdf.layout import PageLayout, layout_of
from ipplanner.importing.readers.pdf.opening import Pages, opened
from ipplanner.importing.readers.pdf.over_pages import goes_with, joined_table
from ipplanner.importing.readers.pdf.page_table import PageTable
from ipplanner.importing.readers.pdf.paragraphs import Body, Paragraphs, body_of
from ipplanner.importing.readers.pdf.remarks import Remarks
from ipplanner.importing.readers.pdf.textlines import Line
from ipplanner.importing.readers.pdf.unruled import UnruledTables
from ipplanner.importing.source import Source


def read(path: Path) -> Source:
    """The tables and paragraphs of a PDF; UnreadableFileError if it has no text or is damaged."""
    source, remarks = Source(path.name), Remarks()
    with opened(path) as pages:
        layouts = list(_layouts(pages, remarks))
        remarks.broken = pages.broken
    reason = remarks.reason_against()
    if reason:
        raise UnreadableFileError(path.name, reason)
    source.asides += take_furniture(layouts)
    _write_blocks(layouts, source)
    source.asides += remarks.asides
    source.notices += remarks.notices()
    return source


def _layouts(pages: Pages, remarks: Remarks) -> Iterator[PageLayout]:
    unruled = UnruledTables()
    for content in pages:
        remarks.note(content)
        yield layout_of(content, unruled)
        tell(content.number, pages.total)


def _write_blocks(layouts: list[PageLayout], source: Source) -> None:
    """Put paragraphs and tables into the source in reading order."""
    page_end = _page_ends(layouts)
    paragraphs = Paragraphs(_bodies(layouts))
    run: list[PageTable] = []
    for page, thing in _in_order(layouts):
        if isinstance(thing, PageTable):
            if run and not (run[-1].page == page - 1 and goes_with(thing, run[-1])):
                _write_table(run, page_end, source)
                run = []
            run.append(thing)
            paragraphs.stop()
            continue
        if run:
            _write_table(run, page_end, source)
            run = []
        paragraph = paragraphs.take(thing, page)
        if paragraph:
            source.blocks.append(paragraph)
    if run:
        _write_table(run, page_end, source)


def _in_order(layouts: list[PageLayout]) -> Iterator[tuple[int, PageTable | Line]]:
    for layout in layouts:
        things: list[tuple[float, PageTable | Line]] = [(t.ys[0], t) for t in layout.tables]
        things += [(line.y, line) for line in layout.lines]
        for _, thing in sorted(things, key=lambda one: one[0]):
            yield layout.number, thing


def _bodies(layouts: list[PageLayout]) -> dict[int, Body]:
    """The body of running text by page, for the pages of each width together."""
    by_width: dict[int, list[PageLayout]] = {}
    for layout in layouts:
        by_width.setdefault(round(layout.width), []).append(layout)
    return {
        layout.number: body
        for width, alike in by_width.items()
        for body in [body_of([each.lines for each in alike], width)]
        for layout in alike
    }


def _page_ends(layouts: list[PageLayout]) -> dict[int, float]:
    """How far down tables reach on pages of each size."""
    ends: dict[tuple[int, int], float] = {}
    for layout in layouts:
        size = round(layout.width), round(layout.height)
        for table in layout.tables:
            ends[size] = max(ends.get(size, 0.0), table.ys[-1])
    return {
        layout.number: ends.get((round(layout.width), round(layout.height)), 0.0)
        for layout in layouts
    }


def _write_table(run: list[PageTable], page_end: dict[int, float], source: Source) -> None:
    table = joined_table(run, page_end)
    grid, asides = grid_of(table, f"表格 {len(source.grids) + 1}")
    source.blocks.append(grid)
    source.asides += asides
