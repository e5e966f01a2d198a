"""Two ways of doing the same, timed in turns, so that a noisy machine is noisy for both."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable


def ratio(
    name: str, ours: Callable[[], object], peer: Callable[[], object], limit: str, runs: int = 7
) -> float:
    """Print and give the median of ours / peer over `runs` pairs."""
    ours()
    peer()
    pairs = [(_seconds(ours), _seconds(peer)) for _ in range(runs)]
    found = statistics.median(one / other for one, other in pairs)
    first, second = (statistics.median(pair[n] for pair in pairs) for n in (0, 1))
    print(
        f"{name}: {first * 1000:.1f} ms against {second * 1000:.1f} ms, ratio {found:.2f} ({limit})"
    )
    return found


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
