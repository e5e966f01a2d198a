"""The changes between two templates as a table of two sides, what differs marked by character."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from html import escape

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from exports.template_changes import duty_runs, is_wanted, place_of, title_runs, words_of
from ipplanner.templates.changes import ItemChange
from ipplanner.wording_changes import Run
from ui.common.headed_text import HeadedText
from ui.common.marked import legend, of_runs

_SHARES = (12, 44, 44)
"""Widths of the columns, in per cent."""
_MOST = 500
"""Rows that are laid out; the printed list has all."""


class ChangesText(HeadedText):
    """Shows the changes of the kinds that are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changes: Sequence[ItemChange] = ()
        self._kinds: Collection[str] = ()
        self._names = ("", "")
        self.setAccessibleName(self.tr("两份模板的不同之处"))

    def show_changes(self, changes: Sequence[ItemChange], heads: tuple[str, str]) -> None:
        """Show another comparison; `heads` are the two templates' titles."""
        self._changes, self._names = changes, heads
        self._write()

    def show_kinds(self, kinds: Collection[str]) -> None:
        """Show changes of these kinds only."""
        self._kinds = kinds
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._changes:
            self._write()

    def _write(self) -> None:
        place = self.verticalScrollBar().value()
        wanted = [one for one in self._changes if is_wanted(one, self._kinds)]
        self.set_heads(self._titles() if wanted else (), _SHARES if wanted else ())
        self.setHtml("".join(self._html(wanted)))
        self.verticalScrollBar().setValue(place)

    def _html(self, wanted: Sequence[ItemChange]) -> Iterator[str]:
        if not wanted:
            yield self._nothing()
            return
        key = legend(self.tr("原模板有"), self.tr("新模板有"), self.palette())
        yield f"<p>{key}</p>"
        yield self.table("".join(map(self._row, wanted[:_MOST])))
        if len(wanted) > _MOST:
            yield escape(self.tr("这里列出前 {} 项，全部内容见导出的表。").format(_MOST))

    def _titles(self) -> tuple[str, str, str]:
        old, new = self._names
        return (
            self.tr("变化"),
            self.tr("原模板：{}").format(old),
            self.tr("新模板：{}").format(new),
        )

    def _row(self, change: ItemChange) -> str:
        both = change.old is not None and change.new is not None
        sides = (
            self._side(change, "delete", place_of(change.old_section, change.old), both),
            self._side(change, "insert", place_of(change.new_section, change.new), both),
        )
        cells = "".join(f"<td width='{_SHARES[1]}%'>{side}</td>" for side in sides)
        words = escape(words_of(change))
        return f"<tr><td width='{_SHARES[0]}%'>{words}</td>{cells}</tr>"

    def _side(self, change: ItemChange, kind: str, place: str, both: bool) -> str:
        """One template's item, nothing where it has none."""
        if not place:
            return "<center>—</center>"
        title = self._marked(title_runs(change), kind, both)
        duty = self._marked(duty_runs(change), kind, both)
        lines = [f"<small>{escape(place)}</small>", title]
        return "<br>".join([*lines, f"<small>{duty}</small>"] if duty else lines)

    def _marked(self, runs: Sequence[Run], kind: str, both: bool) -> str:
        kept = [one for one in runs if one.kind in ("equal", kind)]
        kept = kept if both else [Run("equal", one.text) for one in kept]
        return of_runs(kept, self.palette())

    def _nothing(self) -> str:
        if not self._changes:
            return ""
        none = self.tr("没有这几类变化。")
        return f"<p>{escape(none)}</p>"
