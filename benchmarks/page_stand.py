"""A window to measure pages in, and made-up documents to show on them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings

from benchmarks.storing import large
from benchmarks.watch import Watch
from ipplanner.edits.documents import add_document
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.workspace import Workspace
from ipplanner.templates.template import template
from tests.ui.fakes import FakeDialogs
from ui.main.window import MainWindow

TEMPLATE = "provincial-2018"


class Stand:
    """A window on a workspace with a plan of so many rows, open."""

    def __init__(self, folder: Path, rows: int, *others: Document) -> None:
        self.name, self.watch = f"{rows:,}", Watch()
        path = folder / "large.ipplan"
        with Workspace.open(path, create=True) as workspace:
            for one in others:
                add_document(workspace, one)
            self.id = add_document(workspace, plan(rows))
        settings = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
        self.dialogs = FakeDialogs()
        self._path, self._settings = path, settings
        self.window = self._new_window()
        self.window.open_document(self.id)
        self.rest()

    def _new_window(self) -> MainWindow:
        window = MainWindow(self._path, self._settings, self.dialogs)
        window.show()
        return window

    def again(self) -> None:
        """Close the window and show another, with the plan that was open."""
        self.window.close()
        self.window = self._new_window()

    @property
    def pages(self) -> Any:
        return self.window.pages

    def rest(self) -> None:
        """Let everything come to rest."""
        self.watch.run(lambda: None, self._at_rest)

    def time(
        self, name: str, work: Callable[[], object], done: Callable[[], bool] = lambda: True
    ) -> None:
        """Print how long an action kept the window from answering."""
        self.watch.report(f"{self.name:>8}  {name:<44}", work, lambda: done() and self._at_rest())

    def _at_rest(self) -> bool:
        return not self.window.session.busy


def plan(rows: int) -> Document:
    """A plan of so many measures whose departments and times are not all the same."""
    made = large(rows)
    names = [
        f"省{name}" for name in ("知识产权局", "商务厅", "财政厅", "公安厅", "教育厅", "科技厅")
    ]
    for at, (_, _, measure) in enumerate(made.walk_measures()):
        lead, support = names[at % 6], f"示例市第{at % 40}局"
        measure.departments, measure.lead, measure.support = f"{lead}、{support}", [lead], [support]
        measure.deadline = f"2018年{at % 12 + 1}月"
    return made


def last_year(items: int) -> Document:
    """A plan to carry over: some titles of the template, some like them, years in its texts."""
    made = large(items * 2)
    for at, (_, item) in enumerate(made.walk_items()):
        _make_like(item, at)
    return made


def national(number: int, tasks: int = 100) -> Document:
    """A made-up document with tasks from above."""
    items = [
        Item(
            number=f"{at}.",
            measures=[
                Measure(
                    text=f"推进第{at}项机制建设。完善知识产权工作机制，开展专项行动，形成报告。",
                    local_text=f"各地要完善第{at}项工作机制，开展专项行动。",
                    obligation="省份：一类省份必做，其他省份选做",
                )
            ],
        )
        for at in range(1, tasks + 1)
    ]
    section = Section(number="一、", title="示例", items=items)
    title = f"示例推进计划{number}"
    return Document(
        layout="national-promotion", title=title, year=2018, role="template", sections=[section]
    )


def _make_like(item: Item, at: int) -> None:
    """Some titles of the template, some like them, some of nobody's; each with a year."""
    known = [one for _, one in template(TEMPLATE).walk_items()]
    if at % 3 == 0 and at // 3 < len(known) - 9:
        item.title = known[at // 3].title
    elif at % 3 == 1:
        item.title = "加强" + known[at % (len(known) - 9)].title[2:] + "工作"
    for measure in item.measures:
        measure.text = f"2018年{measure.text}印发2017年度报告。"
