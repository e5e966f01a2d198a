"""Headers that every page of a table says again."""

from __future__ import annotations

from collections.abc import Iterable

from ipplanner.importing.readers.pdf.page_table import PageCell, PageTable

_HEADER_ROWS = 8
"""A header is looked for in as many rows of the first page."""


def repeated_header(part: PageTable, first: PageTable) -> int:
    """How many rows at the top of a part say the table's header again."""
    for start in range(min(_HEADER_ROWS, first.row_count)):
        count = _same_rows(part, first, start)
        if count:
            return count
    return 0


def _same_rows(part: PageTable, first: PageTable, start: int) -> int:
    count = 0
    while count < min(part.row_count, first.row_count - start, _HEADER_ROWS):
        texts = _texts(part.row(count))
        if sum(map(bool, texts)) < 2 or texts != _texts(first.row(start + count)):
            break
        count += 1
    return count


def _texts(cells: Iterable[PageCell]) -> list[str]:
    return [cell.text for cell in cells]
