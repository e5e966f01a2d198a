"""`ipplanner carry`: last year's plan onto this year's template, with everything to review."""

from __future__ import annotations

import argparse
from collections import Counter
from typing import Any

from ipplanner.carry import CarryResult, Suggestion, carry_over
from ipplanner.cli.output import say, say_json
from ipplanner.edits.documents import add_documents
from ipplanner.edits.templates import settle_keys
from ipplanner.store.documents import find, load
from ipplanner.store.workspace import Workspace
from ipplanner.templates.sources import template_of
from ipplanner.templates.template import Template, builtin_templates, template_from_document

_RELATIONS = {
    "same": "对上",
    "reworded": "措辞不同",
    "own": "本省自有",
    "split": "一分为多",
    "merged": "合并",
}
_GROUPS = {"sure": "可直接改", "ask": "请您定", "keep": "应保留"}


def run(options: argparse.Namespace) -> int:
    """Make the new year's draft; one undo takes it out again."""
    with Workspace.open(options.workspace) as workspace:
        old = load(workspace, find(workspace, options.previous).id)
        template = _template(workspace, options.template)
        result = carry_over(
            *(old, template, options.year),
            accept=options.accept,
            previous=template_of(workspace, old),
        )
        label = f"从“{old.title}”转入 {options.year} 年"
        with workspace.edit(label):
            settle_keys(workspace, template.id)
            (result.document.id,) = add_documents(workspace, [result.document], label)
    if options.report == "json":
        say_json(as_json(result))
    else:
        say(as_text(result))
    return 0


def _template(workspace: Workspace, name: str) -> Template:
    """A built-in template by its id, else a document of the workspace by id or title."""
    for template in builtin_templates():
        if template.id == name:
            return template
    return template_from_document(load(workspace, find(workspace, name).id))


def as_json(result: CarryResult) -> dict[str, Any]:
    """The review list as DESIGN's `carry --report json`."""
    return {
        "document": result.document.id,
        "items": [
            {
                "section": one.section,
                "title": one.title,
                "place": one.place,
                "relation": one.relation,
                "sure": one.sure,
                "reason": one.reason,
            }
            for one in result.placements
        ],
        "unanswered": result.unanswered,
        "suggestions": [
            {
                "item": one.item,
                "old": one.old,
                "new": one.new,
                "reason": one.reason,
                "group": one.group,
            }
            for one in result.suggestions
        ],
    }


def as_text(result: CarryResult) -> str:
    """The review list in plain lines: first what a person has to decide."""
    lines = [f"已建立：{result.document.id}  {result.document.title}"]
    counts = Counter(one.relation for one in result.placements)
    summary = "、".join(f"{_RELATIONS[name]} {count} 项" for name, count in counts.items())
    lines.append(f"上年 {len(result.placements)} 项：{summary}。")
    for one in result.placements:
        if not one.sure or one.relation == "own":
            mark = "请看" if not one.sure else _RELATIONS[one.relation]
            lines.append(f"  {mark} {one.title} → {one.place or '本省自有'}（{one.reason}）")
    if result.unanswered:
        lines.append(
            f"模板里还没有举措的 {len(result.unanswered)} 项：" + "、".join(result.unanswered)
        )
    return "\n".join(lines + _year_lines(result.suggestions))


def _year_lines(suggestions: list[Suggestion]) -> list[str]:
    if not suggestions:
        return []
    groups = Counter(one.group for one in suggestions)
    sums = "，".join(f"{_GROUPS[group]} {count} 处" for group, count in groups.items())
    asked = [one for one in suggestions if one.group == "ask"]
    return [f"年份：{sums}。"] + [
        f"  请您定 {one.item or '表外文字'}：…{one.old}… → …{one.new}…（{one.reason}）"
        for one in asked
    ]
