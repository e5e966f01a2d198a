"""Copied tables whose lines came out of order, or not at all: no fault, and no word lost."""

from __future__ import annotations

import random

import pytest

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.readers.text import source_of
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.importing.source import Source
from ipplanner.layouts import Layout, all_layouts, layout
from tests.importing.recognition.tasks.test_copied import PROMOTION, SCHEDULE, TASK_LIST
from tests.importing.recognition.test_conservation import assert_conserved

# with one colon more: those behind periods are printed by the layout and in no field
_NOTE = "附：填写说明见后\n"
TEXTS = {"推进计划": PROMOTION, "任务清单": TASK_LIST, "工作进度": _NOTE + SCHEDULE}

each_text = pytest.mark.parametrize("name", TEXTS)


def _damaged(text: str, chance: random.Random) -> str:
    """Lines lost, moved, doubled, cut or run together."""
    lines = text.splitlines()
    for _ in range(chance.randint(1, 12)):
        if len(lines) < 2:
            break
        at, to = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(5):
            case 0:
                del lines[at]
            case 1:
                lines.insert(to, lines.pop(at))
            case 2:
                lines.insert(to, lines[at])
            case 3:
                cut = chance.randrange(len(lines[at]) + 1)
                lines[at : at + 1] = [lines[at][:cut], lines[at][cut:]]
            case _:
                moved = lines.pop(to)
                lines[min(at, len(lines) - 1)] += f" {moved}"
    return "\n".join(lines)


def _is_read_or_refused(source: Source, form: Layout | None) -> None:
    try:
        found = recognise(source, form)
    except UnreadableFileError as fault:  # nothing is left of the table
        assert str(fault).endswith("。")
    else:
        assert_conserved(source, found)


@each_text
def test_any_order_of_lines_is_read(name: str) -> None:
    chance = random.Random(684)
    for number in range(60):
        source = source_of(_damaged(TEXTS[name], chance), f"{name}{number}.txt")
        _is_read_or_refused(source, None)


@each_text
@pytest.mark.parametrize("family", [one.id for one in all_layouts() if one.kind == "tasks"])
def test_any_text_is_read_as_any_family(name: str, family: str) -> None:
    chance = random.Random(17)
    for number in range(8):
        text = _damaged(TEXTS[name], chance) if number else TEXTS[name]
        _is_read_or_refused(source_of(text, f"{name}.txt"), layout(family))


def test_a_table_may_begin_with_the_departments_of_a_row_that_was_lost() -> None:
    head, _, rest = TASK_LIST.partition("一、 提高审查质量\n")
    source = source_of(f"{head}局内：条法司\n国家知识产权局：修订指南。\n{rest}", "清单.txt")
    found = recognise(source)
    (document,) = found.documents
    assert [item.number for _, item in document.walk_items()][-1] == "3."
    assert_conserved(source, found)
