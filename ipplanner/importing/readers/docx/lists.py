"""The list definitions of numbering.xml: levels, and lists that override them."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx.styles import Styles

LEVELS = 9
LONGEST_LABEL = 100
_MAX_HOPS = 8


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list; `restart_after` is the level (from 1) after which it begins again."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restart_after: int = 0
    is_legal: bool = False
    style: str = ""


@dataclass(slots=True)
class List:
    """A list as paragraphs name it; lists of one `family` go on counting together."""

    id: str
    family: str
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)
    """Levels that this list begins anew, with the first number."""

    def level_of_style(self, style: str) -> int | None:
        """The level that belongs to a paragraph style."""
        return next((i for i, level in self.levels.items() if level.style == style), None)


def read_lists(root: etree._Element | None, styles: Styles) -> dict[str, List]:
    """The lists of a document by their id."""
    if root is None:
        return {}
    families = {_id(f): f for f in root.iterchildren(n.W + "abstractNum")}
    lists = {}
    for element in root.iterchildren(n.W + "num"):
        made = _list(element, families)
        lists[made.id] = made
    _follow_style_links(lists, families, styles)
    return lists


def _id(family: etree._Element) -> str:
    return family.get(n.W + "abstractNumId") or ""


def _list(element: etree._Element, families: dict[str, etree._Element]) -> List:
    family = n.val(element.find(n.W + "abstractNumId"))
    made = List(element.get(n.W + "numId") or "", family, _levels(families.get(family)))
    for override in element.iterchildren(n.W + "lvlOverride"):
        at = _index(override)
        start = override.find(n.W + "startOverride")
        if start is not None:
            made.starts[at] = n.whole(n.val(start), 1)
        made.levels.update(_levels(override))
    return made


def _follow_style_links(
    lists: dict[str, List], families: dict[str, etree._Element], styles: Styles
) -> None:
    """A list may say only "as in that list style", which names another list."""
    for made in lists.values():
        for _ in range(_MAX_HOPS):
            family = families.get(made.family)
            link = None if family is None else family.find(n.W + "numStyleLink")
            target = lists.get(styles.list_of(n.val(link)))
            if link is None or target is None:
                break
            made.family = target.family
            made.levels = {**_levels(families.get(target.family)), **made.levels}


def _levels(owner: etree._Element | None) -> dict[int, Level]:
    elements = [] if owner is None else owner.iterchildren(n.W + "lvl")
    return {_index(element): _level(element) for element in elements}


def _index(element: etree._Element) -> int:
    return min(max(n.whole(element.get(n.W + "ilvl")), 0), LEVELS - 1)


def _level(element: etree._Element) -> Level:
    restart = element.find(n.W + "lvlRestart")
    start = element.find(n.W + "start")
    return Level(
        start=0 if start is None else n.whole(n.val(start), 1),
        form=n.val(element.find(n.W + "numFmt")) or "decimal",
        text=n.val(element.find(n.W + "lvlText"))[:LONGEST_LABEL],
        suffix=n.val(element.find(n.W + "suff")) or "tab",
        restart_after=_index(element) if restart is None else n.whole(n.val(restart)),
        is_legal=n.is_on(element.find(n.W + "isLgl")),
        style=n.val(element.find(n.P_STYLE)),
    )
