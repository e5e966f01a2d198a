"""Finding partners: each thing of one list belongs to at most one of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import product
from typing import Generic, TypeVar

T = TypeVar("T")


class Pairing(Generic[T]):
    """Pairs of positions in two lists, found by one test after another, the surest first."""

    def __init__(self, old: Sequence[T], new: Sequence[T]) -> None:
        self.old, self.new = old, new
        self.new_of: dict[int, int] = {}
        self.old_of: dict[int, int] = {}

    def free_old(self) -> list[int]:
        """Positions of old things without a partner."""
        return [at for at in range(len(self.old)) if at not in self.new_of]

    def free_new(self) -> list[int]:
        """Positions of new things without a partner."""
        return [at for at in range(len(self.new)) if at not in self.old_of]

    def take(self, old: int, new: int) -> None:
        """Make two partners, unless one of them has one."""
        if old not in self.new_of and new not in self.old_of:
            self.new_of[old], self.old_of[new] = new, old

    def by_key(self, key: Callable[[T], Hashable]) -> None:
        """Partners by an equal key, in the order of the lists; an empty key says nothing."""
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        for at in self.free_new():
            waiting[key(self.new[at])].append(at)
        for at in self.free_old():
            own = key(self.old[at])
            if own and waiting[own]:
                self.take(at, waiting[own].pop(0))

    def in_order(self, key: Callable[[T], Hashable]) -> None:
        """Partners by an equal key, as many as can be had without any that cross; see `by_key`."""
        from rapidfuzz.distance import Indel

        free = self.free_old(), self.free_new()
        old, new = [key(self.old[at]) for at in free[0]], [key(self.new[at]) for at in free[1]]
        for code in Indel.opcodes(old, new):
            if code.tag == "equal":
                starts = range(code.src_start, code.src_end), range(code.dest_start, code.dest_end)
                for one, other in zip(*starts, strict=True):
                    if old[one]:
                        self.take(free[0][one], free[1][other])

    def near(self, text: Callable[[T], str], least: float) -> Iterator[tuple[int, int]]:
        """Free things whose texts are that much alike (0 to 1); an empty text is like nothing."""
        from rapidfuzz.fuzz import ratio
        from rapidfuzz.process import extract

        texts = {at: text(self.new[at]) for at in self.free_new()}
        texts = {at: one for at, one in texts.items() if one}
        for at in self.free_old():
            own = text(self.old[at])
            if not own:
                continue
            found = extract(own, texts, scorer=ratio, score_cutoff=100 * least, limit=None)
            yield from ((at, other) for _, _, other in found)

    def by_score(
        self,
        score: Callable[[T, T], float],
        least: float,
        pairs: Iterable[tuple[int, int]] | None = None,
    ) -> None:
        """Partners by how alike they are, the most alike first; nearness breaks ties.

        Only the pairs given are looked at; all that are free, where none are given.
        """
        found = [
            (value, -abs(one - other), one, other)
            for one, other in (
                product(self.free_old(), self.free_new()) if pairs is None else pairs
            )
            if (value := score(self.old[one], self.new[other])) >= least
        ]
        self.best_of(found)

    def best_of(self, found: Iterable[tuple[float, float, int, int]]) -> None:
        """Partners out of candidates (score, second score, old, new), the best first."""
        for _, _, one, other in sorted(found, key=lambda each: (-each[0], -each[1], each[2:])):
            self.take(one, other)
