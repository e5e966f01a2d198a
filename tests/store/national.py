"""National documents with obligations, made up, for tests of duties."""

from __future__ import annotations

from collections.abc import Iterable

from ipplanner.model import Document, Item, Measure, Section

LINES = (
    "省份：各省份必做",
    "省份：一类省份必做，二类、三类省份选做",
    "省份：涉及省份必做；其他省份选做",
    "",
    "省份：甲试点涉及省份必做；其他省份选做",
    "省份：一类省份必做",
)


def make_national(
    year: int = 2018, lines: Iterable[str] = LINES, title: str = "某年任务清单"
) -> Document:
    """A task list whose items have these obligations, in order."""
    items = [_item(at, line) for at, line in enumerate(lines, 1)]
    return Document(
        layout="task-list",
        title=title,
        year=year,
        role="reference",
        sections=[Section("", "一、", "任务", items=items)],
    )


def _item(at: int, line: str) -> Item:
    measure = Measure("", f"各地要做好第{at}项。", "局内：甲司", obligation=line)
    return Item("", f"{at}.", f"任务{at}", measures=[measure])
