"""How far the reading of a long file is, told page by page to whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

PagesRead = Callable[[int, int], None]
"""Called with the pages done and the pages in all."""

_listeners: list[PagesRead] = []


def tell(done: int, total: int) -> None:
    """Say how many pages of the file being read are done."""
    for listener in _listeners:
        listener(done, total)


@contextmanager
def told_to(listener: PagesRead) -> Iterator[None]:
    """What is told meanwhile goes to this listener too."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)
