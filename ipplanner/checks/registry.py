"""All rules, in the order in which users see them."""

from __future__ import annotations

from functools import cache

from ipplanner.checks import (
    amounts,
    deadlines,
    department_cells,
    department_names,
    department_texts,
    echoes,
    endings,
    enumerations,
    homophones,
    near_misses,
    pairs,
    punctuation,
    repeats,
    results,
    same_measures,
    spaces,
    strays,
    structure,
    titles,
    words,
    years,
)
from ipplanner.checks.rule import CellRule, DocumentRule

CELL_RULES: tuple[CellRule, ...] = (
    *years.RULES,
    *punctuation.RULES,
    *pairs.RULES,
    *repeats.RULES,
    *spaces.RULES,
    *amounts.RULES,
    *enumerations.RULES,
    *words.RULES,
    *near_misses.RULES,
    *homophones.RULES,
    *strays.RULES,
    *echoes.RULES,
    *department_cells.RULES,
    *department_texts.RULES,
    *deadlines.RULES,
    *results.RULES,
)


@cache
def document_rules() -> tuple[DocumentRule, ...]:
    """The rules that see the whole document."""
    modules = (titles, structure, endings, same_measures, department_names, deadlines)
    return tuple(rule for module in modules for rule in module.rules())


@cache
def rule_names() -> dict[str, str]:
    """What users call each rule, by its id."""
    names = {rule.id: rule.name for rule in CELL_RULES}
    return names | {rule.id: rule.name for rule in document_rules()}
