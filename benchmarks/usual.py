"""Builds resources/words/usual.txt: two and three characters that often stand together.

Only what occurs twice at least is kept, so that no sentence and no slip of the originals gets
into the program. `python -m benchmarks.usual [REGION...]` leaves these regions out.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ipplanner.checks.patterns import clauses
from ipplanner.resources import FOLDER
from ipplanner.text import squeeze

_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
_TARGET = FOLDER / "words" / "usual.txt"
_HEAD = (
    "# 公文里常见的两字、三字连写：前一二字，空一格，可以跟着的字；由 benchmarks/usual.py 统计。\n"
)
_FEWEST = 2


def main() -> None:
    """Write the file."""
    left_out = set(sys.argv[1:])
    paths = [path for path in sorted(_DATA.glob("plans/*.json")) if path.stem not in left_out]
    paths += sorted(_DATA.glob("national/*.json"))
    counts: Counter[str] = Counter()
    for path in paths:
        for text in dict.fromkeys(_texts(json.loads(path.read_text("utf-8")))):
            counts.update(_stretches(squeeze(text)))
    often = (words for words, count in counts.items() if count >= _FEWEST)
    _TARGET.write_text(_HEAD + _lines(often), "utf-8")


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)


def _stretches(text: str) -> Iterator[str]:
    for clause in clauses(text):
        for length in (2, 3):
            yield from (clause[0][at : at + length] for at in range(len(clause[0]) - length + 1))


def _lines(often: Iterable[str]) -> str:
    following: dict[str, list[str]] = defaultdict(list)
    for words in sorted(often):
        following[words[:-1]].append(words[-1])
    return "".join(f"{first} {''.join(last)}\n" for first, last in following.items())


if __name__ == "__main__":
    main()
