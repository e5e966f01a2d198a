"""Making very many objects, without looking for garbage among them again and again."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 50_000
"""Fresh objects that are never looked through any more."""

_guard = threading.Lock()
_makers: list[bool] = []
"""For all who are at it, on whatever thread, whether Python collected garbage by itself before."""


@contextmanager
def without_collection() -> Iterator[None]:
    """Meanwhile no cycles are looked for; what has been made by the end is never looked through."""
    # Looking for cycles among 100,000 fresh objects again and again takes a third of the time.
    with _guard:
        _makers.append(gc.isenabled())
        gc.disable()
    try:
        yield
    finally:
        with _guard:
            enabled = _makers.pop()
            if not _makers:
                _let_be()
                if enabled:
                    gc.enable()


def is_making_many() -> bool:
    """Whether that is going on anywhere: collecting garbage has to wait."""
    return bool(_makers)


def _let_be() -> None:
    # A document holds no cycles, and each look at it would take half a second.
    if gc.get_count()[0] > _MANY:
        gc.freeze()
