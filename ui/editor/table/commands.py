"""What the user does to rows and cells of the table; each is one step that can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ipplanner.model import Document
from ui.common.language import tr
from ui.editor.table import structure
from ui.editor.table.cells import clear_cells
from ui.editor.table.deleted import told_of_deleting
from ui.editor.table.outline import Outline, Shown, Spot, Unit
from ui.editor.table.rows import Entry

if TYPE_CHECKING:
    from ui.editor.table.view import PlanTable

_FEW, _MANY = 40, 150
"""Things changed one by one, and rows taken out together, well within 100 ms."""
_COUNTED = 1_500
"""Items that get other numbers well within 100 ms."""
FIELDS = {"section": "section", "item": "item", "measure": "measure"}


class TableCommands:
    """Changes of structure from where the caret is or of what is chosen."""

    def __init__(self, table: PlanTable) -> None:
        self._table = table
        self._session = table.session

    def insert_measure(self) -> None:
        """A measure below the caret's."""
        self._insert("measure", structure.insert_measure)

    def insert_item(self) -> None:
        """An item behind the caret's, with an empty measure."""
        self._insert("item", structure.insert_item)

    def insert_below(self, row: int, *, item: bool) -> None:
        """The same below any row; above the first one for -1."""
        document = self._table.document_to_change()
        if document is None:
            return
        entry, workspace = self._table.plan_model.rows.entry(max(0, row)), self._session.workspace
        work = structure.insert_item if item else structure.insert_measure
        if row < 0:
            work = structure.insert_first_item
        self._put_in("item" if item else "measure", lambda: work(workspace, document, entry))

    def insert_section(self) -> None:
        """A section behind the caret's, with an empty item."""
        document = self._table.document_to_change()
        if document is None:
            return
        entry, workspace = self._entry(), self._session.workspace
        self._put_in("section", lambda: structure.insert_section(workspace, document, entry))

    def delete(self, units: Sequence[Unit] | None = None) -> None:
        """What is chosen, or these things, with all that is in it."""
        document, chosen = self._chosen()
        units = chosen if units is None else units
        if document is not None and units:
            outline = self._outline(document)
            workspace, size = self._session.workspace, self._size(outline, units)
            said = told_of_deleting(outline, units) if units is chosen else ""
            self._session.perform(
                self._name(tr("删除 {0} 行"), size),
                lambda job: structure.delete(workspace, outline, units, job),
                lambda _: self._table.told.emit(said) if said else None,
                large=size > _MANY or self._moves_numbers(units),
            )

    def duplicate(self) -> None:
        """A copy behind what is chosen, which is chosen then."""
        in_measures = self._is_in_measures()
        document, units = self._chosen(one_kind=True)
        if document is not None and units:
            outline = self._outline(document)
            workspace, size = self._session.workspace, self._size(outline, units)
            self._session.perform(
                self._name(tr("复制 {0} 行"), size),
                lambda job: structure.duplicate(workspace, outline, units, job),
                lambda copies: self._choose(copies, in_measures=in_measures),
                large=len(units) > _FEW or size > _MANY or self._moves_numbers(units),
            )

    def move(self, step: int) -> None:
        """What is chosen one place up (-1) or down (1)."""
        in_measures = self._is_in_measures()
        document, units = self._chosen(one_kind=True)
        if document is None or not units:
            return
        spot = self._outline(document).step(units, step, self._shown())
        if spot is not None:
            self.move_to(units, spot, in_measures=in_measures)
        elif self._table.plan_model.filtered:
            self._table.told.emit(tr("筛选后那边没有别的行了，没有移动。"))

    def move_to(
        self,
        units: Sequence[Unit],
        spot: Spot,
        *,
        y: int | None = None,
        in_measures: bool = False,
    ) -> None:
        """Things of one kind to a spot; shown at a height of the view where one is given.

        They are chosen then, or their measures.
        """
        document = self._table.document_to_change()
        if document is None:
            return

        def show(moved: bool) -> None:
            if moved:
                self._choose(units, in_measures=in_measures)
                if y is not None:
                    self._table.show_at(units[0].id, y)

        workspace, outline = self._session.workspace, self._outline(document)
        self._session.perform(
            self._name(tr("移动 {0} 行"), len(units)),
            lambda job: structure.move(workspace, outline, units, spot, job),
            show,
            large=len(units) > _FEW or self._moves_numbers(units),
        )

    def clear(self) -> None:
        """Empty the chosen cells."""
        if self._table.document_to_change() is None:
            return
        model = self._table.plan_model
        cells = [index for index in self._table.chosen_cells() if model.data(index)]
        places = [model.cell_of(index) for index in cells]
        workspace = self._session.workspace
        self._session.perform(
            self._name(tr("清除 {0} 个单元格"), len(places)),
            lambda job: clear_cells(workspace, places, job),
            large=len(places) > _FEW,
        )

    def _shown(self) -> Shown | None:
        """Whether a filter shows something of a thing; None without one."""
        model = self._table.plan_model
        if not model.filtered:
            return None
        return lambda id_: model.rows.row_of(id_) is not None

    def _outline(self, document: Document) -> Outline:
        return Outline(document, self._session.index)

    def _size(self, outline: Outline, units: Sequence[Unit]) -> int:
        return sum(len(outline.measures_under(unit)) for unit in units)

    def _name(self, pattern: str, count: int) -> str:
        return pattern.format(f"{count:,}")

    def _insert(self, field: str, work: Callable[..., str]) -> None:
        entry = self._entry()
        if entry is None:
            self.insert_section()
        elif self._table.document_to_change() is not None:
            workspace, document = self._session.workspace, self._session.document
            self._put_in(field, lambda: work(workspace, document, entry))

    def _put_in(self, field: str, work: Callable[[], str]) -> None:
        """Do what gives the id of something new, and go there."""
        self._session.perform(
            tr("添加"),
            lambda _: work(),
            lambda made: self._show(made, field),
            large=self._counts_many(),
        )

    def _moves_numbers(self, units: Sequence[Unit]) -> bool:
        return self._counts_many() and any(unit.kind != "measure" for unit in units)

    def _counts_many(self) -> bool:
        """Whether very many items are numbered, which may all get other numbers."""
        items = self._session.index.items
        return len(items) > _COUNTED and bool(next(iter(items.values())).number)

    def _show(self, id_: str | None, field: str) -> None:
        if id_ is not None:
            self._table.plan_model.pin(id_)
            self._table.select(id_, field)

    def _is_in_measures(self) -> bool:
        return {unit.kind for unit in self._table.chosen_units()} == {"measure"}

    def _choose(self, units: Sequence[Unit], *, in_measures: bool = False) -> None:
        document = self._session.document
        if in_measures and document is not None:
            under = map(self._outline(document).measures_under, units)
            units = [Unit("measure", id_) for ids in under for id_ in ids]
        if units:
            self._table.choose([(unit.id, FIELDS[unit.kind]) for unit in units])

    def _chosen(self, *, one_kind: bool = False) -> tuple[Document | None, list[Unit]]:
        document = self._table.document_to_change()
        if document is None:
            return None, []
        if one_kind:
            outline = self._outline(document)
            return document, self._table.chosen_of_one_kind(outline)
        return document, self._table.chosen_units()

    def _entry(self) -> Entry | None:
        rows, index = self._table.plan_model.rows, self._table.currentIndex()
        if not len(rows):
            return None
        return rows.entry(self._table.caret_row() if index.isValid() else len(rows) - 1)
