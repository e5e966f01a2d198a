"""What styles say that matters here: hidden text and automatic numbers, inherited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from ipplanner.importing.readers.docx import names as n

_LONGEST_CHAIN = 50


@dataclass(frozen=True, slots=True)
class Style:
    """One style as far as it is needed; None and "" mean that it says nothing."""

    id: str
    based_on: str
    hides: bool | None
    list_id: str
    level: int | None


class Styles:
    """The styles of a document."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self.default_paragraph = ""
        for element in [] if root is None else root.iterchildren(n.W + "style"):
            self._add(element)
        self.hidden = {name for name in self._styles if self._is_hidden(name)}
        self.numbered = {name for name in self._styles if self.list_of(name) not in ("", "0")}
        """Paragraph styles that bring an automatic number."""

    def chain(self, name: str) -> Iterator[Style]:
        """The style and those it is based on, nearest first; a ring of them ends."""
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = style.based_on

    def list_of(self, name: str) -> str:
        """The list (numId) that a style brings, "0" if it switches it off, "" if none."""
        return next((style.list_id for style in self.chain(name) if style.list_id), "")

    def level_of(self, name: str) -> int | None:
        """The list level that a style says itself."""
        levels = (style.level for style in self.chain(name))
        return next((level for level in levels if level is not None), None)

    def _add(self, element: etree._Element) -> None:
        name = element.get(n.W + "styleId") or ""
        vanish = element.find(f"{n.RPR}/{n.W}vanish")
        list_id = element.find(f"{n.PPR}/{n.NUM_PR}/{n.W}numId")
        level = element.find(f"{n.PPR}/{n.NUM_PR}/{n.W}ilvl")
        self._styles[name] = Style(
            name,
            n.val(element.find(n.W + "basedOn")),
            None if vanish is None else n.is_on(vanish),
            n.val(list_id),
            None if level is None else n.whole(n.val(level)),
        )
        is_default = (element.get(n.W + "default") or "0") not in ("0", "false", "off")
        if is_default and element.get(n.W + "type") == "paragraph":
            self.default_paragraph = name

    def _is_hidden(self, name: str) -> bool:
        said = (style.hides for style in self.chain(name))
        return next((hides for hides in said if hides is not None), False)
