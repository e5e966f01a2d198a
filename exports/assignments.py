"""任务分工表: what a department has to do, as lead and as support, to Word and Excel."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Literal

from exports.docx.options import WordOptions
from exports.exporting import Exported
from exports.lists import ListColumn, PlainList, export_lists_excel, export_lists_word
from exports.rows import COVERED, Cell
from ipplanner.departments.assignments import ROLE_WORDS, Assignment, Task
from ipplanner.errors import ExportError
from ipplanner.model import Document

_COLUMNS = (
    ListColumn("序号", 700, "center"),
    ListColumn("工作重点", 1600),
    ListColumn("工作内容", 2000),
    ListColumn("具体举措及成果形式", 4700),
    ListColumn("牵头/配合", 1200, "center"),
    ListColumn("其他责任部门", 1800),
    ListColumn("完成时间", 1150, "center"),
)
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 60
Kind = Literal["docx", "xlsx"]


def assignment_list(document: Document, one: Assignment) -> PlainList:
    """The list of one department's tasks, those that it leads first."""
    rows = [row for tasks in (one.lead, one.support) for row in _rows(tasks)]
    for at, row in enumerate(rows, 1):
        row[0] = Cell(str(at))
    return PlainList(
        assignment_title(one),
        list(_COLUMNS),
        rows,
        above=[f"（{document.title}：{counts_text(one)}）"],
        sheet=one.name,
    )


def assignment_title(one: Assignment) -> str:
    """What the list is called."""
    return f"{one.name}任务分工表"


def counts_text(one: Assignment) -> str:
    """How many tasks a department leads and supports."""
    parts = [
        f"{word}{len(tasks)}条"
        for word, tasks in (("牵头", one.lead), ("配合", one.support))
        if tasks
    ]
    return "，".join(parts)


def export_assignments_word(
    document: Document,
    assignments: Sequence[Assignment],
    target: Path,
    options: WordOptions | None = None,
) -> Exported:
    """One Word file, each department beginning a new page; UsageError without any."""
    lists = [assignment_list(document, one) for one in assignments]
    return export_lists_word(lists, target, options)


def export_assignments_excel(
    document: Document, assignments: Sequence[Assignment], target: Path
) -> Exported:
    """One Excel file, a sheet for each department; UsageError without any."""
    return export_lists_excel([assignment_list(document, one) for one in assignments], target)


def export_assignment_files(
    document: Document,
    assignments: Sequence[Assignment],
    folder: Path,
    kind: Kind,
    report: Callable[[int, int], object] = lambda _done, _all: None,
) -> list[Exported]:
    """A file for each department in a folder that is there or can be made, named after it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"无法建立文件夹“{folder}”，请另选一个位置。") from error
    done = []
    for at, (one, name) in enumerate(zip(assignments, _file_names(assignments), strict=True)):
        report(at, len(assignments))
        target = folder / f"{name}.{kind}"
        write = export_assignments_word if kind == "docx" else export_assignments_excel
        done.append(write(document, [one], target))
    return done


def _file_names(assignments: Sequence[Assignment]) -> list[str]:
    """A name for each file, none twice; disks of Windows do not tell case."""
    used: set[str] = set()
    names = []
    for one in assignments:
        plain = _NOT_IN_NAMES.sub(" ", one.name).strip(" .")[:_LONGEST_NAME] or "部门"
        name, number = f"{plain}任务分工表", 1
        while name.casefold() in used:
            number += 1
            name = f"{plain}任务分工表{number}"
        used.add(name.casefold())
        names.append(name)
    return names


def _rows(tasks: Sequence[Task]) -> list[list[Cell]]:
    """The rows of tasks; equal sections and items beside each other share a cell."""
    rows: list[list[Cell]] = []
    for section, in_section in groupby(tasks, lambda task: task.section):
        rows += _section_rows(section, list(in_section))
    return rows


def _section_rows(section: str, tasks: list[Task]) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for _, in_item in groupby(tasks, lambda task: task.item.id or id(task.item)):
        its = list(in_item)
        for at, task in enumerate(its):
            first = COVERED if rows else Cell(section, span=len(tasks))
            content = COVERED if at else Cell(task.content, span=len(its))
            rows.append([Cell(""), first, content, *_own_cells(task)])
    return rows


def _own_cells(task: Task) -> list[Cell]:
    others = "、".join(task.others)
    return [Cell(text) for text in (task.text, ROLE_WORDS[task.role], others, task.deadline)]
