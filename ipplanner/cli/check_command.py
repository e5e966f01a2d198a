"""`ipplanner check`: what a drafter should look at in one document."""

from __future__ import annotations

import argparse
from typing import Any

from ipplanner.answering.gathering import unanswered_in
from ipplanner.checks import checked
from ipplanner.checks.checking import by_level
from ipplanner.checks.finding import Finding, is_of_section
from ipplanner.checks.gathering import gather_context, own_word_list
from ipplanner.checks.word_list import entries_with
from ipplanner.cli.output import plain, say, say_json, warn
from ipplanner.model import Document
from ipplanner.store.documents import find, load
from ipplanner.store.workspace import Workspace

_FIELDS = {
    "title": "工作内容",
    "measure": "举措",
    "departments": "责任部门",
    "deadline": "完成时间",
    "number": "序号",
    "goal": "任务目标",
    "heading": "标题",
    "front": "表前文字",
    "back": "表后文字",
}
_SHORT = 24


def run(options: argparse.Namespace) -> int:
    """Print the findings; they are no fault of the input."""
    with Workspace.open(options.workspace, read_only=True) as workspace:
        document = load(workspace, find(workspace, options.document).id)
        unanswered = unanswered_in(workspace, document)
        context = gather_context(workspace, document, unanswered)
    for line in entries_with(own_word_list())[1]:
        warn(f"用词表第 {line.number} 行看不懂，没有使用：{line.line}")
    found = checked(document, context)
    if options.json:
        say_json({"findings": [as_json(one) for one in found.findings], "ignored": found.ignored})
    else:
        say(as_text(document, found.findings, found.ignored))
    return 0


def as_json(finding: Finding) -> dict[str, Any]:
    """A finding as DESIGN's `check --json`, and where exactly it is."""
    return {
        "rule": finding.rule,
        "level": finding.level,
        "section": finding.place.section,
        "item": finding.place.item,
        "field": finding.place.field,
        "text": finding.text,
        "message": finding.message,
        "fix": finding.fix,
        "start": finding.start,
        "target": finding.place.target,
    }


def as_text(document: Document, findings: list[Finding], ignored: int) -> str:
    """The findings in plain lines, the worst first."""
    groups = by_level(findings)
    sums = "，".join(f"{level} {len(group)} 处" for level, group in groups.items())
    lines = [f"{document.title}：{sums or '没有发现问题'}。"]
    if ignored:
        lines.append(f"另有 {ignored} 处已标为不必理会。")
    for level, group in groups.items():
        lines += ["", f"【{level}】", *map(_line, group)]
    return "\n".join(lines)


def _line(finding: Finding) -> str:
    place = finding.place
    where = _short(place.item or place.section) or "全文"
    words = f" “{_short(finding.text)}”" if finding.text.strip() else ""
    fix = f" → {_short(finding.fix)}" if finding.fix is not None else ""
    field = "工作重点" if is_of_section(place) else _FIELDS[place.field]
    return plain(f"  {where}（{field}）{words}{fix}  {finding.message}")


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else text[:_SHORT] + "…"
