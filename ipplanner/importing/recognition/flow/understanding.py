"""A source of lines with its copied tables put together again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ipplanner.importing.recognition.flow.overprint import without_overprint
from ipplanner.importing.recognition.flow.pages import starts_of_tables
from ipplanner.importing.source import Grid, Notice, Paragraph, Source
from ipplanner.layouts import Layout
from ipplanner.templates.template import Template, builtin_templates

if TYPE_CHECKING:
    from ipplanner.importing.recognition.flow.reading import Flow

GUESSED = "这里的分栏是推断的，请核对。"


def understood(source: Source, layout: Layout) -> Source:
    """The source with the tables of a plan whose cells stand on lines below each other.

    A source that has tables already, or none at all, comes back as it is.
    """
    lines = [block for block in source.blocks if isinstance(block, Paragraph)]
    if layout.kind != "plan" or len(lines) < len(source.blocks):
        return source
    made = replace(source, blocks=[], asides=list(source.asides), notices=list(source.notices))
    starts = starts_of_tables(lines, layout)
    if not starts:
        return source
    # imported where it is needed: most files have their tables as tables
    from ipplanner.importing.recognition.flow.reading import read_flow

    lines, printed_over = without_overprint(lines)
    made.asides += printed_over
    for start, end in zip([0, *starts[1:]], [*starts[1:], len(lines)], strict=True):
        flow = read_flow(lines[start:end], layout, templates_for(layout))
        if flow is None:
            made.blocks += lines[start:end]
        else:
            _take(flow, lines[start : start + flow.first], made)
    return made


def templates_for(layout: Layout) -> Sequence[Template]:
    """The templates whose titles help to tell the cells of a layout's tables apart."""
    return [one for one in builtin_templates() if one.layout == layout.id]


def _take(flow: Flow, above: Sequence[Paragraph], made: Source) -> None:
    name = f"表格 {sum(isinstance(block, Grid) for block in made.blocks) + 1}"
    made.blocks += [*above, replace(flow.grid, name=name), *flow.below]
    made.asides += flow.asides
    made.notices += [Notice("guessed-cells", place, GUESSED) for place in flow.doubtful]
