"""What the outline says of a row in words: tooltips and texts for screen readers."""

from __future__ import annotations

from ipplanner.model import Item
from ipplanner.status import Counts, Status, is_filled
from ui.common.language import tr
from ui.editor.outline_nodes import Place, printed


def word_of(status: Status) -> str:
    """What users call a state."""
    words: dict[Status, str] = {
        "filled": tr("已填"),
        "empty": tr("未填"),
        "own": tr("本省自有"),
        "undecided": tr("待决定"),
    }
    return words[status]


def item_tooltip(item: Item, status: Status) -> str:
    """The whole title, the state, and how many of the measures still lack something."""
    lines = [printed(item), word_of(status)]
    open_ones = sum(not is_filled(one) for one in item.measures)
    if not item.measures:
        lines[1] += tr("：还没有举措")
    elif open_ones:
        lines[1] += tr("：{all} 条举措中 {open} 条缺文字或部门").format(
            all=len(item.measures), open=open_ones
        )
    return "\n".join(lines)


def problems_in_words(count: int) -> str:
    """What the checks found in an item; nothing where they found nothing."""
    return tr("，检查发现 {count} 个问题").format(count=count) if count else ""


def duties_in_words(count: int) -> str:
    """How many tasks from above wait for an item; nothing where none does."""
    return tr("，必做未答 {count} 项").format(count=count) if count else ""


def section_tooltip(place: Place, counts: Counts) -> str:
    """The whole title and how far the section is."""
    return "\n".join([printed(place), counts_in_words(counts)])


def counts_in_words(counts: Counts) -> str:
    """How far a section is."""
    text = tr("共 {items} 项，已填 {done} 项").format(items=counts.items, done=counts.done)
    if counts.undecided:
        text += tr("，待决定 {count} 项").format(count=counts.undecided)
    return text
