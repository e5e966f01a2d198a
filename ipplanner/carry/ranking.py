"""Which template items and old items are near each other, for moving and merging by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ipplanner.carry.evidence import weigh
from ipplanner.carry.sections import OldTitle
from ipplanner.carry.wording import letters, likeness
from ipplanner.templates.template import Template, TemplateItem, TemplateSection

_OWN_SECTION = 0.05
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place of the template; `likeness` is from 0 to 1, `taken_by` are old items there."""

    key: str
    section: str
    title: str
    open: bool
    likeness: float
    taken_by: tuple[int, ...] = ()


Taken = Mapping[str, tuple[int, ...]]


def rank_places(
    title: str, template: Template, home: TemplateSection | None, taken: Taken
) -> list[Candidate]:
    """All places of a template, those like a title first, else in printed order."""

    def nearness(item: TemplateItem) -> tuple[float, float]:
        found, like = weigh(title, item.title), likeness(title, item.title).mean
        return (found.rank if found else 0.0) + like, like

    return _ranked(template, home, taken, nearness)


def rank_places_for_text(
    text: str, template: Template, home: TemplateSection | None, taken: Taken
) -> list[Candidate]:
    """All places of a template, those whose title is most nearly within a text first."""
    from rapidfuzz.fuzz import partial_ratio

    words = letters(text)[:_LONGEST]

    def nearness(item: TemplateItem) -> tuple[float, float]:
        like = partial_ratio(letters(item.title), words) / 100
        return like, like

    return _ranked(template, home, taken, nearness)


def rank_titles(title: str, others: Sequence[OldTitle]) -> list[int]:
    """The positions of old items, those like a title first."""
    return sorted(range(len(others)), key=lambda at: -likeness(title, others[at].title).mean)


def _ranked(
    template: Template,
    home: TemplateSection | None,
    taken: Taken,
    nearness: Callable[[TemplateItem], tuple[float, float]],
) -> list[Candidate]:
    """Best first; `nearness` gives the rank and the likeness of a place that is no open row."""
    ranked = []
    for section, item in template.walk_items():
        rank, like = (0.0, 0.0) if item.open else nearness(item)
        candidate = Candidate(
            *(item.key, section.title, item.title, item.open, like), taken.get(item.key, ())
        )
        ranked.append((rank + (_OWN_SECTION if section is home else 0.0), candidate))
    return [each for _, each in sorted(ranked, key=lambda pair: -pair[0])]
