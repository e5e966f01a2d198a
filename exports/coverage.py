"""对照表: the tasks of the documents from above beside what our plan does about each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from exports.docx.options import WordOptions
from exports.exporting import Exported
from exports.lists import ListColumn, PlainList, export_lists_excel, export_lists_word
from exports.rows import COVERED, Cell
from ipplanner.answering.coverage import Covered, counts_of
from ipplanner.answering.tasks import Task
from ipplanner.errors import UsageError
from ipplanner.model import Item, Measure

_COLUMNS = (
    ListColumn("序号", 700, "center"),
    ListColumn("上级任务", 3700),
    ListColumn("我省任务", 1200, "center"),
    ListColumn("本省工作内容及举措", 4600),
    ListColumn("责任部门", 1800),
    ListColumn("完成时间", 1200),
)
_TASK_COLUMNS = 3
_Line = tuple[str, str, str]
"""What our plan does, who does it, and when."""


def coverage_lists(rows: Iterable[Covered]) -> list[PlainList]:
    """A list for each document, of the tasks that ask something of us or that we answer.

    Of a document that says nothing of provinces it is all tasks.
    """
    return [
        _list(document, list(its_rows))
        for document, its_rows in groupby(rows, lambda row: row.task.document_id)
    ]


def export_coverage_word(
    rows: Sequence[Covered], target: Path, options: WordOptions | None = None
) -> Exported:
    """The lists as a Word file; UsageError where there is no task."""
    return export_lists_word(_some(rows), target, options)


def export_coverage_excel(rows: Sequence[Covered], target: Path) -> Exported:
    """The lists as an Excel file, a sheet for each document; UsageError where there is no task."""
    return export_lists_excel(_some(rows), target)


def coverage_title(document: str) -> str:
    """What the list is called; titles within the title are in single brackets, as is the rule."""
    inner = document.translate(str.maketrans("《》", "〈〉"))
    return f"《{inner}》任务与本省工作要点对照表"


def task_text(task: Task) -> str:
    """The task as it is printed in the list: its headline, below it what is asked of us."""
    return "\n".join(filter(None, (task.headline, task.asked_text)))


def _some(rows: Sequence[Covered]) -> list[PlainList]:
    if not rows:
        raise UsageError("没有可以对照的上级任务，请先导入上级文件。")
    return coverage_lists(rows)


def _list(document_id: str, rows: list[Covered]) -> PlainList:
    title = rows[0].task.document
    asking = [row for row in rows if row.asked.duty or row.is_answered]
    says_nothing = not any(row.task.obligation for row in rows)
    shown = rows if says_nothing else asking
    return PlainList(
        coverage_title(title),
        list(_COLUMNS),
        [cells for at, row in enumerate(shown, 1) for cells in _rows_of(row, at)],
        above=[_summary(rows)],
        sheet=title,
    )


def _summary(rows: list[Covered]) -> str:
    counts = counts_of(rows)
    parts = [
        f"{word}{number}项，已答复{answered}项"
        for word, number, answered in (
            ("必做", counts.must, counts.must_answered),
            ("选做", counts.may, counts.may_answered),
        )
        if number
    ]
    parts += [f"未定{counts.undecided}项"] if counts.undecided else []
    return f"（{'；'.join(parts)}）" if parts else ""


def _rows_of(row: Covered, position: int) -> list[list[Cell]]:
    """A row for each measure that answers the task, its own cells reaching over all of them."""
    lines = [line for item in row.answers for line in _lines(item)] or [("", "", "")]
    texts = (row.task.number or str(position), task_text(row.task), row.asked.duty)
    first = [Cell(text, span=len(lines)) for text in texts]
    return [
        [*(first if not at else [COVERED] * _TASK_COLUMNS), *(Cell(text) for text in line)]
        for at, line in enumerate(lines)
    ]


def _lines(item: Item) -> list[_Line]:
    return [
        (
            "\n".join(filter(None, ("" if at else item.title, one.text))),
            one.departments,
            one.deadline,
        )
        for at, one in enumerate(item.measures or [Measure()])
    ]
