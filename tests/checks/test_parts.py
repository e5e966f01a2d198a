"""The small parts that the rules are made of."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from ipplanner.checks.context_words import holds_after, holds_before
from ipplanner.checks.copies import copy_of, outline_of
from ipplanner.checks.finding import Hit
from ipplanner.checks.lexicon import LONGEST, SHORTEST, Lexicon, read_terms
from ipplanner.checks.overlaps import without_overlaps
from ipplanner.checks.patterns import clauses, sentences
from ipplanner.checks.statistics import FEWEST, INNER, WINDOW, statistics_of, stretches, with_gap
from ipplanner.model import Section
from tests.checks.made_up import texts
from tests.checks.plans import make_plan


@given(texts)
def test_clauses_and_sentences_stand_in_their_text(text: str) -> None:
    for find in (clauses, sentences):
        parts = list(find(text))
        assert all(text[one.start() : one.end()] == one[0] for one in parts)
        assert all(one.end() <= other.start() for one, other in pairwise(parts))
    rest = "".join(one[0] for one in sentences(text))
    assert {*text} - {*rest} <= {*"\n。；！？"}


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [("公正方式", True, True), ("以公正", True, False), ("不公正方式", False, True)],
)
def test_what_stands_beside_a_word(text: str, before: bool, after: bool) -> None:
    at = text.index("公正")
    assert holds_before(text, at, (), ("不",)) is before
    assert holds_after(text, at + 2, ("方式", "机构"), ("方法",)) is after


def test_nothing_is_asked_of_what_stands_beside_a_word() -> None:
    assert holds_before("公正", 0, (), ()) and holds_after("公正", 2, (), ())
    assert not holds_before("公正", 0, ("以",), ())


def test_terms_too_short_or_too_long_are_only_known() -> None:
    listed = ["字" * length for length in (SHORTEST - 1, SHORTEST, LONGEST, LONGEST + 1)]
    lexicon = Lexicon(read_terms("\n".join([*listed, listed[1]])))
    assert [*lexicon.exact] == listed[1:3] and lexicon.known == {*listed}
    assert lexicon.lengths == [SHORTEST, LONGEST]


def test_a_term_is_found_with_one_character_open_or_left_out() -> None:
    lexicon = Lexicon(read_terms("知识 产权\n知识 分子"))
    assert [(term.text, at) for term, at in lexicon.opened_at("知识产全")] == [("知识产权", 3)]
    assert [at for _, at in lexicon.shortened["知识权"]] == [2]
    assert list(lexicon.opened_at("知产识权")) == []


def test_the_surest_of_overlapping_hits_speaks_and_wide_rules_beside_it() -> None:
    hint, sure = Hit(0, "甲乙", "", None, "提示"), Hit(1, "乙丙", "", None, "必错")
    wide, beside = Hit(0, "甲乙丙丁", "", None, "提示"), Hit(3, "丁", "", None, "疑似")
    named = [("a", hint), ("b", sure), ("no-result", wide), ("c", beside)]
    assert without_overlaps(named) == [("no-result", wide), ("b", sure), ("c", beside)]
    assert without_overlaps([("first", hint), ("second", hint)]) == [("first", hint)]
    assert without_overlaps([]) == []


def test_stretches_are_those_within_one_clause() -> None:
    plan = make_plan(("一二三四五六", "甲乙丙丁戊己庚，子丑寅卯", "海关"))
    assert stretches(plan) == {"一二三四五六", "甲乙丙丁戊己", "乙丙丁戊己庚"}


def test_a_plan_counts_once_however_often_it_says_something() -> None:
    often = make_plan(*[("甲", "参加云帆计划联盟", "海关")] * FEWEST)
    assert statistics_of([often]).shared == {}
    found = statistics_of([often] * FEWEST)
    assert found.shared["参加云帆计划"] == FEWEST
    assert found.opened[with_gap("参加云帆计划", INNER[0])] == ("参加云帆计划",)
    assert all(len(key) == WINDOW and "\0" in key for key in found.opened)


def test_copies_share_nothing_that_could_change() -> None:
    plan = make_plan(("甲", "开展培训。", "省知识产权局"))
    plan.sections.append(Section("s2", "二、", "乙", sections=[Section("s3")]))
    outline, item = outline_of(plan), plan.sections[0].items[0]
    assert outline.items == {"s1": ("i1",), "s2": (), "s3": ()}
    copied = copy_of(item)
    item.measures[0].lead.append("省财政厅")
    item.title = plan.sections[0].title = "改了"
    assert (copied.title, copied.measures[0].lead) == ("甲", ["省知识产权局"])
    assert outline.document.sections[0].title != "改了"
    assert outline.document.sections[0].items == []
