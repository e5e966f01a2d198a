"""What is done on pages with very much on them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.page_stand import TEMPLATE, Stand, last_year, national, plan
from benchmarks.reading import write_plans
from ipplanner.carry.review import Review
from ipplanner.model import Document
from ipplanner.templates.template import template
from ui.start.recent import RecentDocument

MANY = 10_000
"""Rows."""


def reviewing(items: int) -> Callable[[Path], None]:
    """The review of a carry-over of so many items."""

    def part(folder: Path) -> None:
        stand = Stand(folder, 60)
        stand.name = f"{items:,} items"
        _go_through(stand, Review(last_year(items), template(TEMPLATE), 2019))

    return part


def _go_through(stand: Stand, review: Review) -> None:
    from ui.review.board import ReviewBoard

    made: list[Any] = []

    def show() -> None:
        made.append(ReviewBoard(review))
        stand.pages.show_for_now(made[0])

    stand.time("review: the board", show)
    board = made[0]
    stand.time("review: next", board.go_to_next)
    stand.time("review: one decision", board.items.accept)
    stand.time("review: own", board.items.keep_as_own)
    stand.time("review: drop", board.items.drop)
    stand.time("review: undo", board.undo)
    stand.time("review: choose a place", board.items.choose_place)
    stand.time("review: choose a companion", board.items.choose_companion)
    stand.time("review: choose an item", lambda: _assign(board))
    stand.time("review: split", board.items.split)
    stand.time("review: accept all", board.accept_all_sure)
    stand.time("review: undo of it", board.undo)
    stand.time("review: one year", lambda: _year(board))
    stand.time("review: all years kept", lambda: _all_years(board))


def _assign(board: Any) -> None:
    board.unanswered.view.select(board.review.unanswered[-1][1].key)
    board.unanswered.choose_item()


def _year(board: Any) -> None:
    board.years.view.select(board.review.suggestions[3].key)
    board.years.decide(use=True)


def _all_years(board: Any) -> None:
    board.years.view.selectAll()
    board.years.decide(use=False)


def importing(folder: Path) -> None:
    """A Word file of 5,000 rows: read, looked at, clicked through."""
    source = folder / "large.docx"
    write_plans(source, tables=1, rows=5_000)
    stand = Stand(folder, 60)
    stand.name = "5,000"
    stand.time(
        "import: read and show the file",
        lambda: stand.pages.import_files([source]),
        lambda: stand.pages.workbench.review.tree.plans.rowCount() > 0,
    )
    review = stand.pages.workbench.review
    (document,) = review._file.documents
    items = [item for _, item in document.walk_items()]
    for name, thing in (("far", items[-3]), ("near", items[3])):
        stand.time(f"import: click a {name} item", partial(review._choose_thing, thing))
    spot = review._links.spots_of(items[len(items) // 2])[0]
    stand.time("import: click a cell", lambda: review._choose_spot(spot))
    stand.time("import: expand all", review.tree.expandAll)
    stand.time(
        "import: another column",
        lambda: stand.pages.workbench._set_column(0, 4, "department"),
        lambda: not stand.pages.workbench.recogniser.busy,
    )
    stand.time("import: take it in", stand.pages.workbench.take_in, lambda: not _at_work(stand))


def _at_work(stand: Stand) -> bool:
    bench = stand.pages.workbench
    return bench is not None and bool(bench.taking_in.busy)


def starting(folder: Path) -> None:
    """A start page with many plans in the workspace, and 12 recent workspaces far away."""
    stand = Stand(folder, 60, *(plan(60) for _ in range(200)))
    stand.name = "200"
    for number in range(12):
        seen = [RecentDocument(f"d{n}", f"计划{n}", "示例省", 2018, n) for n in range(6)]
        stand.window.recent.note(Path(f"//far/away/{number}.ipplan"), seen)
    stand.time("start: show the page", stand.window.show_start)
    stand.time("start: and again", stand.window.show_start)
    stand.time("start: note what is open", stand.window.note_recent)
    stand.time("open a plan from it", lambda: stand.window.open_document(stand.id))


def exporting(folder: Path) -> None:
    """The preview of a long plan."""
    stand = Stand(folder, MANY)

    def done() -> bool:
        return bool(stand.pages.export_page._job is None)

    stand.time("preview: show", stand.pages.preview, done)
    preview = stand.pages.export_page.preview
    bar = preview.verticalScrollBar()
    stand.time("preview: scroll to the end", lambda: bar.setValue(bar.maximum()))
    stand.time("preview: scroll a page", lambda: bar.setValue(bar.value() - bar.pageStep()))
    stand.time("preview: zoom", lambda: preview.zoom(1))
    for kind in ("docx", "pdf"):
        stand.dialogs.target = folder / f"made.{kind}"
        stand.time(f"export {kind}", partial(stand.pages.export_page.export, kind), done)


def comparing(folder: Path) -> None:
    """Two versions of a long plan, with few and with many changes."""
    for changed in (100, 2_000):
        (folder / str(changed)).mkdir()
        stand = Stand(folder / str(changed), MANY, _otherwise(changed))
        _compare(stand, changed)
        stand.window.close()


def _otherwise(changed: int) -> Document:
    made = plan(MANY)
    for at, (*_, measure) in enumerate(made.walk_measures()):
        if at % (MANY // changed) == 0:
            measure.text = measure.text.replace("年度报告", "季度报告")
    return made


def _compare(stand: Stand, changed: int) -> None:
    stand.time(
        f"versions: show {changed:,} changes",
        stand.pages.compare,
        lambda: stand.pages.currentWidget().changes.model.rowCount() >= changed,
    )
    page = stand.pages.currentWidget()
    view = page.changes.view
    last = view.model().index(view.model().rowCount() - 1, 0)
    stand.time("versions: the last change", lambda: view.setCurrentIndex(last))
    stand.time("versions: in one text", lambda: page.in_one.setChecked(True))


def counting(folder: Path) -> None:
    """Departments and figures of a long plan."""
    stand = Stand(folder, MANY)
    read: list[bool] = []

    def show(tab: str) -> None:
        read.clear()
        stand.pages.show_departments(tab)
        stand.pages.currentWidget().read.connect(lambda: read.append(True))

    for tab in ("register", "unknown", "tasks"):
        stand.time(f"departments: {tab}", partial(show, tab), lambda: bool(read))
    panel = stand.pages.currentWidget().tasks
    stand.time("departments: choose one", lambda: panel.choose("省商务厅"))
    stand.time(
        "figures: show",
        stand.pages.show_figures,
        lambda: not stand.pages.currentWidget().counter.is_counting,
    )
    stand.time("figures: rows", stand.pages.currentWidget().by_rows.click)


def answering(folder: Path) -> None:
    """Three documents from above."""
    stand = Stand(folder, 600, *(national(number) for number in range(3)))
    stand.time("answering: show", stand.pages.answer)
    page = stand.pages.currentWidget()
    stand.time("answering: choose", page.choose)
    stand.time("answering: another tab", lambda: page.tabs.tabs.setCurrentIndex(1))
    stand.time("duties: show", stand.pages.duties)
    panel = stand.pages.currentWidget().panel
    stand.time("duties: another tab", lambda: panel.counts.tabs.setCurrentIndex(1))
