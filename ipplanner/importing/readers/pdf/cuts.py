"""Whether the first row of a page goes on with the last one of the page before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ipplanner.importing.readers.pdf.textlines import Line, pitch_of

_OPEN_ENDS = tuple("、，,（“《")
"""A text that stops here goes on: no cell ends so."""
_ENDS = tuple("。；;！？!?：:…”）)》、，,")
_PROSE_ENDS = tuple("。；;！？!?：:…）)、，,")
_STOPS = "。；"
_FEWEST_STOPS = 0.5
"""Full stops in a cell from which, on average, a column is running text."""
_CANNOT_BEGIN = tuple("，。、；：！？）》”…,;:)")
_WIDE = 12.0
"""Characters in a line from which a full one is hardly chance."""
_A_LINE = 0.95
_KEPT_TOGETHER = 2.2
"""Lines of room that are left where two lines are kept together."""
_ROOM_BELOW = 1.3
"""Lines of room at a page's end in which a row that goes on would have gone on."""


@dataclass(slots=True)
class Edge:
    """One column at a page's end: what is above it and below it."""

    above: list[Line]
    below: list[Line]
    limit: float
    """How far lines reach in this column."""
    free: float
    """How many more lines would have had room above."""
    is_level: bool
    """Whether cells of this column reach over several rows."""
    is_prose: bool
    """Whether the cells of this column hold sentences."""

    @property
    def is_open(self) -> bool:
        """Whether the text above stops where it cannot end, at the end of a full line."""
        if not self.above or not self.below:
            return False
        last = self.above[-1]
        if last.is_short(self.below[0], self.limit):
            return False
        return not self.has_ended

    @property
    def has_ended(self) -> bool:
        """Whether the text above stops where one of its column may end."""
        return self.above[-1].text.endswith(_PROSE_ENDS if self.is_prose else _ENDS)

    @property
    def reaches_end(self) -> bool:
        """Whether the text above fills its cell to the end."""
        return bool(self.above) and self.free < _A_LINE


def are_prose(cells: Iterable[list[Line]]) -> bool:
    """Whether the cells of a column hold sentences."""
    filled = [lines for lines in cells if lines]
    stops = sum(line.text.count(stop) for lines in filled for line in lines for stop in _STOPS)
    return stops > _FEWEST_STOPS * len(filled)


def is_cut(edges: Iterable[Edge], room_below: float) -> bool:
    """Whether a row was cut; `room_below` is what the table left of its page, in points."""
    edges = list(edges)
    pitch = max((pitch_of(edge.above) for edge in edges if edge.above), default=0.0)
    lines_below = room_below / pitch if pitch else 0.0
    if lines_below < _KEPT_TOGETHER and any(_is_surely_open(edge) for edge in edges):
        return True
    score = sum(_score(edge) for edge in edges)
    going_on = [edge for edge in edges if edge.below]
    if len(going_on) == 1 and going_on[0].is_prose:
        score += 2.0
    return score > (4.0 if lines_below > _ROOM_BELOW else 0.0)


def _is_surely_open(edge: Edge) -> bool:
    """Whether a sentence stops at the end of a line so long that this is no chance."""
    return edge.is_open and edge.is_prose and _is_wide(edge)


def _is_wide(edge: Edge) -> bool:
    return edge.limit > _WIDE * edge.above[-1].size


# The scores were weighed on some 200 PDFs of the real plans and national documents, laid out in
# twelve ways (spacing, centred, portrait, by Word and Excel layouts, with and without lines).


def _score(edge: Edge) -> float:
    """How much speaks for one column being cut, against it where below 0."""
    if not edge.below:
        return 1.5 if edge.above and not edge.is_level else 0.0
    if not edge.above:
        return 0.0 if edge.is_level else -2.0
    return _score_of_texts(edge)


def _score_of_texts(edge: Edge) -> float:
    last, first = edge.above[-1], edge.below[0]
    if last.text.endswith(_OPEN_ENDS) or first.text.startswith(_CANNOT_BEGIN):
        return 4.0
    if last.is_short(first, edge.limit):
        score = _score_of_short(edge)
    elif edge.has_ended:
        score = 0.0
    else:
        score = 4.0 if _is_wide(edge) else 1.5
    return score - _doubt_of_room(edge)


def _score_of_short(edge: Edge) -> float:
    """A paragraph ended above: of a text that may have several, or of the only one."""
    if not edge.is_prose:
        return -3.5
    return -2.0 if edge.has_ended else -0.5


def _doubt_of_room(edge: Edge) -> float:
    """What speaks against a text going on, as there was room for more of it."""
    if edge.reaches_end:
        return 0.0
    # two lines at the begin or at the end of a paragraph may have been kept together
    together = len(edge.below) <= 2 or edge.above[-1].is_short(edge.below[0], edge.limit)
    return 1.0 if together and edge.free < _KEPT_TOGETHER else 5.0
