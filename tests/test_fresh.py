"""While very much is made garbage is not looked for, and what was made is let be."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from ipplanner.fresh import is_making_many, without_collection


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    enabled = gc.isenabled()
    yield
    gc.unfreeze()
    (gc.enable if enabled else gc.disable)()


@pytest.mark.parametrize("enabled", [True, False])
def test_it_ends_as_it_began(enabled: bool) -> None:
    (gc.enable if enabled else gc.disable)()
    with without_collection():
        with without_collection():
            assert is_making_many()
        assert is_making_many() and not gc.isenabled()
    assert gc.isenabled() == enabled
    assert not is_making_many()


def test_very_many_objects_are_not_looked_at_again() -> None:
    gc.disable()
    gc.collect()
    before = gc.get_freeze_count()
    with without_collection():
        few = [[] for _ in range(100)]  # type: ignore[var-annotated]
    assert gc.get_freeze_count() == before
    with without_collection():
        many = [[] for _ in range(60_000)]  # type: ignore[var-annotated]
    assert gc.get_freeze_count() > before + len(many) + len(few)


def test_a_fault_ends_it_too() -> None:
    with pytest.raises(ValueError, match="so"), without_collection():
        raise ValueError("so")
    assert not is_making_many()
