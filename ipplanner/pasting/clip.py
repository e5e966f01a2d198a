"""What a clipboard holds, read without the window so that it can be done in the background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ipplanner.importing.source import Cell, Grid
from ipplanner.layouts import Layout, all_layouts
from ipplanner.model import Document, Item, Section
from ipplanner.pasting import columns, html, reading, tsv
from ipplanner.pasting.limits import refuse_large
from ipplanner.pasting.payload import Copied, unpacked
from ipplanner.pasting.reading import Pasted, left_out
from ipplanner.text import clean


@dataclass(slots=True)
class Clip:
    """A clipboard: rows of our own, or a table, or just text."""

    own: Copied | None = None
    grid: Grid | None = None
    text: str = ""
    notices: list[str] = field(default_factory=list)
    """Sentences on what is not taken."""

    @property
    def single(self) -> str | None:
        """The text when there is only one: of a single cell, or without any table."""
        if self.own is not None:
            return None
        if self.grid is None:
            return self.text
        filled = [cell for cell in self.grid.cells if cell.text.strip()]
        alone = self.grid.row_count == 1 and columns.width_of(self.grid) <= 1
        return filled[0].text if alone and filled else None

    @property
    def row_count(self) -> int:
        """How many rows it has at most."""
        if self.own is not None:
            return sum(max(1, len(item.measures)) for _, item in self.own.plan.walk_items())
        return self.grid.row_count if self.grid is not None else 1

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to paste."""
        no_grid = self.grid is None or not columns.width_of(self.grid)
        return self.own is None and no_grid and not self.text.strip()


def clip_of(own: bytes, markup: str, text: str, *, as_text: bool = False) -> Clip:
    """The richest of what a clipboard offers that can be read; ClipboardError when too much.

    `as_text` takes lines for lines even where they read like a table copied out of a PDF.
    """
    rows = unpacked(own) if own else None
    if rows is not None:
        return Clip(own=rows)
    found = html.tables_of(markup) if markup else html.Tables()
    if found.grids:
        return _of_tables(found)
    refuse_large(len(text))
    printed, text = text, tsv.unquoted(clean(text).strip("\n"))
    if tsv.is_table(text):
        return Clip(grid=tsv.grid_of(text))
    copied = None if as_text else _copied_table(printed)
    if copied is not None:
        return copied
    notices = ["剪贴板里只有图片，没有可以粘贴的文字。"] if found.seen.images and not text else []
    return Clip(text=text, notices=notices)


def _copied_table(text: str) -> Clip | None:
    """A plan's table that came out of a PDF as nothing but lines."""
    # imported where it is needed: a window starts without it
    from ipplanner.importing.recognition.flow.plain import plain_text_flow
    from ipplanner.importing.recognition.flow.understanding import GUESSED, templates_for

    for layout in all_layouts():
        if layout.kind != "plan":
            continue
        flow = plain_text_flow(text, layout, templates_for(layout))
        if flow is not None:
            notices = [left_out(one.reason, one.text) for one in flow.asides]
            notices += [f"{place}：{GUESSED}" for place in flow.doubtful]
            return Clip(grid=replace(flow.grid, name=tsv.NAME), notices=notices)
    return None


def pasted(clip: Clip, document: Document, layout: Layout, at: str) -> Pasted:
    """The clipboard as rows for a document, `at` being the field of the caret.

    A text alone is a measure. ClipboardError when it does not fit there.
    """
    if clip.own is not None:
        return _of_own(clip.own, document)
    grid = clip.grid
    if grid is None:
        grid, at = tsv.grid_of_cell(clip.text), "measure"
    printed = [column.field for column in layout.printed_columns(document)]
    header = columns.header_of(grid, layout)
    header = header or columns.assigned(grid, layout, printed, at)
    made = reading.read(grid, header, layout)
    made.notices[:0] = clip.notices
    return made


def _of_own(own: Copied, document: Document) -> Pasted:
    """Copied rows: of one section those belong where one is, and a part of an item likewise."""
    same_template = own.plan.template == document.template
    same_year = own.plan.previous == document.previous
    sections = [
        replace(one, items=[_fitting(item, same_template, same_year) for item in one.items])
        for one in own.plan.sections
    ]
    if len(sections) == 1:
        sections = [_without_title(sections[0], own.partial)]
    return Pasted(Document(sections=sections))


def _without_title(section: Section, partial: frozenset[str]) -> Section:
    items = section.items
    if len(items) == 1 and items[0].id in partial:
        items = [replace(items[0], title="", number="", template_key="", links=[])]
    return Section(items=items)


def _fitting(item: Item, same_template: bool, same_year: bool) -> Item:
    key = item.template_key if same_template else ""
    return replace(item, template_key=key, links=item.links if same_year else [])


def _of_tables(found: html.Tables) -> Clip:
    first, *rest = found.grids
    notices = [left_out("表格以外的文字", found.around)] if found.around else []
    for grid in rest:
        if columns.width_of(grid) == columns.width_of(first):
            first = _below(first, grid)
        else:
            text = " ".join(cell.text for cell in grid.cells)
            notices.append(left_out("列数不同的另一个表格", text))
    seen = found.seen
    notices += [left_out("修订中已删除的文字", text) for text in seen.deleted if text]
    notices += [left_out("隐藏的文字", text) for text in seen.hidden if text]
    if seen.images:
        notices.append(f"有 {seen.images} 张图片没有粘贴，计划里只放文字。")
    return Clip(grid=first, notices=notices)


def _below(first: Grid, second: Grid) -> Grid:
    moved: Sequence[Cell] = [replace(cell, row=cell.row + first.row_count) for cell in second.cells]
    return replace(
        first,
        cells=[*first.cells, *moved],
        row_count=first.row_count + second.row_count,
        column_count=max(first.column_count, second.column_count),
    )
