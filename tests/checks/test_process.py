"""Checking in another process, with a real one."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from queue import Empty, Queue

import pytest

from ipplanner.checks import Context, Finding, check
from ipplanner.checks.copies import Found, copy_of, outline_of
from ipplanner.checks.process import CheckingBugError, CheckingProcess
from ipplanner.checks.steps import PART, parts, replayed, steps
from ipplanner.model import Document
from tests.checks.plans import make_plan

Answers = Queue[Found | CheckingBugError | None]
_PATIENCE = 60.0


@pytest.fixture
def answers() -> Answers:
    return Queue()


@pytest.fixture
def process(answers: Answers) -> Iterator[CheckingProcess]:
    made = CheckingProcess(answers.put)
    made.start()
    yield made
    made.stop()


def _plan() -> Document:
    return make_plan(
        ("加强海关知识产权保护", "推进制度完善完善。。培训2期，", "南昌海关、"),
        ("加大宣传力度", "研究制定2017年宣传工作要点。", "省知识产权局"),
    )


def _answer(answers: Answers) -> Found:
    while True:
        found = answers.get(timeout=_PATIENCE)
        assert isinstance(found, Found)
        if found.complete:
            return found


def test_it_finds_what_is_found_here_and_follows_changes(
    process: CheckingProcess, answers: Answers
) -> None:
    plan, context = _plan(), Context(year=2018)
    process.take_outline(outline_of(plan))
    process.take_context(context)
    process.take_items([copy_of(item) for _, item in plan.walk_items()])
    process.check()
    assert list(_answer(answers).findings) == check(plan, context)
    item = plan.sections[0].items[0]
    item.measures[0].text = "印发方案。"
    process.take_items([copy_of(item)])
    process.check()
    assert list(_answer(answers).findings) == check(plan, context)


def test_after_the_end_nothing_is_heard(process: CheckingProcess, answers: Answers) -> None:
    process.take_outline(outline_of(_plan()))
    process.check()
    process.stop()
    with pytest.raises(Empty):
        answers.get(timeout=0.5)


def test_our_own_fault_is_told_without_the_documents_words(
    process: CheckingProcess, answers: Answers
) -> None:
    process.take_items(["机密"])  # type: ignore[list-item]
    process.check()
    bug = answers.get(timeout=_PATIENCE)
    assert isinstance(bug, CheckingBugError)
    assert "take_items" in str(bug) and "AttributeError" in str(bug)
    assert "机密" not in str(bug)


def test_steps_make_the_new_findings_out_of_the_old_ones() -> None:
    old = tuple(check(_plan(), Context(year=2018)))
    plan = _plan()
    plan.sections[0].items[0].measures[0].text = "推进制度完善完善。继续。。"
    new = tuple(check(plan, Context(year=2018)))
    for before, now in ((old, new), (new, old), ((), old), (old, ()), (old, old[::-1])):
        made = list(steps(before, now))
        assert tuple(replayed(before, made)) == now
    assert list(steps(old, old)) == [(0, len(old))]
    assert all(isinstance(step, Finding) for step in steps((), old))


def test_steps_come_in_parts() -> None:
    several = [(at, at + 1) for at in range(PART + 1)]
    assert [len(part) for part in parts(iter(several))] == [PART, 1]
    assert list(parts(iter(()))) == []


def test_the_other_process_stands_back(process: CheckingProcess, answers: Answers) -> None:
    process.check()
    _answer(answers)
    if sys.platform == "linux":
        id_ = process._process.pid
        assert os.getpriority(os.PRIO_PROCESS, id_) > os.getpriority(os.PRIO_PROCESS, 0)
        assert os.sched_getscheduler(id_) == os.SCHED_BATCH


def test_an_end_from_outside_is_told(process: CheckingProcess, answers: Answers) -> None:
    process.check()
    _answer(answers)
    process._process.kill()
    assert answers.get(timeout=_PATIENCE) is None
