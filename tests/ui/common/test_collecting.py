from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ipplanner.fresh import without_collection
from ui.common.collecting import Collector, collect


@pytest.fixture
def collecting() -> Iterator[None]:
    enabled = gc.isenabled()
    yield
    (gc.enable if enabled else gc.disable)()


class Cycle:
    """Garbage that notes on which thread it goes."""

    went: list[int] = []  # noqa: RUF012 - a note for the test

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        self.went.append(threading.get_ident())


def test_other_threads_collect_nothing(collecting: None, qtbot: QtBot) -> None:
    gc.collect()
    Cycle.went.clear()
    collector = Collector()
    cycles = [Cycle() for _ in range(10)]

    def litter() -> None:
        cycles.clear()
        keep: list[list[object]] = [[] for _ in range(50_000)]  # more than any threshold
        del keep

    thread = threading.Thread(target=litter)
    thread.start()
    thread.join()
    assert Cycle.went == []
    qtbot.waitUntil(lambda: len(Cycle.went) == 10 or bool(gc.collect()) or False, timeout=5000)
    assert set(Cycle.went) == {threading.get_ident()}
    collector.deleteLater()


def test_little_is_left_alone(collecting: None) -> None:
    gc.disable()
    gc.collect()
    before = gc.get_stats()[0]["collections"]
    collect()
    assert gc.get_stats()[0]["collections"] == before


def test_while_very_much_is_made_nothing_is_collected(collecting: None) -> None:
    gc.disable()
    gc.collect()
    before = gc.get_stats()[0]["collections"]
    with without_collection():
        kept: list[list[object]] = [[] for _ in range(2_000)]
        collect()
        assert gc.get_stats()[0]["collections"] == before
    collect()
    assert gc.get_stats()[0]["collections"] == before + 1
    assert len(kept) == 2_000
