"""What the cells of the list say."""

from __future__ import annotations

from collections.abc import Iterator

from ipplanner.answering.tasks import Task
from ipplanner.model import Item
from ui.answering.entries import Entry
from ui.answering.words import word_of
from ui.common.language import tr
from ui.common.rows.cells import Cell, Line, Run, line_below

_LONG = 110
"""Characters of a text that are shown in the list; all of it is shown below."""
_BRIEF = 72
"""The same of one measure of several."""
_FEW = 3
"""Measures of an item that are shown in the list."""


def headers() -> list[str]:
    """What stands over the columns."""
    return [
        tr("序号"),
        tr("上级任务"),
        tr("我省任务"),
        tr("本省工作内容及举措"),
        tr("责任部门"),
        tr("完成时间"),
    ]


NUMBER, TASK, DUTY, ANSWER, DEPARTMENTS, DEADLINE = range(6)


def cells_of(entry: Entry, number: int, *, several: bool) -> tuple[Cell, ...]:
    """The cells of a line; `number` for a task without one, `several` documents are listed."""
    task = entry.row.task
    return (
        _plain(task.number or str(number)),
        _task(task, task.document if several else ""),
        _plain(word_of(entry.row.asked.duty)),
        _answer(entry),
        _joined(entry, [one.departments for one in entry.item.measures] if entry.item else []),
        _deadline(entry),
    )


def tip_of(entry: Entry, column: int, shown: str) -> str:
    """What the pointer over a cell is told."""
    if column == DUTY:
        return entry.row.asked.reason
    if column == TASK:
        task = entry.row.task
        return "\n".join(filter(None, (task.name, shortened(task.asked_text, 400), task.document)))
    return shown


def shortened(text: str, most: int = _LONG) -> str:
    """The beginning of a text on one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[:most] + "…"


def _task(task: Task, document: str) -> Cell:
    lines = [Line((Run(shortened(task.headline), "strong"),))]
    lines += [line_below(one) for one in (shortened(task.asked_text), document) if one]
    return Cell(tuple(lines))


def _answer(entry: Entry) -> Cell:
    if entry.item is None:
        return _plain(tr("尚未答复"))
    suggested = entry.state == "suggested"
    title = [Run(tr("建议："), "strong")] if suggested else []
    title.append(Run(entry.item.title or tr("（没有标题）")))
    return Cell((Line(tuple(title), quiet=suggested), *_measures(entry.item)))


def _measures(item: Item) -> Iterator[Line]:
    texts = [one.text for one in item.measures if one.text.strip()]
    for text in texts[:_FEW]:
        yield line_below(shortened(text, _BRIEF))
    if len(texts) > _FEW:
        yield line_below(tr("另有 {} 条举措").format(len(texts) - _FEW))
    if not texts:
        yield line_below(tr("（还没有写举措）"))


def _deadline(entry: Entry) -> Cell:
    own = [one.deadline for one in entry.item.measures if one.deadline] if entry.item else []
    if own or not entry.row.task.deadline or entry.at:
        return _joined(entry, own)
    return Cell((line_below(tr("上级要求：{}").format(entry.row.task.deadline)),))


def _joined(entry: Entry, texts: list[str]) -> Cell:
    different = list(dict.fromkeys(text for text in texts if text))
    quiet = entry.state == "suggested"
    return Cell(tuple(Line((Run(text),), quiet=quiet) for text in different[:_FEW]))


def _plain(text: str) -> Cell:
    return Cell((Line((Run(text),)),))
