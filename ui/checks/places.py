"""Where a finding is, in the few words of a list: 2.4 举措."""

from __future__ import annotations

from ipplanner.checks.finding import Finding
from ipplanner.model import Item, Section
from ui.common.language import tr
from ui.session import Session

_AROUND = 10
"""Characters shown on either side of the words."""


class Places:
    """Numbers and texts of the open document's cells."""

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

    def text(self, finding: Finding) -> str:
        """The text of the cell as it is now."""
        place, index = finding.place, self._session.index
        if place.measure_id:
            measure = index.measures.get(place.measure_id)
            name = "text" if place.field == "measure" else place.field
            return str(getattr(measure, name, "")) if measure is not None else ""
        row = index.items.get(place.item_id) or index.sections.get(place.section_id)
        return str(getattr(row, place.field, "")) if row is not None else ""

    def in_context(self, finding: Finding) -> tuple[str, str, str]:
        """The words with a little of what stands before and behind them."""
        text, start, end = self.text(finding), finding.start, finding.end
        if text[start:end] != finding.text:  # it has been written anew meanwhile
            return "", finding.text, ""
        before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        return one_line(before), one_line(finding.text), one_line(after)

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
        if field == "title":
            known = target in self._session.index.sections
            return tr("工作重点") if known else tr("工作内容")
        names = {
            "measure": tr("举措"),
            "departments": tr("部门"),
            "deadline": tr("时限"),
            "number": tr("序号"),
        }
        return names.get(field, "") + self._which(target)

    def _which(self, measure_id: str) -> str:
        """Which of several measures of an item."""
        index = self._session.index
        item = index.items.get(index.parents.get(measure_id) or "")
        if item is None or len(item.measures) < 2:
            return ""
        return str(next((n for n, m in enumerate(item.measures, 1) if m.id == measure_id), ""))


def one_line(text: str) -> str:
    """Line breaks to be seen."""
    return text.replace("\n", "↵")
