"""Rows, cells and texts onto the clipboard, so that Word, WPS and Excel take them as a table."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QStandardItemModel

from exports.rows import Row, table_of
from ipplanner.pasting import tsv
from ipplanner.pasting.payload import MIME, copied, packed
from ipplanner.pasting.writing import Shown, html_of, texts_of
from ui.session import Session


def copy_rows(session: Session, ids: Collection[str]) -> int:
    """Whole rows under the official header; ids of measures, and of items without any.

    How many rows there are.
    """
    assert session.document is not None
    rows = copied(session.document, ids)
    table = table_of(rows.plan, session.layout)
    shown = [_shown(row) for row in table.rows]
    data = _table_data(shown, table.headers)
    data.setData(MIME, packed(rows))
    QGuiApplication.clipboard().setMimeData(data)
    return len(shown)


def copy_cells(rows: Sequence[Sequence[Shown]]) -> None:
    """A block of cells without a header."""
    QGuiApplication.clipboard().setMimeData(_table_data(rows, []))


def copy_text(text: str) -> None:
    """The text of one cell."""
    QGuiApplication.clipboard().setText(text)


def _table_data(rows: Sequence[Sequence[Shown]], headers: Sequence[str]) -> QMimeData:
    data = _empty_data()
    data.setHtml(html_of(rows, headers))
    data.setText(tsv.written(texts_of(rows, headers)))
    return data


def _empty_data() -> QMimeData:
    # Made by Qt itself: one made in Python crashes the program when it ends with it on the
    # clipboard (PySide 6.11.3).
    model = QStandardItemModel(1, 1)
    data = model.mimeData([model.index(0, 0)])
    for name in data.formats():
        data.removeFormat(name)
    return data


def _shown(row: Row) -> list[Shown]:
    return [Shown(cell.text, cell.span) for cell in row]
