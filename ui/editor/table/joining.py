"""Cutting a measure in two where the cursor stands, and putting measures or items together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipplanner.edits.items import merge_items
from ipplanner.edits.measures import merge_measures, split_measure
from ipplanner.errors import UsageError
from ipplanner.layouts import layout
from ui.common.language import tr

if TYPE_CHECKING:
    from ui.editor.table.view import PlanTable


class Joining:
    """Each is one step that can be taken back; nothing is lost by either."""

    def __init__(self, table: PlanTable) -> None:
        self._table = table
        self._session = table.session

    def split(self) -> None:
        """Cut the measure being edited before the cursor; the second part is a row below it."""
        editor, place = self._table.editor, self._table.current_place()
        at = editor.textCursor().position() if editor is not None else 0
        before = editor.text()[:at] if editor is not None else ""
        if not self._table.commit_editing() or self._table.document_to_change() is None:
            return
        made = self._session.run(lambda: self._split(place.measure_id, place.field, before))
        if made is not None:
            self._table.plan_model.pin(made)
            self._table.select(made, "measure")

    def merge(self) -> None:
        """Put the chosen measures into their first one, or the chosen items."""
        if self._table.document_to_change() is None:
            return
        units = self._table.chosen_units()
        ids, kinds = [unit.id for unit in units], {unit.kind for unit in units}
        if kinds == {"item"}:
            made = self._session.run(lambda: self._merge_items(ids))
        else:
            made = self._session.run(lambda: self._merge(ids, kinds == {"measure"}))
        if made is not None:
            self._table.select(made, "item" if kinds == {"item"} else "measure")

    def _split(self, measure_id: str, field: str, before: str) -> str:
        self._refuse_tasks()
        if field != "measure" or not measure_id:
            raise UsageError(tr("请把光标放在举措的文字中间，再拆分举措。"))
        stored = self._session.index.measures[measure_id].text
        at = len(before) if stored.startswith(before) else 0
        return split_measure(self._session.workspace, measure_id, at)

    def _merge(self, ids: list[str], of_measures: bool) -> str:
        self._refuse_tasks()
        if not of_measures:
            raise UsageError(tr("请选择几条举措，或几项工作内容，再合并。"))
        return merge_measures(self._session.workspace, ids)

    def _merge_items(self, ids: list[str]) -> str:
        self._refuse_tasks()
        titles = dict.fromkeys(self._session.index.items[id_].title for id_ in ids)
        title = "；".join(one for one in titles if one)  # no word of the others goes
        return merge_items(self._session.workspace, ids, title)

    def _refuse_tasks(self) -> None:
        document = self._session.document
        if document is not None and layout(document.layout).kind == "tasks":
            raise UsageError(tr("这种文件每项任务只有一条举措，不能拆分或合并举措。"))
