"""Known errors of real plans that the checks find, and how much else they report."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ipplanner.checks import Context, Finding, check
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from ipplanner.model import Document
from ipplanner.templates.template import template
from ipplanner.text import squeeze

_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
_YEAR = 2018
_COUNTED = ("必错", "疑似")


@dataclass(slots=True)
class Score:
    """What was found; `known` and `hits` by kind of error."""

    known: Counter[str] = field(default_factory=Counter)
    hits: Counter[str] = field(default_factory=Counter)
    levels: Counter[str] = field(default_factory=Counter)
    chars: int = 0
    missed: list[str] = field(default_factory=list)

    @property
    def hard(self) -> float:
        """The share of hard errors found."""
        return self.hits["hard"] / self.known["hard"]

    @property
    def mechanical(self) -> float:
        """The share of all others found."""
        hard, found = self.known["hard"], self.hits["hard"]
        return (self.hits.total() - found) / (self.known.total() - hard)

    @property
    def per_thousand(self) -> float:
        """Findings of 必错 and 疑似 for 1,000 characters of measures."""
        return 1000 * sum(self.levels[level] for level in _COUNTED) / self.chars


def main() -> None:
    """Print the figures."""
    if not _DATA.is_dir():
        print("checks: skipped, needs ../shared with the real documents")
        return
    score = measure(_DATA)
    for kind, known in sorted(score.known.items()):
        print(f"checks, {kind}: {score.hits[kind]} of {known}")
    print(f"checks: {score.mechanical:.1%} of mechanical, {score.hard:.1%} of hard errors found;")
    print(f"checks: {score.per_thousand:.2f} findings of 必错/疑似 per 1,000 characters")
    print(f"checks: {dict(score.levels)}; not found: {'; '.join(score.missed)}")


def measure(data: Path) -> Score:
    """The score over all real plans in a folder, each checked by itself."""
    known = json.loads((data / "known-errors.json").read_text("utf-8"))
    score = Score()
    for path in sorted((data / "office").glob("*.clean.docx")):
        region = path.name.partition(".")[0]
        (plan,) = recognise(read_source(path), layout("provincial-outline")).documents
        context = Context(_YEAR, region, template("provincial-2018"))
        _add(score, plan, check(plan, context), [one for one in known if one["region"] == region])
    return score


def _add(score: Score, plan: Document, found: list[Finding], known: list[dict[str, Any]]) -> None:
    score.chars += sum(len(squeeze(measure.text)) for *_, measure in plan.walk_measures())
    score.levels.update(one.level for one in found)
    for error in known:
        score.known[error["kind"]] += 1
        if any(_touches(one, error) for one in found):
            score.hits[error["kind"]] += 1
        else:
            score.missed.append(f"{error['region']} {error['snippet']}")


def _touches(found: Finding, error: dict[str, Any]) -> bool:
    """Whether a finding of the same item is about the words of the error."""
    words, snippet = squeeze(found.text), squeeze(error["snippet"])
    same_item = squeeze(found.place.item) == squeeze(error["item"])
    return same_item and bool(words) and (words in snippet or snippet in words)


if __name__ == "__main__":
    main()
