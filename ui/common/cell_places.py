"""Where a cell of the open document is, in the few words of a list: 2.4 举措."""

from __future__ import annotations

from ipplanner.model import Item, Section
from ui.common.language import tr
from ui.session import Session


class CellPlaces:
    """Numbers and names of the open document's cells."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def short(self, target: str, field: str) -> str:
        """The number of section and item, and which of the cells."""
        number, name = self._number(target), self._name(target, field)
        return f"{number} {name}" if number else name

    def of_row(self, target: str) -> str:
        """The same of a whole row; of the document for an id that is not in it."""
        index = self._session.index
        if target in index.measures:
            return self.short(target, "measure")
        return self.short(target, "title") if target in index.parents else tr("全文")

    def whole(self, target: str, field: str) -> str:
        """The same with the titles."""
        index = self._session.index
        item = index.items.get(target) or index.items.get(index.parents.get(target) or "")
        section = index.section_of(target)
        titles = [one.title.replace("\n", "") for one in (section, item) if one is not None]
        return " › ".join([*titles, self._name(target, field)])

    def _number(self, target: str) -> str:
        index, numbers = self._session.index, []
        at: str | None = target
        while at is not None and at in index.parents:
            parent = index.parents[at]
            row = index.sections.get(at) or index.items.get(at)
            if row is not None:
                numbers.append(str(self._position(row, parent)))
            at = parent
        return ".".join(reversed(numbers))

    def _position(self, row: Section | Item, parent: str | None) -> int:
        section = self._session.index.sections.get(parent or "")
        if isinstance(row, Item):
            siblings: list[Section] | list[Item] = section.items if section else []
        else:
            document = self._session.document
            siblings = section.sections if section else document.sections if document else []
        return next((n for n, one in enumerate(siblings, 1) if one is row), 0)

    def _name(self, target: str, field: str) -> str:
        if field in ("title", "section", "item"):
            known = target in self._session.index.sections
            return tr("工作重点") if known else tr("工作内容")
        names = {
            "measure": tr("举措"),
            "departments": tr("部门"),
            "deadline": tr("时限"),
            "number": tr("序号"),
            "goal": tr("任务目标"),
        }
        return (names.get(field) or self._header(field)) + self._which(target)

    def _header(self, field: str) -> str:
        """What the table prints above a column that only some documents have."""
        if self._session.document is None:
            return ""
        columns = self._session.layout.columns
        return next((one.header for one in columns if one.field == field), field)

    def _which(self, measure_id: str) -> str:
        """Which of several measures of an item."""
        index = self._session.index
        item = index.items.get(index.parents.get(measure_id) or "")
        if item is None or len(item.measures) < 2:
            return ""
        return str(next((n for n, m in enumerate(item.measures, 1) if m.id == measure_id), ""))
