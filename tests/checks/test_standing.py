"""The copy that is checked says the same as a check of the whole, and does little again."""

from __future__ import annotations

from ipplanner.checks import Context, check, standing
from ipplanner.checks.copies import Found, copy_of, outline_of
from ipplanner.checks.standing import Standing
from ipplanner.model import Document, Ignored
from tests.checks.plans import make_plan

CONTEXT = Context(year=2018)


def _plan() -> Document:
    plan = make_plan(
        ("加强海关知识产权保护", "推进制度完善完善。。培训2期，", "南昌海关、"),
        ("加大宣传力度", "研究制定2017年宣传工作要点。", "省知识产权局"),
    )
    plan.id = "d"
    return plan


def _standing(plan: Document, context: Context = CONTEXT) -> Standing:
    made = Standing()
    made.take_context(context)
    made.take_outline(outline_of(plan))
    made.take_items([copy_of(item) for _, item in plan.walk_items()])
    return made


def _last(made: Standing) -> Found:
    return list(made.found(lambda: False))[-1]


def test_it_says_what_a_check_of_the_whole_says() -> None:
    plan = _plan()
    found = _last(_standing(plan))
    assert list(found.findings) == check(plan, CONTEXT)
    assert found.complete
    assert found.names["stale-year"]


def test_copies_do_not_follow_the_document() -> None:
    plan = _plan()
    made = _standing(plan)
    before = _last(made)
    plan.sections[0].title = "别的"
    plan.sections[0].items[0].measures[0].text = "印发方案。"
    plan.ignored.append(Ignored("m2", "stale-year", "2017年"))
    assert _last(made) == before


def test_only_the_changed_item_needs_to_be_given() -> None:
    plan = _plan()
    made = _standing(plan)
    _last(made)
    item = plan.sections[0].items[0]
    item.measures[0].text = "印发方案。"
    made.take_items([copy_of(item)])
    assert list(_last(made).findings) == check(plan, CONTEXT)


def test_items_that_are_gone_are_not_told_of() -> None:
    plan = _plan()
    made = _standing(plan)
    del plan.sections[0].items[0]
    made.take_outline(outline_of(plan))
    assert list(_last(made).findings) == check(plan, CONTEXT)


def test_what_is_set_aside_is_left_out() -> None:
    plan = _plan()
    plan.ignored.append(Ignored("m2", "stale-year", "2017年"))
    assert "stale-year" not in {one.rule for one in _last(_standing(plan)).findings}


def test_slow_rules_come_second_and_are_not_run_again_without_need() -> None:
    plan = make_plan(*[(f"第{n}项", "开展专项行动并形成年度报告。", "省局") for n in range(3)])
    made = _standing(plan)
    first, second = made.found(lambda: False)
    assert (first.complete, second.complete) == (False, True)
    assert {one.rule for one in second.findings} - {one.rule for one in first.findings} == {
        "same-measure"
    }
    item = plan.sections[0].items[0]
    item.measures[0].departments = "省局、"
    made.take_items([copy_of(item)])
    (again,) = made.found(lambda: False)
    assert again.complete


def test_it_stops_when_something_new_has_come() -> None:
    made = _standing(_plan())
    assert list(made.found(lambda: True)) == []
    assert _last(made).complete


def test_of_very_many_only_the_first_are_handed_over() -> None:
    many = standing.MOST + 7
    plan = make_plan(*[("同一项", "继续加强", "省局")])
    item = plan.sections[0].items[0]
    text = item.measures[0]
    item.measures = [
        type(text)(f"m{n}", f"继续{n}加强。。", "省知识产权局", ["省知识产权局"])
        for n in range(many)
    ]
    found = _last(_standing(plan))
    kind = ("doubled-punctuation", "必错")
    handed_over = [one for one in found.findings if (one.rule, one.level) == kind]
    assert (len(handed_over), found.left_out[kind]) == (standing.MOST, 7)


def test_switched_off_rules_are_silent() -> None:
    found = _last(
        _standing(_plan(), Context(year=2018, off=frozenset(["same-measure", "final-stop"])))
    )
    assert not {"same-measure", "final-stop"} & {one.rule for one in found.findings}
