"""What the columns of a file's tables hold: as recognised, and as the user says."""

from __future__ import annotations

from ipplanner.importing.recognition.origins import IGNORED, OTHER
from ipplanner.layouts import Layout
from ui.importing.column_header import Field
from ui.importing.imported_file import Columns, ImportedFile
from ui.importing.pages import Page


def fields_of(layout: Layout) -> list[Field]:
    """What can be said of a column."""
    known = [(column.field, column.header) for column in layout.columns]
    return [*known, (OTHER, OTHER), (IGNORED, IGNORED)]


def fields_on(file: ImportedFile, page: Page, layout: Layout) -> dict[int, str]:
    """What the columns of a page hold now; an unknown header counts as other."""
    known = {name for name, _ in fields_of(layout)}
    return {
        column: field if field in known else OTHER
        for column, field in _now(file).get(page.grid.name, {}).items()
    }


def with_column(file: ImportedFile, page: Page, column: int, field: str) -> Columns:
    """What the user said of the columns, with one more word on a page's column.

    Tables with the same columns follow: a plan is often cut into one table a page.
    """
    now = _now(file)
    before = now.get(page.grid.name, {})
    names = [name for name, fields in now.items() if before and fields == before]
    columns = {name: dict(fields) for name, fields in file.columns.items()}
    for name in names or [page.grid.name]:
        columns[name] = {**before, column: field}
    return columns


def _now(file: ImportedFile) -> Columns:
    recognition = file.shown.reading.recognition if file.shown else None
    found = recognition.columns if recognition else {}
    return {**found, **file.columns}
