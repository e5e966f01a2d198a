"""The current item in full: both titles compared by character, why, and its measures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from PySide6.QtWidgets import QTextBrowser, QWidget

from ipplanner.carry.review import Review, Row
from ui.common.language import tr
from ui.common.rows.cells import Mark, Run, differences
from ui.review.item_rows import place_name

_TAGS: dict[Mark, tuple[str, str]] = {
    "": ("", ""),
    "gone": ("<s>", "</s>"),
    "new": ("<u><b>", "</b></u>"),
    "strong": ("<b>", "</b>"),
}


class Details(QTextBrowser):
    """Last year's item with everything it says; selectable, not editable."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("上年写的是"))
        self.setOpenLinks(False)
        self.document().setDefaultStyleSheet("p { margin: 3px 0; } hr { margin: 2px 0; }")
        self.setPlaceholderText(tr("选中一项，这里显示上年的全文。"))

    def show_item(self, review: Review, at: int | None) -> None:
        """Another item, or none."""
        self.setHtml("".join(_item(review, review.rows[at])) if at is not None else "")


def _item(review: Review, row: Row) -> Iterator[str]:
    yield _small(row.section)
    yield f"<p><b>{escape(row.title)}</b></p>"
    for key in row.place.keys:
        title = review.title_of(key)
        runs = differences(row.title, title) if len(row.place.keys) == 1 else [Run(title)]
        yield _small(tr("模板 {}").format(key) + f"　{_html(runs)}", escaped=True)
    yield _small(row.place.reason)
    yield "<hr>"
    none = tr("（没有文字）")
    for number, measure in enumerate(row.measures, 1):
        yield f"<p>{number}．{_lines(measure.text or none)}</p>"
        if measure.departments:
            yield _small(tr("责任部门：{}").format(measure.departments))
        if (share := row.shares.get(number - 1)) is not None:
            place = place_name(review, share) if share else tr("作为本省自有的条目")
            yield _small(tr("放到：{}").format(place))


def _html(runs: Iterable[Run]) -> str:
    return "".join(f"{_TAGS[run.mark][0]}{_lines(run.text)}{_TAGS[run.mark][1]}" for run in runs)


def _small(text: str, *, escaped: bool = False) -> str:
    return f"<p><small>{text if escaped else _lines(text)}</small></p>"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
