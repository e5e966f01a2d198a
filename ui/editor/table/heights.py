"""Row heights, measured only where one looks: text in every cell of every row is slow."""

from __future__ import annotations

from collections.abc import Iterable

from ipplanner.layouts import Level
from ui.editor.table.layouts import Layouts
from ui.editor.table.rows import Span
from ui.editor.table.table_model import PlanModel
from ui.editor.table.typography import Type


class Heights:
    """How high each row has to be, so that all its cells and the merged ones it ends fit."""

    def __init__(self, model: PlanModel, type_: Type) -> None:
        self._model = model
        self._widths: list[int] = []
        self._own: dict[int, int] = {}
        self.use(type_, Layouts(type_))

    def use(self, type_: Type, layouts: Layouts) -> None:
        """Another type."""
        self._type, self._layouts = type_, layouts
        self._own.clear()

    def set_widths(self, widths: list[int]) -> None:
        """The columns' widths in pixels."""
        self._widths = widths
        self._own.clear()

    def forget(self, first: int, last: int) -> None:
        """Texts of these rows are new."""
        for row in range(first, last + 1):
            self._own.pop(row, None)

    def forget_all(self) -> None:
        """Rows are others."""
        self._own.clear()

    def height(self, row: int) -> int:
        """Pixels of one row; the last row of a merged cell takes what the cell still needs."""
        item = self._model.rows.span(row, "item")
        height = self._own_height(row)
        if self._model.rows.is_chapter(row):
            return height
        if row != item.last:
            return height
        height += self._lacking("item", item)
        section = self._model.rows.span(row, "section")
        if row == section.last:
            height += self._lacking("section", section)
        return height

    def touched_by(self, row: int) -> Iterable[int]:
        """The rows whose height may depend on the texts of one."""
        rows = self._model.rows
        return {row, rows.span(row, "item").last, rows.span(row, "section").last}

    def _own_height(self, row: int) -> int:
        found = self._own.get(row)
        if found is None:
            chapter = self._model.rows.is_chapter(row)
            found = self._chapter(row) if chapter else self._needed(row, "measure")
            self._own[row] = found
        return found

    def _chapter(self, row: int) -> int:
        inner = max(1, sum(self._widths) - 2 * self._type.pad_x - 1)
        height = self._layouts.height(self._model.text(row, 0), inner, False)
        return height + 2 * self._type.pad_y

    def _needed(self, row: int, level: Level) -> int:
        columns = self._model.columns
        assert columns is not None
        highest = self._type.pitch
        for at in columns.of_level(level):
            text = columns.text(self._model.rows.entry(row), at)
            height = self._layouts.height(text, self._inner(at), columns.centred(at))
            highest = max(highest, height)
        return highest + 2 * self._type.pad_y

    def _lacking(self, level: Level, span: Span) -> int:
        needed = self._needed(span.first, level)
        if needed <= span.size * self._type.least_height:
            return 0
        have = sum(self._own_height(row) for row in range(span.first, span.last + 1))
        if level == "section":
            have += self._lacking_items(span)
        return max(0, needed - have)

    def _lacking_items(self, section: Span) -> int:
        rows, total, row = self._model.rows, 0, section.first
        while row <= section.last:
            item = rows.span(row, "item")
            total += self._lacking("item", item)
            row = item.last + 1
        return total

    def _columns(self, level: Level) -> list[int]:
        columns = self._model.columns
        return columns.of_level(level) if columns is not None else []

    def _inner(self, column: int) -> int:
        return max(1, self._widths[column] - 2 * self._type.pad_x - 1)
