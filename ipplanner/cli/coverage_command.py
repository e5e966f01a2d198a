"""`ipplanner coverage`: which tasks from above a plan answers, and the list for handing out."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from typing import Any

from exports.coverage import export_coverage_excel, export_coverage_word
from exports.exporting import Exported
from ipplanner.answering.coverage import Covered, counts_of
from ipplanner.answering.gathering import gather_coverage
from ipplanner.cli.output import plain, say, say_json
from ipplanner.errors import UsageError
from ipplanner.model import Document, Item
from ipplanner.store.documents import find, load
from ipplanner.store.workspace import Workspace


def run(options: argparse.Namespace) -> int:
    """Print how far the plan answers the documents from above; write the files asked for."""
    with Workspace.open(options.workspace, read_only=True) as workspace:
        plan = load(workspace, find(workspace, options.document).id)
        rows = gather_coverage(workspace, plan, suggesting=True)
    if not rows:
        raise UsageError(_nothing(plan))
    say_json(as_json(plan, rows)) if options.json else say(as_text(plan, rows))
    if options.docx is not None:
        _tell(options, export_coverage_word(rows, options.docx))
    if options.xlsx is not None:
        _tell(options, export_coverage_excel(rows, options.xlsx))
    return 0


def as_json(plan: Document, rows: list[Covered]) -> dict[str, Any]:
    """Counts, and every task with its answers and suggestions."""
    items = {item.id: item for _, item in plan.walk_items()}
    return {
        "document": plan.id,
        "title": plan.title,
        "counts": counts_of(rows)._asdict(),
        "tasks": [_task(row, items) for row in rows],
    }


def as_text(plan: Document, rows: list[Covered]) -> str:
    """The counts and what must be answered and is not."""
    counts = counts_of(rows)
    lines = [
        f"{plan.title}：必做 {counts.must} 项，已答复 {counts.must_answered} 项；"
        f"选做 {counts.may} 项，已答复 {counts.may_answered} 项；未定 {counts.undecided} 项。"
    ]
    titles = {item.id: item.title for _, item in plan.walk_items()}
    return "\n".join([*lines, *_unanswered(rows, titles)])


def _task(row: Covered, items: Mapping[str, Item]) -> dict[str, Any]:
    task = row.task
    return {
        "document": task.document_id,
        "task": task.id,
        "number": task.number,
        "headline": task.headline,
        "duty": row.asked.duty,
        "reason": row.asked.reason,
        "deadline": task.deadline,
        "answers": [_item(item) for item in row.answers],
        "suggestions": [
            {**_item(items[one.item_id]), "likeness": round(one.likeness, 3)}
            for one in row.suggested
        ],
    }


def _item(item: Item) -> dict[str, str]:
    return {"item": item.id, "title": item.title}


def _unanswered(rows: list[Covered], titles: Mapping[str, str]) -> Iterator[str]:
    missing = [row for row in rows if row.is_missing]
    if missing:
        yield "\n【必做，尚未答复】"
    for row in missing:
        near = "、".join(plain(titles[one.item_id]) for one in row.suggested)
        hint = f"  可能是：{near}" if near else ""
        yield f"  {plain(row.task.name)}（{plain(row.asked.reason)}）{hint}"


def _nothing(plan: Document) -> str:
    if plan.role != "plan":
        return f"“{plan.title}”不是本省的工作计划，没有要答复的上级任务。"
    year = f" {plan.year} 年" if plan.year else "当年"
    return f"工作区里没有{year}的上级文件，请先导入。"


def _tell(options: argparse.Namespace, exported: Exported) -> None:
    if options.json:  # the output stays JSON
        return
    lines = [f"已导出并核对：{plain(str(exported.path))}"]
    say("\n".join([*lines, *(f"  请看：{warning}" for warning in exported.warnings)]))
