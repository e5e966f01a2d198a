"""Where a finding is, in the few words of a list: 2.4 举措."""

from __future__ import annotations

from ipplanner.checks.changed_words import changed_words
from ipplanner.checks.finding import AROUND, Finding, Place
from ui.common.cell_places import CellPlaces
from ui.common.language import tr

_AROUND = 10
"""Characters shown on either side of the words."""


class Places(CellPlaces):
    """Names and texts of what findings are about."""

    def of_finding(self, finding: Finding, *, whole: bool = False) -> str:
        """Where a finding is, with the titles where it is `whole`."""
        place = finding.place
        if place.field in AROUND:
            return _around(place)
        name = self.whole if whole else self.short
        return name(place.target, place.field)

    def changed(self, finding: Finding) -> str:
        """The words that the fix of a finding makes, with those that they are a part of."""
        return one_line(changed_words(finding, self.text(finding)))

    def text(self, finding: Finding) -> str:
        """The text of the cell as it is now."""
        place, index = finding.place, self._session.index
        if place.field in AROUND:
            return self._text_around(place)
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

    def _text_around(self, place: Place) -> str:
        document = self._session.document
        if document is None:
            return ""
        if place.field == "heading":
            return document.title
        lines = document.front if place.field == "front" else document.back
        return lines[place.paragraph] if place.paragraph < len(lines) else ""


def _around(place: Place) -> str:
    """The name of what stands around the rows, and which paragraph."""
    if place.field == "heading":
        return tr("标题")
    name = tr("表前文字") if place.field == "front" else tr("表后文字")
    return f"{name} {place.paragraph + 1}"


def one_line(text: str) -> str:
    """Line breaks to be seen."""
    return text.replace("\n", "↵")
