"""Which section of a template each section of last year's plan stands for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ipplanner.carry.wording import letters, likeness
from ipplanner.templates.template import Template, TemplateSection
from ipplanner.text import fold

_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class OldTitle:
    """An item of last year's plan by its words."""

    section: str
    title: str


def match_sections(old: Sequence[OldTitle], template: Template) -> dict[str, TemplateSection]:
    """The template section by folded old section title, where there is one.

    By title, else by wording, else by the titles of most of its items.
    """
    titles = {letters(section.title): section for section in template.sections}
    votes = _votes(old, template)
    found = {}
    for name in dict.fromkeys(fold(each.section) for each in old):
        section = titles.get(letters(name)) or _alike(name, template)
        section = section or _voted(votes[name], template)
        if section is not None:
            found[name] = section
    return found


def _votes(old: Sequence[OldTitle], template: Template) -> dict[str, Counter[int]]:
    """How many items of each old section have a title of each template section."""
    home = {
        letters(item.title): at
        for at, section in enumerate(template.sections)
        for item in section.standard
    }
    votes: dict[str, Counter[int]] = defaultdict(Counter)
    for each in old:
        at = home.get(letters(each.title))
        if at is not None:
            votes[fold(each.section)][at] += 1
    return votes


def _voted(votes: Counter[int], template: Template) -> TemplateSection | None:
    if not votes:
        return None
    at, count = votes.most_common(1)[0]
    return template.sections[at] if count * 2 > votes.total() else None


def _alike(name: str, template: Template) -> TemplateSection | None:
    ranked = [(likeness(name, section.title).mean, section) for section in template.sections]
    best, section = max(ranked, key=lambda each: each[0], default=(0.0, None))
    return section if best >= _ALIKE else None
