"""What was taken out of a tree, and the marks that keep its places until the tree is walked."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.source import Aside, Notice

Marked = Aside | Notice | etree._Element
"""An element is a table that stood inside a cell."""


class Marks:
    """Things taken out of the tree, each leaving one mark element behind."""

    def __init__(self) -> None:
        self.part = "正文"
        """Where things stand that the walk will not reach."""
        self._things: list[Marked] = []
        self._more: dict[int, list[str]] = {}
        """What came to be added to an aside; joined at last, as there may be very many pieces."""
        self._met: set[int] = set()

    def replace(self, element: etree._Element, thing: Marked) -> None:
        """Put a mark for the thing in the place of an element."""
        mark = etree.Element(n.MARK, n=str(len(self._things)))
        self._things.append(thing)
        parent = element.getparent()
        if parent is not None:
            parent.replace(element, mark)

    def drop(self, element: etree._Element, reason: str) -> None:
        """Take an element out; its text, if any, is listed as an aside with the reason."""
        text = loose_text(element)
        before = element.getprevious()
        index = self._aside_at(before, reason)
        if text.strip() and index is None:
            self.replace(element, Aside(self.part, text, reason))
            return
        if index is not None:
            self._more.setdefault(index, []).append("\n" + text if element.tag == n.TR else text)
        remove(element)

    def met(self, mark: etree._Element) -> Marked:
        """The thing that a mark stands for, now known to be reached by the walk."""
        index = int(mark.get("n") or 0)
        self._met.add(index)
        return self._whole(index)

    def unmet(self) -> list[Marked]:
        """Things that the walk did not come across."""
        return [self._whole(i) for i in range(len(self._things)) if i not in self._met]

    def _whole(self, index: int) -> Marked:
        thing = self._things[index]
        if isinstance(thing, Aside):
            thing.text += "".join(self._more.pop(index, ()))
        return thing

    def _aside_at(self, element: etree._Element | None, reason: str) -> int | None:
        if element is None or element.tag != n.MARK:
            return None
        index = int(element.get("n") or 0)
        thing = self._things[index]
        return index if isinstance(thing, Aside) and thing.reason == reason else None


def remove(element: etree._Element) -> None:
    """Take an element out of its tree."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def loose_text(element: etree._Element) -> str:
    """All text below an element, deleted text too; paragraphs on lines of their own."""
    parts: list[str] = []
    for part in element.iter(n.P, n.T, n.DEL_TEXT):
        if part.tag != n.P:
            parts.append(part.text or "")
        elif parts and parts[-1] != "\n":
            parts.append("\n")
    return "".join(parts).strip("\n")


def live(root: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """The elements of these names, leaving out those taken out of the tree while iterating."""
    for element in list(root.iter(*tags)):
        if any(ancestor is root for ancestor in element.iterancestors()):
            yield element
