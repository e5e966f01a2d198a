"""One file under review: the source on the left, what was understood on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ipplanner.layouts import Layout
from ui.importing.columns import fields_of, fields_on
from ui.importing.imported_file import ImportedFile
from ui.importing.links import Links
from ui.importing.pages import Spot
from ui.importing.plan_form import PlanForm
from ui.importing.plan_nodes import Thing
from ui.importing.plan_tree import PlanTree
from ui.importing.source_tabs import SourceTabs

_SHARES = [6000, 4000]
"""Of the width, at first; the splitter scales them."""


class Review(QWidget):
    """Lights on one side what the mouse is over on the other; a click goes there."""

    decided = Signal()
    """The user settled something about a plan."""
    field_chosen = Signal(int, int, str)
    """A page, a column and its field."""

    def __init__(self, layout: Layout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = self._usual = layout
        self._file: ImportedFile | None = None
        self.source = SourceTabs(fields_of(layout))
        self.form = PlanForm()
        self.tree = PlanTree()
        self._arrange()
        self._connect()

    def show_file(self, file: ImportedFile) -> None:
        """Show a file that was read."""
        assert file.shown is not None
        self._file = file
        self._layout = file.layout or self._usual
        self.source.show_pages(file.shown.pages, self._first_page(file), fields_of(self._layout))
        self.show_recognised()

    def show_recognised(self) -> None:
        """Show anew what was recognised in the same file."""
        file = self._file
        assert file is not None and file.shown is not None
        plan = self.tree.current_plan() or 0
        self.tree.show_plans(file.shown.nodes, [choice.wanted for choice in file.choices])
        if 0 < plan < len(file.documents):
            self.tree.go_to(file.documents[plan])
        self._show_plan()
        self._dress_page(self.source.current)

    def go_to_place(self, place: str) -> bool:
        """Lead to a place of the source; whether it is one that can be shown."""
        spot = self._file.shown.pages.spot(place) if self._file and self._file.shown else None
        if spot is None:
            return False
        self.source.go_to(spot)
        thing = self._links.node_at(spot)
        if thing is not None:
            self.tree.go_to(thing)
        return True

    def _arrange(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addWidget(self.tree, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.source)
        splitter.addWidget(right)
        splitter.setSizes(_SHARES)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setChildrenCollapsible(False)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(splitter)

    def _connect(self) -> None:
        self.source.hovered.connect(self._light_thing)
        self.source.chosen.connect(self._choose_spot)
        self.source.field_chosen.connect(self.field_chosen)
        self.source.page_shown.connect(self._dress_page)
        self.tree.hovered.connect(self._light_spots)
        self.tree.chosen.connect(self._choose_thing)
        self.tree.selectionModel().currentChanged.connect(lambda *_: self._show_plan())
        self.tree.plans.wanted_changed.connect(self._want)
        self.form.title_edited.connect(lambda text: self._decide(title=text))
        self.form.region_edited.connect(lambda text: self._decide(region=text))
        self.form.year_chosen.connect(self._decide_year)
        self.form.use_chosen.connect(self._decide_use)

    @property
    def _links(self) -> Links:
        return self._file.shown.links if self._file and self._file.shown else Links()

    def _first_page(self, file: ImportedFile) -> int:
        """The page of the first plan, so that a cover sheet is not what is seen first."""
        assert file.shown is not None
        for document in file.documents:
            for _, item in document.walk_items():
                spots = file.shown.links.spots_of(item)
                if spots:
                    return spots[0].page
        return 0

    def _dress_page(self, number: int) -> None:
        file = self._file
        if file is None or file.shown is None or number < 0:
            return
        page, view = file.shown.pages.pages[number], self.source.view(number)
        view.show_fields(fields_on(file, page, self._layout))
        left_out = self._links.left_out.items()
        view.source.set_left_out(
            {(spot.row, spot.column): why for spot, why in left_out if spot.page == number}
        )

    # one side and the other

    def _light_spots(self, thing: Thing | None) -> None:
        self.source.light(self._links.spots_of(thing) if thing is not None else [])

    def _choose_thing(self, thing: Thing) -> None:
        spots = self._links.spots_of(thing)
        if spots:
            self.source.go_to(spots[0])
            self.source.light(spots)

    def _light_thing(self, spot: Spot | None) -> None:
        self.tree.plans.light(self._links.node_at(spot) if spot else None)

    def _choose_spot(self, spot: Spot) -> None:
        thing = self._links.node_at(spot)
        self.source.light(self._links.spots_of(thing) if thing is not None else [spot])
        if thing is not None:
            self.tree.go_to(thing)

    # what the user decides

    def _show_plan(self) -> None:
        at, file = self.tree.current_plan(), self._file
        if at is None or file is None or at >= len(file.documents):
            self.form.show_plan(None)
        else:
            self.form.show_plan(file.documents[at])

    def _decide(self, **settled: str) -> None:
        at = self.tree.current_plan()
        if self._file is not None and at is not None:
            self._file.decide(at, **settled)
            self._tell_decided()

    def _decide_year(self, year: int | None) -> None:
        if self._file is not None:
            self._file.decide_year(self.tree.selected_plans(), year)
            self._tell_decided()

    def _decide_use(self, role: str) -> None:
        if self._file is not None:
            for at in self.tree.selected_plans():
                self._file.decide(at, role=role)
            self._tell_decided()

    def _tell_decided(self) -> None:
        self.tree.plans.refresh_plans()
        self._show_plan()
        self.decided.emit()

    def _want(self, at: int, wanted: bool) -> None:
        if self._file is not None:
            self._file.decide(at, wanted=wanted)
            self.decided.emit()
