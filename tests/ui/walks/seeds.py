"""Which walks are made: a few each time, others with WALK_SEEDS=11,12,13 WALK_STEPS=300."""

from __future__ import annotations

import os


def seeds(*usual: int) -> list[int]:
    """The seeds of a walk, or those that are wished for."""
    wished = os.environ.get("WALK_SEEDS", "")
    return [int(seed) for seed in wished.split(",")] if wished else list(usual)


def steps(usual: int) -> int:
    """How many steps a walk has."""
    return int(os.environ.get("WALK_STEPS", usual))
