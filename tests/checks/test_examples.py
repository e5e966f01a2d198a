"""Every rule on one text finds in its examples what they say, and nothing else."""

from __future__ import annotations

import pytest

from ipplanner.checks import Context, KnownDepartment
from ipplanner.checks.registry import CELL_RULES, document_rules, rule_names
from ipplanner.checks.rule import Cell, CellRule, Example
from ipplanner.checks.statistics import statistics_of
from ipplanner.checks.years import EXAMPLE_YEAR
from ipplanner.departments.roles import read_departments
from tests.checks.plans import make_plan

REGISTER = (
    KnownDepartment("省工商行政管理局", ("省工商局",), "省市场监督管理局", EXAMPLE_YEAR),
    KnownDepartment("省市场监督管理局"),
)
EXAMPLES = [(rule, Example(*one)) for rule in CELL_RULES for one in rule.examples]


def cell(rule: CellRule, text: str, title: str = "") -> Cell:
    lead, support = read_departments(text)
    return Cell(rule.fields[-1], text, title, tuple(lead), tuple(support))


@pytest.mark.parametrize(
    ("rule", "example"),
    EXAMPLES,
    ids=[f"{rule.id}-{at}-{one.text}" for at, (rule, one) in enumerate(EXAMPLES)],
)
def test_the_rule_finds_what_its_example_says(rule: CellRule, example: Example) -> None:
    text, words, title, others = example
    statistics = statistics_of(make_plan(("甲", one, "海关")) for one in others)
    context = Context(year=EXAMPLE_YEAR, statistics=statistics, departments=REGISTER)
    hits = sorted(rule.find(cell(rule, text, title), context), key=lambda hit: hit.start)
    assert tuple(hit.text for hit in hits) == words
    assert all(text[hit.start : hit.end] == hit.text for hit in hits)
    assert all(hit.message.endswith("。") and "！" not in hit.message for hit in hits)


def test_every_rule_has_examples_that_speak_and_that_stay_silent() -> None:
    for rule in CELL_RULES:
        said = [bool(Example(*one).words) for one in rule.examples]
        assert any(said) and not all(said), rule.id


def test_every_rule_has_a_name_and_an_id_of_its_own() -> None:
    ids = [rule.id for rule in CELL_RULES] + [rule.id for rule in document_rules()]
    assert len(ids) == len(set(ids)) == len(rule_names())
    assert all(rule_names().values())


@pytest.mark.parametrize("rule", CELL_RULES, ids=lambda rule: rule.id)
def test_a_text_without_fault_is_left_alone(rule: CellRule) -> None:
    if rule.fields == ("departments",):
        text = "省知识产权局、省市场监管局等"
    elif rule.fields == ("deadline",):
        text = f"{EXAMPLE_YEAR}年12月底"
    else:
        text = "建立健全知识产权保护机制，发布《2018年工作报告》，培训企业20家。"
    assert list(rule.find(cell(rule, text), Context(year=EXAMPLE_YEAR))) == []
