"""How far two titles say the same: generic words aside, what each says that the other does not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ipplanner.text import fold

# Words that change freely between a template title and a plan's, longest first; what is left is
# the thing that the title is about. 知识产权 is in nearly every title.
_GENERIC = re.compile(
    "建立健全|建立完善|加快推进|积极推进|深入推进|大力推进|知识产权|进一步|加强|强化|加大|推进|推动|加快|积极|深入"
    "|继续|持续|大力|着力|全面|广泛|开展|实施|探索|完善|健全|建立|促进|提升|提高|支持|鼓励|引导|组织|做好|制定|落实|设立|构建"
    "|建设|工作|力度|机制|体系|制度|项目|工程|试点|专项行动|行动|活动|发展|水平|能力|运用|各地|全省|全市|全区|我省|我市|我区"
    "|本省|本市|各市州|各市|省级|市级|方面|情况|相关|有关|各类|各种|以及|通过|按照|将|等|的|对|各|和|与|及|或|以|在|为"
)
_NUMBER = "(?:[一二三四五六七八九十]{1,3}|[0-9]{1,3})"
_NUMBERING = re.compile(
    rf"^(?:\({_NUMBER}\)[、.]?|第{_NUMBER}[、,:]|{_NUMBER}[、.)](?![0-9])|[0-9]{{1,2}}(?:\.[0-9]{{1,2}})+\.?)"
)
_PUNCTUATION = re.compile(r"[^\w]+|_")
_CLAUSE = re.compile("[，,；;。:：\n]|(?<=.)--+")
_PART = re.compile("[；;。\n]")
_SHORTEST_TILE = 2
_SHORT_CONTENT = 12
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two titles compared: shares from 0 to 1 of what each says that the other says too."""

    of_old: float
    of_template: float
    whole: float
    """Similarity of the full wordings, generic words included."""
    shared: int
    """Characters of content in common."""
    edits: int
    """Characters to change, add or leave out, generic words included."""

    @property
    def both(self) -> float:
        """The smaller of the two shares."""
        return min(self.of_old, self.of_template)

    @property
    def mean(self) -> float:
        """What candidates are ranked by."""
        return (self.of_old + self.of_template + self.whole) / 3


@lru_cache(maxsize=4096)
def letters(title: str) -> str:
    """The folded title without numbering and punctuation."""
    return _PUNCTUATION.sub("", _NUMBERING.sub("", fold(title)))


@lru_cache(maxsize=4096)
def content(title: str) -> str:
    """What the title is about: its letters without generic words, or all where nothing is left."""
    bare = letters(title)[:_LONGEST]
    return _GENERIC.sub("", bare) or bare


def is_generic(words: str) -> bool:
    """Whether words say nothing of their own, as 制度建设 after a title."""
    return not _GENERIC.sub("", letters(words))


@lru_cache(maxsize=4096)
def clauses(title: str) -> tuple[str, ...]:
    """The clauses of a title that has several."""
    parts = tuple(part for part in _CLAUSE.split(fold(title)) if part)
    return parts if len(parts) > 1 else ()


def parts(title: str) -> list[str]:
    """The pieces of a title that may be an item each: at ； or line ends, else at its commas."""
    pieces = [part for part in _PART.split(title) if part.strip()]
    return pieces if len(pieces) > 1 else list(clauses(title))


def likeness(old: str, template: str) -> Likeness:
    """How an old title compares with a template title."""
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.fuzz import ratio

    ours, theirs = content(old), content(template)
    shared = _shared(ours, theirs)
    whole = ratio(letters(old), letters(template)) / 100
    edits = Levenshtein.distance(letters(old), letters(template))
    return Likeness(_share(shared, ours), _share(shared, theirs), whole, shared, edits)


def _share(shared: int, text: str) -> float:
    return shared / len(text) if text else 0.0


def _shared(one: str, other: str) -> int:
    """Characters in common: short contents in order, so that a slip in 普型教育 costs one."""
    from rapidfuzz.distance import LCSseq

    if sorted(one) == sorted(other):
        return len(one)
    tiled = _tiled(one, other)
    if max(len(one), len(other)) > _SHORT_CONTENT:
        return tiled
    return max(tiled, LCSseq.similarity(one, other))


def _tiled(one: str, other: str) -> int:
    """Characters of `one` found in `other` in stretches of two and more, in any order."""
    total = 0
    while stretch := _longest_common(one, other):
        total += len(stretch)
        one, other = one.replace(stretch, "\0", 1), other.replace(stretch, "\1", 1)
    return total


def _longest_common(one: str, other: str) -> str:
    """The longest stretch of two or more characters that both have, the first of them."""
    best = ""
    for start in range(len(one)):
        length = max(len(best) + 1, _SHORTEST_TILE)
        while start + length <= len(one) and one[start : start + length] in other:
            best = one[start : start + length]
            length += 1
    return best
