"""The pictures of the manual and the README, taken from the running program without a display."""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QSize

from ipplanner import history
from ipplanner.department_register.settling import Decision, settle
from ipplanner.edits.measures import change_measure_text, delete_measure
from ipplanner.edits.profile import declare_year
from ipplanner.model import Document
from ipplanner.resources import FOLDER
from ui.answering.page import AnsweringPage
from ui.app import make_application, use_preferences
from ui.camera import SIZE, Camera, wait, wait_for
from ui.common.settings import Preferences
from ui.departments import DepartmentsPage
from ui.exporting.export_page import ExportPage
from ui.figures import FiguresPage
from ui.importing.plan_tree import PlanTree
from ui.importing.workbench import ImportWorkbench
from ui.profile import ProfileDialog
from ui.review import CarryReview
from ui.versions import VersionsPage

EXAMPLE = FOLDER / "examples" / "示例省2018年工作要点.docx"
FROM_ABOVE = FOLDER.parent / "docs" / "made-up" / "2019年全国知识产权示例任务清单.txt"
PROVINCE = {
    "category": "二类",
    "strong_province_pilot": "是",
    "strong_city": "是",
    "free_trade_zone": "否",
    "rapid_rights_centre": "是",
}
CHANGES = {
    "年底前形成阶段性评估报告": "10月底前形成评估报告并向全省推广",
    "举办供需对接活动4场": "举办供需对接活动6场",
}
"""Words of the plan and what a drafter makes of them after a version was kept."""
DROPPED = "规范代理行为。"
"""The end of a measure that the drafter takes out."""
Theme = Literal["light", "dark"]
REGISTER = (("省知识产权局",), ("省财政厅",), ("省质监局", "省质量技术监督局"))


class Photographer(Camera):
    """Walks through what the program does, on the example, and keeps what it sees."""

    def walk(self) -> None:
        """Take all pictures."""
        self._import()
        self._carry_over()
        self._draft()
        self._compare()
        self._answer()
        self._departments()
        self._figures()
        self.window.menus.deeds.show_templates()
        self.take("templates")
        self._hand_in()
        self.window.show_start()
        self.take("start")
        self.window.close()

    @property
    def _plan(self) -> Document:
        assert self.window.session.document is not None
        return self.window.session.document

    def _import(self) -> None:
        self.window.import_files([EXAMPLE])
        page = self.page(ImportWorkbench)
        wait_for(page.bar.import_.isEnabled)
        tree = page.findChildren(PlanTree)[0]
        tree.setFocus()
        wait(200)
        tree.setCurrentIndex(tree.plans.index(3, 0, tree.plans.index(0, 0, tree.plans.index(0, 0))))
        self.take("import")
        page.take_in()
        wait_for(lambda: self.window.session.document is not None)
        self.window.message.hide()

    def _carry_over(self) -> None:
        self.window.carry_over()
        page = self.page(CarryReview)
        assert page.start is not None
        page.start.begin.click()
        wait_for(lambda: page.review is not None)
        self.take("review")
        page.finish()
        wait_for(lambda: self.window.session.document is not None)

    def _draft(self) -> None:
        self._wait_for_checks()
        docks = self.window.docks
        docks.checks_dock.hide()
        self.take("editor")
        self._show_last_year()
        self.take("last-year")
        docks.checks_dock.show()
        docks.checks.go_to_problem()
        self.take("checks")

    def _wait_for_checks(self) -> None:
        checks = self.window.docks.checks
        wait_for(lambda: bool(checks.snapshot.findings) and not checks.watch.is_busy)

    def _show_last_year(self) -> None:
        """Beside a measure whose years were changed."""
        inspector = self.window.inspector
        texts = {measure.id: measure.text for *_, measure in self._plan.walk_measures()}
        changed = next(id_ for id_, text in texts.items() if "2019年" in text)
        self.window.editor.table.select(changed, "measure")
        inspector.tabs.setCurrentWidget(inspector.last_year)

    def _compare(self) -> None:
        session = self.window.session
        session.run(lambda: history.snapshot(session.workspace, self._plan.id, "送审稿"))
        for old, new in CHANGES.items():
            self._change(old, new)
        dropped, _ = self._measure_with(DROPPED)
        session.run(lambda: delete_measure(session.workspace, dropped))
        self.window.pages.compare()
        page = self.page(VersionsPage)
        wait_for(lambda: page.changes.model.rowCount() > 0)
        page.changes.view.selectRow(0)
        self.take("compare")
        page.closed.emit()

    def _change(self, old: str, new: str) -> None:
        session = self.window.session
        id_, text = self._measure_with(old)
        session.run(lambda: change_measure_text(session.workspace, id_, text.replace(old, new)))

    def _measure_with(self, words: str) -> tuple[str, str]:
        measures = (measure for *_, measure in self._plan.walk_measures())
        return next((one.id, one.text) for one in measures if words in one.text)

    def _answer(self) -> None:
        session, plan = self.window.session, self._plan.id
        self.window.import_files([FROM_ABOVE])
        page = self.page(ImportWorkbench)
        wait_for(page.bar.import_.isEnabled)
        page.take_in()
        wait_for(lambda: session.document is not None and session.document.id != plan)
        self.window.message.hide()
        self._take_from_above()
        session.run(lambda: declare_year(session.workspace, 2019, PROVINCE))
        self.take("profile", ProfileDialog(session, self.window, 2019))
        self.window.open_document(plan)
        wait_for(lambda: self._plan.id == plan)
        self._show_answers()

    def _take_from_above(self) -> None:
        inspector, first = self.window.inspector, next(self._plan.walk_items())[1]
        self.window.editor.table.select(first.id)
        inspector.tabs.setCurrentWidget(inspector.requirement)
        self.window.docks.checks_dock.hide()
        self.take("from-above")
        self.window.docks.checks_dock.show()

    def _show_answers(self) -> None:
        self.window.pages.answer()
        page = self.page(AnsweringPage)
        wait_for(lambda: any(row.suggested for row in page._provider.rows))
        wait(500)
        page.confirm()
        page.confirm()
        self.take("answering")
        page.closed.emit()

    def _departments(self) -> None:
        session = self.window.session
        decisions = [Decision(names, "new") for names in REGISTER]
        session.run(lambda: settle(session.workspace, decisions))
        self.window.pages.show_departments("tasks")
        page = self.page(DepartmentsPage)
        wait_for(lambda: page.tasks.list.model().rowCount() > 0)
        self.take("departments")
        self.window.pages.leave()

    def _figures(self) -> None:
        self._wait_for_checks()
        self.window.menus.deeds.show_figures()
        page = self.page(FiguresPage)
        wait_for(lambda: bool(page.counter.figures))
        self.take("figures")
        self.window.pages.leave()

    def _hand_in(self) -> None:
        self.window.preview()
        page = self.page(ExportPage)
        wait_for(lambda: bool(page.page_label.text()))
        self.take("preview")


def main(target: Path, theme: Theme, size: QSize) -> None:
    """Write all pictures into a folder."""
    home = Path(tempfile.gettempdir(), "工作计划")  # is seen on the start page
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    target.mkdir(parents=True, exist_ok=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["FC_LANG"] = "zh-CN"  # else a font may write Chinese as Japanese does
    use_preferences(make_application(), replace(Preferences(), theme=theme))
    Photographer(target, home / "省知识产权局.ipplan", size).walk()
    shutil.rmtree(home)
    for picture in sorted(target.glob("*.png")):
        print(f"{picture}  {picture.stat().st_size / 1000:.0f} kB")


def _size(text: str) -> QSize:
    width, height = map(int, text.split("x"))
    return QSize(width, height)


if __name__ == "__main__":
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("target", type=Path)
    words.add_argument("--theme", choices=["light", "dark"], default="light")
    words.add_argument("--size", type=_size, default=SIZE, metavar="1280x800")
    chosen = words.parse_args()
    main(chosen.target, chosen.theme, chosen.size)
