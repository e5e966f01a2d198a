"""`ipplanner assignments`: who has to do what in a document, and the lists for handing out."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from exports.assignments import (
    Kind,
    export_assignment_files,
    export_assignments_excel,
    export_assignments_word,
)
from exports.exporting import Exported
from ipplanner.cli.output import plain, say, say_json
from ipplanner.departments.assignments import (
    ROLE_WORDS,
    Assignment,
    Task,
    assignment_of,
    assignments_in,
)
from ipplanner.errors import UsageError
from ipplanner.model import Document
from ipplanner.store.documents import find, load
from ipplanner.store.register import departments
from ipplanner.store.workspace import Workspace

Writer = Callable[[Document, Sequence[Assignment], Path], Exported]
_WRITERS: tuple[tuple[Kind, Writer], ...] = (
    ("docx", export_assignments_word),
    ("xlsx", export_assignments_excel),
)
_SHORT = 30


def run(options: argparse.Namespace) -> int:
    """Print the tasks of one department, or how many all have; write the files asked for."""
    with Workspace.open(options.workspace, read_only=True) as workspace:
        document = load(workspace, find(workspace, options.document).id)
        register = departments(workspace)
    if options.department is None:
        chosen = assignments_in(document, register)
    else:
        chosen = [assignment_of(document, register, options.department)]
    if not chosen:
        raise UsageError(f"“{document.title}”里没有写责任部门。")
    if options.json:
        say_json(as_json(document, chosen))
    else:
        say("\n".join(_lines(document, chosen, in_full=options.department is not None)))
    for exported in _written(options, document, chosen):
        if not options.json:  # the output stays JSON
            _tell(exported)
    return 0


def as_json(document: Document, chosen: Sequence[Assignment]) -> dict[str, Any]:
    """Every department with its tasks."""
    return {
        "document": document.id,
        "title": document.title,
        "departments": [
            {
                "name": one.name,
                "registered": bool(one.department_id),
                "names": one.names,
                "tasks": [_task(task) for task in one.tasks],
            }
            for one in chosen
        ],
    }


def _task(task: Task) -> dict[str, Any]:
    return {
        "section": task.section,
        "item": task.headline,
        "measure": task.measure.id,
        "text": task.text,
        "role": task.role,
        "others": list(task.others),
        "deadline": task.deadline,
    }


def _lines(document: Document, chosen: Sequence[Assignment], *, in_full: bool) -> Iterator[str]:
    yield f"{plain(document.title)}：{len(chosen)} 个部门"
    for one in chosen:
        yield f"  {plain(one.name)}：牵头 {len(one.lead)} 条，配合 {len(one.support)} 条"
        for task in one.tasks if in_full else ():
            text = plain(task.headline)
            yield f"    {ROLE_WORDS[task.role]}  {text[:_SHORT]}{'…' if text[_SHORT:] else ''}"


def _written(
    options: argparse.Namespace, document: Document, chosen: Sequence[Assignment]
) -> Iterator[Exported]:
    for kind, write in _WRITERS:
        target: Path | None = getattr(options, kind)
        if target is None:
            continue
        if target.suffix.lower() == f".{kind}":
            yield write(document, chosen, target)
        else:
            yield from export_assignment_files(document, chosen, target, kind)


def _tell(exported: Exported) -> None:
    lines = [f"已导出并核对：{plain(str(exported.path))}"]
    say("\n".join([*lines, *(f"  请看：{warning}" for warning in exported.warnings)]))
