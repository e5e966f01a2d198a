"""A template to read: its sections, items and what provinces must do."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ipplanner.templates.template import Template, TemplateItem
from ui.common.language import tr

_PORTION = 30
"""Items that are laid out in one go."""
_MOST = 600
"""Items that are shown: more are read in the table."""


def html_of(template: Template) -> list[str]:
    """The whole template as rich text, in portions."""
    title, parts = f"<h3>{escape(template.title)}</h3>", list(_sections(template))
    return [title + "".join(parts[:1]), *parts[1:]]


def _sections(template: Template) -> Iterator[str]:
    left = _MOST
    for section in template.sections:
        if left <= 0:
            break
        name = f"{section.number}　{section.title}".strip("　")
        goal = f"<br><small>{escape(section.goal)}</small>" if section.goal else ""
        head = f"<p><b>{escape(name)}</b>{goal}</p>"
        rows = list(map(_item, section.items[:left]))
        for at in range(0, max(1, len(rows)), _PORTION):
            yield f"{head}<table cellpadding='3'>{''.join(rows[at : at + _PORTION])}</table>"
            head = ""
        left -= len(section.items)
    else:
        if left >= 0:
            return
    more = tr("后面还有内容，请打开模板查看。")
    yield f"<p>{escape(more)}</p>"


def _item(item: TemplateItem) -> str:
    title = escape(item.title)
    if item.open:
        title = f"<i>{title}</i>"
    duty = escape(item.obligation).replace("\n", "<br>")
    below = f"<br><small>{duty}</small>" if duty else ""
    return f"<tr><td>{escape(item.key)}</td><td>{title}{below}</td></tr>"
