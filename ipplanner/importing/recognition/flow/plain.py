"""A plain text on its own, such as a clipboard's, as the table that it was copied from."""

from __future__ import annotations

from collections.abc import Sequence

from ipplanner.importing.readers.text import source_of
from ipplanner.importing.recognition.flow.overprint import without_overprint
from ipplanner.importing.recognition.flow.reading import Flow, read_flow, read_without_header
from ipplanner.importing.source import Paragraph
from ipplanner.layouts import Layout
from ipplanner.templates.template import Template

_FEWEST_LINES = 4


def plain_text_flow(text: str, layout: Layout, templates: Sequence[Template]) -> Flow | None:
    """The table that a plain text of many lines was copied from, None if it reads like none."""
    blocks = [block for block in source_of(text, "").blocks if isinstance(block, Paragraph)]
    lines, printed_over = without_overprint(blocks)
    if sum(bool(line.text.strip()) for line in lines) < _FEWEST_LINES:
        return None
    flow = read_flow(lines, layout, templates) or read_without_header(lines, layout, templates)
    if flow is not None:
        flow.asides += printed_over
    return flow
