"""Figures as tables of words and numbers, the same for the sheet and for its check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exports.safe import safe
from ipplanner.figures.figure import Bar, Figure, Unit

Value = str | int
_LABELS = {
    "departments": "责任部门",
    "sections": "工作重点",
    "times": "完成时间",
    "states": "填写情况",
    "problems": "级别",
}
_INDENT = "\u3000"
_NONE = "没有可统计的内容。"


@dataclass(frozen=True, slots=True)
class Table:
    """A title, a header and rows: a label and the numbers."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    notes: tuple[tuple[Value, ...], ...] = ()
    """Rows below that are no part of the chart."""

    @property
    def lines(self) -> list[tuple[Value, ...]]:
        """All its rows from the title on; without numbers a sentence says so."""
        if not self.rows and not self.notes:
            return [(self.title,), (_NONE,)]
        return [(self.title,), self.header, *self.rows, *self.notes]


def tables_of(figures: Sequence[Figure], unit: Unit) -> list[Table]:
    """A table for each figure, its numbers of items or of rows."""
    return [_table(figure, unit) for figure in figures]


def _table(figure: Figure, unit: Unit) -> Table:
    bars = figure.ranked(unit)
    words = list(dict.fromkeys(part.word for bar in bars for part in bar.portions if part.word))
    name = figure.unit or ("项" if unit == "items" else "行")
    header = (_LABELS[figure.kind], *(words or [f"数量（{name}）"]))
    charted = [bar for bar in bars if _is_charted(bar, words)]
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (_label(bar), *_numbers(bar, words, unit)) for bar in charted
    )
    notes = tuple((_label(bar), bar.portions[0].count(unit)) for bar in bars if bar not in charted)
    title = f"{figure.title}（{name}）" if words else figure.title
    return Table(title, header, rows, notes)


def _is_charted(bar: Bar, words: Sequence[str]) -> bool:
    """Whether its numbers are of the kinds that the chart shows; 没有写责任部门 is neither."""
    return not words or any(part.word for part in bar.portions)


def _label(bar: Bar) -> str:
    return _INDENT * bar.depth + safe(bar.label)


def _numbers(bar: Bar, words: Sequence[str], unit: Unit) -> list[int]:
    counts = {part.word: part.count(unit) for part in bar.portions}
    return [counts.get(word, 0) for word in words or [""]]
