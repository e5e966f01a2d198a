"""An item of a document of tasks as JSON: its one measure's fields are its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ipplanner.cells.printed import headline
from ipplanner.model import Item, Measure, Phase
from ipplanner.numbering import bare
from ipplanner.obligations.grammar import read_obligation


def task_object(item: Item) -> dict[str, Any]:
    """The item as plain values; of several measures the texts stand below each other."""
    measures = item.measures
    return {
        **filled({"id": item.id, "no": bare(item.number)}),
        "title": headline(item),
        **filled(
            {
                "template_key": item.template_key,
                "national_text": _texts(measure.text for measure in measures),
                "local_text": _texts(measure.local_text for measure in measures),
                "departments": _texts(measure.departments for measure in measures),
                "lead": [name for measure in measures for name in measure.lead],
                "support": [name for measure in measures for name in measure.support],
                "obligation": _texts(measure.obligation for measure in measures),
                "obligations": [one for measure in measures for one in _obligations(measure)],
                "deadline": _texts(measure.deadline for measure in measures),
                "phases": [one for measure in measures for one in _phases(measure.phases)],
                "extra": filled({k: v for one in measures for k, v in one.extra.items()}),
            }
        ),
    }


def filled(values: dict[str, Any]) -> dict[str, Any]:
    """The values without those that have no content."""
    return {key: value for key, value in values.items() if value}


def _texts(texts: Iterable[str]) -> str:
    return "\n".join(filter(None, texts))


def _obligations(measure: Measure) -> Iterator[dict[str, str]]:
    """Each group of provinces with what it must or may do, written out as the grammar reads it."""
    for line in read_obligation(measure.obligation):
        for clause, scope in line.scopes:
            yield {"scope": scope.name, "duty": clause.duty}


def _phases(phases: Iterable[Phase]) -> Iterator[dict[str, str]]:
    """The phases; one that is printed without a period is of that before it."""
    period = ""
    for phase in phases:
        period = phase.period.rstrip(":：") or period
        yield {"period": period, "text": phase.text, "departments": phase.departments}
