"""What is kept of one decision for the next must never be seen."""

from __future__ import annotations

import random

import pytest

from ipplanner.carry.fates import Fate
from ipplanner.carry.review import Review
from ipplanner.carry.revision import YearKey
from ipplanner.carry.standing import Course
from ipplanner.model import Document, Measure
from tests.carry.samples import NATIONAL, plan


def old() -> Document:
    """Items with and without a place, some in one section of their own, years in most texts."""
    titles = [item.title for section in NATIONAL.sections[:2] for item in section.standard][:6]
    known = {title: [Measure(text=f"发布2018年报告。{title}")] for title in titles}
    own = {
        f"2018年本省行动{at}": [
            Measure(text=f"2018年6月底前印发第{at}号方案，总结2017年工作。", deadline="2018年6月"),
            Measure(text="按季度通报。"),
        ]
        for at in range(5)
    }
    return plan({NATIONAL.sections[0].title: known, "本省工作": own}, front=["2018年工作要点"])


def stands(review: Review) -> tuple[object, ...]:
    return review.rows, review.suggestions, review.unanswered, review.counts


def anew(review: Review) -> Review:
    """The same decisions made by somebody who has not seen anything before."""
    other = Review(review.old, review.template, review.year)
    other._items, other._years = review._items, review._years
    other._standing = other._course.stand(other._items, other._years)
    return other


def decide(review: Review, chance: random.Random) -> None:
    at = chance.randrange(len(review.rows))
    keys = [item.key for _, item in NATIONAL.walk_items()][:12]
    year = chance.randrange(len(review.suggestions)) if review.suggestions else 0
    others = review.companions(at)
    deeds = [
        lambda: review.accept(at),
        lambda: review.move(at, chance.choice(keys)),
        lambda: review.keep_as_own(at),
        lambda: review.drop(at),
        lambda: review.split(at, {0: keys[0]}, [keys[1]]),
        lambda: review.merge(at, chance.choice(others)) if others else None,
        lambda: review.decide(year, use=chance.random() < 0.6) if review.suggestions else None,
        review.accept_all_sure,
        review.undo,
    ]
    chance.choice(deeds)()


@pytest.mark.parametrize("seed", range(4))
def test_any_decisions_stand_as_if_they_were_made_at_once(seed: int) -> None:
    chance, review = random.Random(seed), Review(old(), NATIONAL, 2019)
    for _ in range(60):
        decide(review, chance)
        assert stands(review) == stands(anew(review))
        assert review.document() == anew(review).document()


def test_the_document_has_the_years_that_the_suggestions_say() -> None:
    review = Review(old(), NATIONAL, 2019)
    review.accept_all_sure()
    texts = [measure.text for *_, measure in review.document().walk_measures()]
    applied = [one for one in review.suggestions if one.field == "text" and one.applied]
    assert applied
    assert all(any(one.new.strip() in text for text in texts) for one in applied)


def test_what_is_not_touched_stays_the_same_object() -> None:
    review = Review(old(), NATIONAL, 2019)
    rows, suggestions = list(review.rows), review.suggestions
    review.accept(0)
    assert review.suggestions is suggestions
    assert [one is other for one, other in zip(rows, review.rows, strict=True)][1:] == [True] * 10
    review.decide(0, use=True)
    same = [one is other for one, other in zip(suggestions, review.suggestions, strict=True)]
    assert same.count(False) == 1


def test_a_course_can_go_back_to_any_decisions() -> None:
    course = Course(old(), NATIONAL, 2019)
    years: dict[YearKey, bool] = {}
    first = course.stand({}, years)
    key = first.suggestions[1].key
    changed = course.stand({1: Fate("dropped")}, {key: True})
    assert [one.applied for one in changed.suggestions].count(True) == 1
    again = course.stand({}, years)
    assert (again.rows, again.suggestions) == (first.rows, first.suggestions)
