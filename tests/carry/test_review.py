from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable

import pytest

from ipplanner.carry import Review, carry_over
from ipplanner.model import Document, Item, Measure
from tests.carry.samples import NATIONAL, plan, real_plans
from tests.shared_data import needs_shared

FIRST, SECOND = (section.title for section in NATIONAL.sections[:2])
SIXTH = NATIONAL.sections[5].title
PARTY = "党的建设"
CLUSTERS, CUSTOMS, OWN, OPEN_ROW, BOTH, PARTY_WORK = range(6)


def _old() -> Document:
    rows = {
        FIRST: {
            "知识产权服务业聚集区建设": [
                Measure(text="2018年底前建成3家", departments="省局"),
                Measure(text="扶持海关联络点"),
            ],
        },
        SECOND: {
            "加强海关知识产权保护": [Measure(text="制定2017年方案"), Measure()],
            "开展“2018-云剑联盟”专项行动": [Measure(text="办案")],
            "其他：编制地方规划": [Measure(text="编制规划")],
        },
        SIXTH: {"广泛开展知识产权普及型教育；加强知识产权公益宣传和咨询服务": [Measure(text="做")]},
        PARTY: {"加强2018年党建工作": [Measure(text="在2017年的基础上学习")]},
    }
    return plan(rows, front=["（2018年1月）"])


@pytest.fixture
def review() -> Review:
    return Review(_old(), NATIONAL, 2019)


def _items(review: Review, key: str) -> list[Item]:
    return [item for _, item in review.document().walk_items() if item.template_key == key]


def _texts(review: Review, key: str) -> list[str]:
    return [measure.text for item in _items(review, key) for measure in item.measures]


def _words(document: Document) -> Counter[tuple[str, str]]:
    return Counter(
        (measure.text, measure.departments)
        for *_, measure in document.walk_measures()
        if measure.text or measure.departments
    )


def test_it_begins_where_the_proposal_ends(review: Review) -> None:
    result = carry_over(_old(), NATIONAL, 2019)
    assert review.document() == result.document
    assert [row.place.key for row in review.rows] == [each.place for each in result.placements]
    assert [item.key for _, item in review.unanswered] == result.unanswered
    assert review.suggestions == result.suggestions


def test_the_items_stand_in_groups(review: Review) -> None:
    groups = {row.at: row.group for row in review.rows}
    assert groups[CUSTOMS] == groups[OPEN_ROW] == "matched"
    assert groups[OWN] == groups[PARTY_WORK] == "own"
    assert groups[BOTH] == "open"
    assert [row.at for row in review.in_group("open")] == [
        at for at, group in groups.items() if group == "open"
    ]
    counts = review.counts
    assert counts.open + counts.matched + counts.own + counts.dropped == 6
    assert counts.to_decide == counts.open + counts.years_open


def test_accepting_answers_the_question_and_no_more(review: Review) -> None:
    before = review.document()
    review.accept(BOTH)
    row = review.rows[BOTH]
    assert (row.group, row.decided, row.place.sure) == ("matched", True, True)
    assert _items(review, "6.11")[0].links[0].sure
    for item in _items(review, "6.11") + _items(review, "6.12"):
        item.links.clear()
    assert _words(review.document()) == _words(before)


def test_an_own_item_can_be_moved_onto_the_template(review: Review) -> None:
    unanswered = len(review.unanswered)
    review.move(OWN, "2.1")
    row = review.rows[OWN]
    assert (row.group, row.place.keys, row.place.relation) == ("matched", ("2.1",), "reworded")
    assert _texts(review, "2.1") == ["办案"]
    assert len(review.unanswered) == unanswered - 1
    with pytest.raises(KeyError):
        review.move(OWN, "9.9")


def test_moving_onto_a_taken_place_is_a_merging_of_both(review: Review) -> None:
    review.move(OWN, "2.3")
    assert {review.rows[at].place.relation for at in (OWN, CUSTOMS)} == {"merged"}
    assert _texts(review, "2.3") == ["制定2017年方案", "办案"]
    review.undo()
    assert review.rows[CUSTOMS].place.relation == "same"


def test_a_matched_item_can_be_kept_as_own(review: Review) -> None:
    review.keep_as_own(CLUSTERS)
    assert review.rows[CLUSTERS].group == "own"
    assert "1.3" in [item.key for _, item in review.unanswered]
    own = next(
        item
        for _, item in review.document().walk_items()
        if item.title == "知识产权服务业聚集区建设"
    )
    assert (own.template_key, len(own.measures)) == ("", 2)


def test_a_split_gives_each_measure_its_place(review: Review) -> None:
    review.split(CLUSTERS, {1: "2.3"})
    row = review.rows[CLUSTERS]
    assert (row.place.keys, row.place.relation) == (("1.3", "2.3"), "split")
    assert _texts(review, "1.3") == ["2018年底前建成3家"]
    assert _texts(review, "2.3") == ["扶持海关联络点", "制定2017年方案"]


def test_a_split_can_leave_a_measure_with_the_region(review: Review) -> None:
    review.split(CLUSTERS, {1: ""})
    own = [item for item in _items(review, "") if item.title == "知识产权服务业聚集区建设"]
    assert [measure.text for measure in own[0].measures] == ["扶持海关联络点"]
    assert _texts(review, "1.3") == ["2018年底前建成3家"]
    assert review.rows[CLUSTERS].group == "matched"


def test_one_measure_can_answer_two_places(review: Review) -> None:
    review.split(CUSTOMS, {}, also=["2.1"])
    assert _texts(review, "2.1") == [""]
    assert _items(review, "2.1")[0].links[0].relation == "split"
    assert "2.1" not in [item.key for _, item in review.unanswered]


def test_a_split_into_one_is_no_split(review: Review) -> None:
    review.split(CLUSTERS, {0: "2.1", 1: "2.1"})
    assert review.rows[CLUSTERS].place.relation == "reworded"
    review.split(CLUSTERS, {0: "", 1: ""})
    assert review.rows[CLUSTERS].group == "own"
    with pytest.raises(KeyError):
        review.split(CLUSTERS, {0: "9.9"})


def test_a_merged_item_goes_where_the_other_one_goes(review: Review) -> None:
    review.merge(OWN, CUSTOMS)
    assert _texts(review, "2.3") == ["制定2017年方案", "办案"]
    review.move(CUSTOMS, "2.1")
    assert _texts(review, "2.1") == ["制定2017年方案", "办案"]


@pytest.mark.parametrize("host", [PARTY_WORK, OPEN_ROW])
def test_items_can_be_merged_beyond_the_template(review: Review, host: int) -> None:
    review.merge(OWN, host)
    title = review.rows[host].title
    [item] = [
        item
        for _, item in review.document().walk_items()
        if any(link.previous_item.endswith(title) for link in item.links)
    ]
    assert len(item.measures) == len(item.links) == 2
    assert review.rows[OWN].place.relation == "merged"


def test_two_items_cannot_be_merged_with_each_other(review: Review) -> None:
    review.merge(OWN, CUSTOMS)
    assert OWN not in review.companions(CUSTOMS)
    assert CUSTOMS in review.companions(OWN)
    with pytest.raises(ValueError, match="goes where this one goes"):
        review.merge(CUSTOMS, OWN)


def test_what_was_merged_with_a_dropped_item_stands_for_itself(review: Review) -> None:
    review.merge(OWN, CUSTOMS)
    review.drop(CUSTOMS)
    row = review.rows[OWN]
    assert (row.group, row.decided) == ("own", False)
    assert "办案" in [measure.text for *_, measure in review.document().walk_measures()]


def test_only_what_is_dropped_is_left_out_and_it_is_listed(review: Review) -> None:
    review.drop(OWN)
    assert [row.at for row in review.in_group("dropped")] == [OWN]
    missing = _words(review.old) - _words(review.document())
    assert missing == Counter({("办案", ""): 1})
    review.accept(OWN)
    assert _words(review.document()) == _words(review.old)


def _year(review: Review, words: str) -> int:
    return next(j for j, each in enumerate(review.suggestions) if words in each.old)


def test_a_year_changes_when_it_is_decided(review: Review) -> None:
    review.decide(_year(review, "2018年底前"), use=True)
    review.decide(_year(review, "2017年方案"), use=False)
    assert "2019年底前建成3家" in _texts(review, "1.3")
    assert _texts(review, "2.3") == ["制定2017年方案"]
    assert review.chosen(_year(review, "2017年方案")) is False
    assert review.chosen(_year(review, "云剑联盟")) is None
    assert review.suggestions[_year(review, "2018年底前")].applied


def test_a_decision_on_a_year_goes_along_with_its_item(review: Review) -> None:
    review.decide(_year(review, "2018年底前"), use=True)
    review.move(CLUSTERS, "2.1")
    assert "2019年底前建成3家" in _texts(review, "2.1")
    review.drop(CLUSTERS)
    assert not any("底前" in each.old for each in review.suggestions)


def test_a_suggestion_names_the_words_in_the_whole_text(review: Review) -> None:
    for each in review.suggestions:
        assert each.text[each.start : each.start + len(each.words)] == each.words
        assert each.words in each.old
        assert each.new_words in each.new
    keys = [each.key for each in review.suggestions]
    assert len(set(keys)) == len(keys)


def test_all_sure_ones_are_accepted_as_one_step(review: Review) -> None:
    waiting = review.counts
    count = review.accept_all_sure()
    assert count == 5 + waiting.years_sure
    assert review.counts.years_sure == 0
    assert (review.counts.open, review.counts.years_open) == (waiting.open, waiting.years_open)
    assert review.accept_all_sure() == 0
    review.undo()
    assert review.counts == waiting


def test_undo_names_the_step_and_what_it_concerned(review: Review) -> None:
    review.drop(OWN)
    review.decide_years([0, 1], use=True)
    years = review.undo()
    assert years is not None
    assert len(years.years) == 2
    dropped = review.undo()
    assert dropped is not None
    assert (list(dropped.items), dropped.name) == ([OWN], f"不转入：{review.rows[OWN].title}")
    assert review.undo() is None


def test_the_same_decision_twice_is_one(review: Review) -> None:
    review.drop(OWN)
    review.drop(OWN)
    review.decide(0, use=True)
    review.decide(0, use=True)
    assert len(review.decisions) == 2


def test_candidates_begin_with_the_likeliest_place(review: Review) -> None:
    candidates = review.candidates(CLUSTERS)
    assert candidates[0].key == "1.3"
    assert candidates[0].taken_by == (CLUSTERS,)
    assert len(candidates) == len(list(NATIONAL.walk_items()))
    assert review.candidates_for(CLUSTERS, 1)[0].section in {s.title for s in NATIONAL.sections}
    assert review.takers("1.3")[0] == CLUSTERS


def test_a_plan_without_items_is_reviewed_too() -> None:
    review = Review(plan({}), NATIONAL, 2019)
    assert (review.rows, len(review.unanswered), review.counts.to_decide) == ([], 57, 0)
    assert review.accept_all_sure() == 0


def _at_random(review: Review, chance: random.Random) -> None:
    at = chance.randrange(len(review.rows))
    key = chance.choice(NATIONAL.sections[chance.randrange(6)].items).key
    companions = review.companions(at)
    choices: list[Callable[[], object]] = [
        lambda: review.accept(at),
        lambda: review.move(at, key),
        lambda: review.keep_as_own(at),
        lambda: review.split(at, {0: key} if review.rows[at].measures else {}, [key]),
        lambda: review.split(at, {0: ""} if review.rows[at].measures else {}),
        lambda: review.merge(at, chance.choice(companions)) if companions else None,
        lambda: review.drop(at),
        review.undo,
        review.accept_all_sure,
    ]
    chance.choice(choices)()


@pytest.mark.parametrize("seed", range(5))
def test_whatever_is_decided_loses_no_word_and_can_be_undone(seed: int) -> None:
    chance = random.Random(seed)
    review = Review(_old(), NATIONAL, 2019)
    start = review.document()
    for _ in range(60):
        _at_random(review, chance)
        kept = _without(review.old, {row.at for row in review.in_group("dropped")})
        assert _words(review.document()).total() == _words(kept).total()
        if not any(each.applied for each in review.suggestions):
            assert _words(review.document()) == _words(kept)
    while review.undo():
        pass
    assert review.document() == start


def _without(old: Document, gone: set[int]) -> Document:
    rows: dict[str, dict[str, list[Measure]]] = {}
    for at, (section, item) in enumerate(old.walk_items()):
        if at not in gone:
            rows.setdefault(section.title, {})[item.title] = item.measures
    return plan(rows)


@needs_shared
def test_a_review_of_a_real_plan_begins_as_the_carry_over() -> None:
    for old in list(real_plans())[:6]:
        review = Review(old, NATIONAL, 2019)
        result = carry_over(old, NATIONAL, 2019)
        assert review.document() == result.document, old.region
        assert [row.place.sure for row in review.rows] == [e.sure for e in result.placements]
