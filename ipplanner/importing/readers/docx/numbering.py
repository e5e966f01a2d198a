"""Automatic numbers are computed and put in front of their paragraphs as text."""

from __future__ import annotations

import re

from lxml import etree

from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx.lists import LEVELS, LONGEST_LABEL, Level, List
from ipplanner.importing.readers.docx.number_formats import counted
from ipplanner.importing.readers.docx.styles import Styles

_PLACEHOLDER = re.compile("%([1-9])")


class Numbering:
    """The running counts of all lists, in the order of the document."""

    def __init__(self, lists: dict[str, List], styles: Styles) -> None:
        self._lists = lists
        self._styles = styles
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def write_into(self, root: etree._Element) -> None:
        """Put the number of every automatically numbered paragraph into its text."""
        if not self._lists:
            return
        for properties in _numbered(root, self._styles):
            paragraph = properties.getparent()
            if paragraph is not None and paragraph.tag == n.P:
                self._number(paragraph, properties)

    def label(self, list_id: str, level: int) -> tuple[str, str]:
        """The next number of a list's level and what separates it from the text."""
        used = self._lists.get(list_id)
        if used is None or level not in used.levels:
            return "", ""
        counts = self._counts.setdefault(used.family, [None] * LEVELS)
        self._step(used, level, counts)
        now = used.levels[level]
        if now.form == "bullet":
            return "", ""
        text = _PLACEHOLDER.sub(lambda m: _count(used, counts, int(m[1]) - 1, now), now.text)
        return text[:LONGEST_LABEL], _separator(text, now.suffix)

    def _number(self, paragraph: etree._Element, properties: etree._Element) -> None:
        list_id, level = self._list_and_level(properties)
        text = "".join(t.text or "" for t in paragraph.iter(n.T))
        if list_id in ("", "0") or (not text.strip() and _is_covered(paragraph)):
            return
        label, separator = self.label(list_id, level)
        if label:
            shown = etree.Element(n.T)
            shown.text = label + separator if text and not text[0].isspace() else label
            paragraph.insert(0, shown)

    def _list_and_level(self, properties: etree._Element) -> tuple[str, int]:
        own = properties.find(n.NUM_PR)
        own_list = "" if own is None else n.val(own.find(n.W + "numId"))
        own_level = None if own is None else own.find(n.W + "ilvl")
        style = n.val(properties.find(n.P_STYLE)) or self._styles.default_paragraph
        list_id = own_list or self._styles.list_of(style)
        if own_level is not None:
            return list_id, n.whole(n.val(own_level))
        return list_id, 0 if own_list else self._level_of_style(list_id, style)

    def _level_of_style(self, list_id: str, style: str) -> int:
        used = self._lists.get(list_id)
        for link in [] if used is None else self._styles.chain(style):
            level = None if used is None else used.level_of_style(link.id)
            if level is not None:
                return level
        return self._styles.level_of(style) or 0

    def _step(self, used: List, level: int, counts: list[int | None]) -> None:
        """Count one on; deeper levels begin again."""
        if level in used.starts and (used.id, level) not in self._begun:
            self._begun.add((used.id, level))
            counts[level] = None
        before = counts[level]
        counts[level] = _start(used, level) if before is None else before + 1
        for deeper in range(level + 1, LEVELS):
            rule = used.levels.get(deeper)
            if rule is not None and level + 1 <= rule.restart_after:
                counts[deeper] = None


def _numbered(root: etree._Element, styles: Styles) -> list[etree._Element]:
    """The paragraph properties that bring a number, in order."""
    found = []
    if styles.default_paragraph in styles.numbered:
        return list(root.iter(n.PPR))
    for element in root.iter(n.P_STYLE, n.NUM_PR) if styles.numbered else root.iter(n.NUM_PR):
        properties = element.getparent()
        if properties is None or properties.tag != n.PPR:
            continue
        by_style = element.tag == n.P_STYLE
        if by_style and (
            element.get(n.VAL) not in styles.numbered or properties.find(n.NUM_PR) is not None
        ):
            continue
        found.append(properties)
    return found


def _start(used: List, level: int) -> int:
    rule = used.levels.get(level)
    return used.starts.get(level, 1 if rule is None else rule.start)


def _count(used: List, counts: list[int | None], level: int, shown_in: Level) -> str:
    number = counts[level]
    rule = used.levels.get(level, Level())
    form = "decimal" if shown_in.is_legal and rule.form != "none" else rule.form
    return (
        "" if form == "bullet" else counted(_start(used, level) if number is None else number, form)
    )


def _separator(label: str, suffix: str) -> str:
    """One space behind a plain letter, digit or stop; nothing behind 一、 or ）."""
    return " " if suffix != "nothing" and label and label[-1].isascii() else ""


def _is_covered(paragraph: etree._Element) -> bool:
    """Whether the paragraph is in a cell that a cell above covers: nobody sees its number."""
    cell = paragraph.getparent()
    merge = None if cell is None else cell.find(f"{n.TCPR}/{n.V_MERGE}")
    return merge is not None and n.val(merge) != "restart"
