"""What a new template asks other than the one before: added, dropped, reworded, moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ipplanner.carry.matching import match
from ipplanner.carry.sections import OldTitle, match_sections
from ipplanner.templates.template import Template, TemplateItem, TemplateSection
from ipplanner.text import fold

Kind = Literal["same", "reworded", "moved", "dropped", "added"]


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One item of the old template, of the new one or of both; a moved one may be reworded too."""

    kind: Kind
    old: TemplateItem | None = None
    old_section: TemplateSection | None = None
    new: TemplateItem | None = None
    new_section: TemplateSection | None = None
    sure: bool = True

    @property
    def is_reworded(self) -> bool:
        """Whether both have it under different titles."""
        return (
            self.old is not None
            and self.new is not None
            and fold(self.old.title) != fold(self.new.title)
        )

    @property
    def asks_otherwise(self) -> bool:
        """Whether its obligation differs."""
        return (
            self.old is not None
            and self.new is not None
            and fold(self.old.obligation) != fold(self.new.obligation)
        )


def template_changes(old: Template, new: Template) -> list[ItemChange]:
    """Every item of both templates: those of the old one in its order, then what was added."""
    pairs = list(old.walk_items())
    titles = [OldTitle(section.title, item.title) for section, item in pairs]
    homes = match_sections(titles, new)
    by_key = {item.key: (section, item) for section, item in new.walk_items()}
    changes: list[ItemChange] = []
    taken: set[str] = set()
    for (section, item), place in zip(pairs, match(titles, new), strict=True):
        found = by_key.get(place.key or "")
        if found is None or (item.open != found[1].open):
            changes.append(ItemChange("dropped", item, section))
            continue
        taken.update(place.keys)
        kind = _kind(item, found, homes.get(fold(section.title)))
        changes.append(ItemChange(kind, item, section, found[1], found[0], place.sure))
    added = [
        ItemChange("added", new=item, new_section=section)
        for key, (section, item) in by_key.items()
        if key not in taken
    ]
    return changes + added


def _kind(
    item: TemplateItem, found: tuple[TemplateSection, TemplateItem], home: TemplateSection | None
) -> Kind:
    section, new = found
    if section is not home:
        return "moved"
    return "same" if fold(item.title) == fold(new.title) else "reworded"
