"""The rows of the list: a group for each duty, with task, reason and answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ipplanner.answering.coverage import Covered
from ipplanner.obligations.evaluating import Duty
from ui.answering.words import word_of
from ui.common.language import tr
from ui.common.rows.cells import Cell, Line, Run, cell
from ui.common.rows.groups import Group, ListRow

SHOWN: tuple[Duty, ...] = ("必做", "未定", "选做")
"""What is listed, in this order."""


def headers() -> list[str]:
    """What stands over the columns."""
    return [tr("上级任务"), tr("依据"), tr("本省计划里的答复")]


def groups(rows: Sequence[Covered], wanted: Duty, *, drafting: bool) -> list[Group]:
    """A group for each duty, empty where only another one is wanted; `drafting` a plan or not."""
    several = len({row.task.document_id for row in rows}) > 1
    return [
        _group(duty, [row for row in rows if row.asked.duty == duty], several, drafting)
        if wanted in ("", duty)
        else Group(duty, Cell(()), [])
        for duty in SHOWN
    ]


def _group(duty: Duty, rows: Iterable[Covered], several: bool, drafting: bool) -> Group:
    listed = [ListRow(row.task.id, _cells(row, several, drafting)) for row in rows]
    heading = tr("{}　{} 项").format(word_of(duty), len(listed))
    return Group(duty, cell(heading, mark="strong"), listed)


def _cells(row: Covered, several: bool, drafting: bool) -> tuple[Cell, ...]:
    task = cell(row.task.name, row.task.document if several else "")
    return task, Cell(tuple(_reasons(row))), _answers(row, drafting)


def _reasons(row: Covered) -> Iterator[Line]:
    several = len(row.asked.lines) > 1
    for at, line in enumerate(row.asked.lines, 1):
        text = tr("第{}段，{}：{}").format(at, word_of(line.duty), line.reason)
        yield Line((Run(text if several else line.reason),))


def _answers(row: Covered, drafting: bool) -> Cell:
    if not drafting:
        return Cell(())
    if not row.answers:
        return cell(tr("尚未答复"))
    return Cell(tuple(Line((Run(item.title),)) for item in row.answers))
