"""Which document family a sheet or a text document is of, told by headers, titles and content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ipplanner.importing.recognition.cells import plain_lines
from ipplanner.importing.recognition.columns import Header, columns_below, rows_of
from ipplanner.importing.recognition.events import Line
from ipplanner.importing.recognition.headers import find_header, labels_over
from ipplanner.importing.recognition.tasks.content import content_score
from ipplanner.importing.recognition.tasks.copied import header_score
from ipplanner.importing.recognition.tasks.headers import find_header as find_tasks_header
from ipplanner.importing.recognition.tasks.naming import wording_score
from ipplanner.importing.recognition.tasks.running_text import numbering_of
from ipplanner.importing.source import Grid, Paragraph
from ipplanner.layouts import Layout
from ipplanner.text import clean, squeeze

Blocks = Sequence[Grid | Paragraph]

_OF_PLANS = 0.2
"""What a header tells of other families must tell more, as plans are printed in many wordings."""
_PER_TITLE_CHARACTER = 0.02
_LEAST = 0.6
_LINES_ABOVE = 60
_LONGEST_TITLE = 80


def family_of(blocks: Blocks, candidates: Sequence[Layout]) -> Layout | None:
    """The layout of the document in these blocks; None where nothing tells."""
    titles = "\n".join(_title_lines(blocks))
    tables = [(_table_score(blocks, one, titles), one) for one in candidates]
    best = max(tables, key=lambda pair: pair[0], default=None)
    if best and best[0] >= _LEAST:
        return best[1]
    return _text_family(blocks, candidates, titles)


def _table_score(blocks: Blocks, layout: Layout, titles: str) -> float:
    """How much the best table of the blocks is one of a layout; 0 for not at all."""
    lines = [block for block in blocks if isinstance(block, Paragraph)]
    copied = header_score(lines, layout) if len(lines) == len(blocks) else 0.0
    best = max([copied, *(_grid_score(grid, layout) for grid in _grids(blocks))])
    return best + _title_score(titles, layout) if best else 0.0


def _grid_score(grid: Grid, layout: Layout) -> float:
    is_plan = layout.kind == "plan"
    header = (find_header if is_plan else find_tasks_header)(grid, layout)
    if header is None:
        return 0.0
    by_row = rows_of(grid)
    labels = labels_over(by_row, header.first, header.last)
    score = wording_score((squeeze(texts[-1]) for texts in labels.values()), layout)
    if is_plan:
        return score + _OF_PLANS
    return score + content_score(
        _texts_by_field(header, columns_below(by_row, header.last)), layout
    )


def _texts_by_field(header: Header, columns: dict[int, list[str]]) -> dict[str, list[str]]:
    return {field: columns.get(column, []) for column, field in header.fields.items()}


def _title_score(titles: str, layout: Layout) -> float:
    found = [len(word) for word in layout.title_words if word in titles]
    return _PER_TITLE_CHARACTER * max(found, default=0)


def _title_lines(blocks: Blocks) -> Iterator[str]:
    """The short texts above the first table, and those at the top of a sheet."""
    for block in blocks[:_LINES_ABOVE]:
        if isinstance(block, Paragraph):
            texts = [block.text]
        else:
            texts = [cell.text for cell in block.cells[:_LINES_ABOVE]]
        yield from (text for text in map(squeeze, texts) if 4 <= len(text) <= _LONGEST_TITLE)
        if isinstance(block, Grid):
            return


def _grids(blocks: Blocks) -> Iterator[Grid]:
    for block in blocks:
        if isinstance(block, Grid):
            yield block
            for cell in block.cells:
                yield from _grids(cell.nested)


def _text_family(blocks: Blocks, candidates: Sequence[Layout], titles: str) -> Layout | None:
    layouts = [one for one in candidates if one.form == "text"]
    if not layouts or not numbering_of(list(_lines(blocks))).is_certain:
        return None
    return max(layouts, key=lambda one: _title_score(titles, one))


def _lines(blocks: Blocks) -> Iterator[Line]:
    """Paragraphs, and rows as far as text stands in a table."""
    for block in blocks:
        if isinstance(block, Grid):
            yield from plain_lines(block)
        else:
            yield Line(clean(block.text), block.place)
