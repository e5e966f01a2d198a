"""The parts of a file that holds tasks: each sheet for itself, a text document as a whole."""

from __future__ import annotations

from ipplanner.importing.recognition.events import Event, HeaderRow, Line
from ipplanner.importing.recognition.given_columns import ColumnBook
from ipplanner.importing.recognition.ledger import Ledger
from ipplanner.importing.recognition.marks import Marks
from ipplanner.importing.recognition.tasks.stream import Stream
from ipplanner.importing.recognition.tasks.table_part import TablePart
from ipplanner.importing.recognition.tasks.text_part import TextPart
from ipplanner.importing.source import Grid, Paragraph
from ipplanner.layouts import Layout

TaskPart = TablePart | TextPart


def part_of(
    blocks: list[Grid | Paragraph],
    name: str,
    layout: Layout,
    ledger: Ledger,
    marks: Marks,
    book: ColumnBook,
) -> TaskPart:
    """The part of these blocks, still to be read; text stands in tables where one has a header."""
    events: list[Event] = list(Stream(layout, marks, book).events(blocks))
    if layout.form == "table" or any(isinstance(event, HeaderRow) for event in events):
        return TablePart(events, name, layout, ledger, marks)
    lines = [event for event in events if isinstance(event, Line)]
    return TextPart(lines, name, layout, ledger, marks)
