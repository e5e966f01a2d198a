"""Both versions to read: beside each other, or in one text with marks."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from ipplanner.wording_changes import Kind
from ui.common.headed_text import HeadedText
from ui.common.marked import of_runs
from ui.common.portions import Portions
from ui.versions.reading import Block, Look, Paragraph

MANY = 150
"""Blocks from which only those with changes are shown: laying out all takes too long."""
_PORTION = 30
"""Blocks that are written in one go, well within 100 ms."""
_TAGS: dict[Look, tuple[str, str]] = {
    "heading": ("<h3>", "</h3>"),
    "title": ("<b>", "</b><br>"),
    "text": ("", "<br>"),
}
_OLD: Collection[Kind] = ("equal", "delete")
_NEW: Collection[Kind] = ("equal", "insert")
_BOTH: Collection[Kind] = ("equal", "delete", "insert")


class TextPage(HeadedText):
    """Shows blocks, and goes to one of them when asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: Sequence[Block] = ()
        self._is_beside = True
        self._names = ("", "")
        self.setAccessibleName(self.tr("两个版本的文字"))
        self._anchor = ""
        self._anchors: list[set[str]] = []
        """What can be gone to, by portion."""
        self._portions = Portions(self)
        self._portions.written.connect(self._go_on)
        self._write()

    def show_blocks(self, blocks: Sequence[Block], old_name: str, new_name: str) -> None:
        """Show a comparison from its beginning."""
        self._blocks, self._names, self._anchor = blocks, (old_name, new_name), ""
        self._write()

    def set_beside(self, beside: bool) -> None:
        """Old and new beside each other, or in one text."""
        if beside != self._is_beside:
            self._is_beside = beside
            self._write()

    def go_to(self, anchor: str) -> None:
        """Bring a block into view."""
        self._anchor = anchor
        if any(anchor in part for part in self._anchors[: self._portions.count]):
            self._go()

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._blocks:
            self._write()

    def _write(self) -> None:
        shown = [one for one in self._blocks if one.is_changed or len(self._blocks) < MANY]
        parts = [shown[at : at + _PORTION] for at in range(0, max(1, len(shown)), _PORTION)]
        self._anchors = [{one.anchor for one in part} for part in parts]
        self.set_heads(self._names if self._is_beside and self._blocks else ())
        note = self._note(len(self._blocks) - len(shown))
        self._portions.write(self._tables(note, parts))

    def _go_on(self, portion: int) -> None:
        """To the place that is wanted, if it was written just now."""
        if self._anchor in self._anchors[portion]:
            self._go()

    def _go(self) -> None:
        """The caret goes along, or the next key would lead back."""
        self.scrollToAnchor(self._anchor)
        unit = self.fontMetrics().height()
        self.setTextCursor(self.cursorForPosition(QPoint(unit, unit)))

    def _nothing(self) -> str:
        hint = self.tr("请在上面选取两个版本，这里显示它们的不同之处。")
        return f"<p>{hint}</p>"

    def _note(self, left: int) -> str:
        note = self.tr("文件较长，没有改动的 {} 项没有显示。").format(left)
        return f"<p>{note}</p>" if left else ""

    def _tables(self, note: str, parts: Sequence[Sequence[Block]]) -> Iterator[str]:
        for part in parts:
            yield note + self._table(part)
            note = ""

    def _table(self, shown: Sequence[Block]) -> str:
        if not self._blocks:
            return self._nothing()
        return self.table("".join(self._row(one) for one in shown))

    def _row(self, block: Block) -> str:
        anchor = f'<a name="{block.anchor}"></a>'
        sides = (_OLD, _NEW) if self._is_beside else (_BOTH,)
        palette = self.palette()
        cells = [self._cell(block, kinds, palette) for kinds in sides]
        width = 100 // len(cells)
        written = "".join(f'<td width="{width}%">{anchor}{cell}</td>' for cell in cells)
        return f"<tr>{written}</tr>"

    def _cell(self, block: Block, kinds: Collection[Kind], palette: QPalette) -> str:
        content = "".join(_written(one, kinds, palette) for one in block.paragraphs)
        moved = {
            "moved_away": self.tr("（移至 {}）"),
            "moved_here": self.tr("（由 {} 移来）"),
        }.get(block.state, "")
        is_seen = any(run.kind in kinds for one in block.paragraphs for run in one.runs)
        content = content.removesuffix("<br>")
        return content + (moved.format(block.elsewhere) if is_seen else "")


def _written(paragraph: Paragraph, kinds: Collection[Kind], palette: QPalette) -> str:
    runs = [run for run in paragraph.runs if run.kind in kinds]
    if not any(run.text for run in runs):
        return ""
    start, end = _TAGS[paragraph.look]
    return f"{start}{of_runs(runs, palette)}{end}"
