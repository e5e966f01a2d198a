"""Names as they are printed, led to the one department that each of them means."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from ipplanner.departments import organs
from ipplanner.departments.names import split_names
from ipplanner.text import fold

if TYPE_CHECKING:
    from ipplanner.store.register import Department

How = Literal["name", "variant"]
_KINDS = {
    "省": ("省", "全省", "本省", "我省", "驻省"),
    "市": ("市", "全市", "本市", "我市", "驻市"),
    "区": ("自治区", "区", "全区", "本区", "我区", "驻区"),
}
"""What a region of a kind calls itself."""
_NOBODY = re.compile(r"^(?:其他|其它)?(?:[省市区]直?)?(?:各|有关|相关)*(?:责任)?(?:部门|单位)$")
_GENERAL = re.compile(r"^(?:全[省市区])?(?:各|有关|相关|其他|其它)|(?:有关|相关)(?:部门|单位)")


class Key(NamedTuple):
    """What spellings of one department share: whose it is, and the organ's official name."""

    level: str
    """Empty for the region's own, else the words for the region that it belongs to."""
    organ: str


class Found(NamedTuple):
    """The department that a name means, and whether by a name of the register or a variant."""

    id: str
    how: How


def is_general(name: str) -> bool:
    """Whether a name means no single department (各市人民政府, 有关部门)."""
    return bool(_GENERAL.search(name))


def is_nobody(name: str) -> bool:
    """Whether a name says only that there are others (其他有关部门)."""
    return bool(_NOBODY.search(name))


def key_of(name: str, region: str = "") -> Key:
    """The key of a name as printed in a document of this region."""
    bare = _bare(name)
    if region and bare.startswith(region) and len(bare) > len(region) + 1:
        bare = bare[len(region) :]
    read = organs.read(bare)
    level = "" if _is_own(read.region, region) else read.region
    return Key(level, fold(read.official or read.organ))


def _bare(name: str) -> str:
    """The name without 等 and the like."""
    names = split_names(name)
    return names[0] if len(names) == 1 else name


def _is_own(word: str, region: str) -> bool:
    if not word:
        return True
    if region and organs.short_region(word) == organs.short_region(region):
        return True
    kinds = [ways for end, ways in _KINDS.items() if region.endswith(end)] or [*_KINDS.values()]
    return any(word in ways for ways in kinds)


def renamed(name: str, found: Found, new: str) -> str:
    """What stands in the place of a name: a bracket behind a variant (（省版权局）) stays."""
    bracket = organs.BRACKET.search(name) if found.how == "variant" else None
    return new + bracket[0] if bracket else new


class NameIndex:
    """Finds the one whose names are spelled so, or differ only in the region and in known ways.

    A spelling that would fit two of them fits none.
    """

    def __init__(self, names: Mapping[str, Iterable[str]], region: str = "") -> None:
        self._region = region
        self._exact: dict[str, str] = {}
        by_key: dict[Key, set[str]] = defaultdict(set)
        for id_, spellings in names.items():
            for spelling in spellings:
                self._exact.setdefault(fold(spelling), id_)
                by_key[key_of(spelling, region)].add(id_)
        self._by_key = {key: ids.pop() for key, ids in by_key.items() if len(ids) == 1}
        self._asked: dict[str, Found | None] = {}

    def find(self, name: str) -> Found | None:
        """The one that a printed name means; None for a name that is not known."""
        if self._exact and name not in self._asked:
            self._asked[name] = self._look_up(name)
        return self._asked.get(name)

    def _look_up(self, name: str) -> Found | None:
        for spelling in (name, _bare(name)):
            if id_ := self._exact.get(fold(spelling)):
                return Found(id_, "name")
        id_ = self._by_key.get(key_of(name, self._region))
        return Found(id_, "variant") if id_ else None


def names_of(department: Department) -> list[str]:
    """The official name and the aliases."""
    return [department.name, *(alias.name for alias in department.aliases)]


def index_of(register: Iterable[Department], region: str = "") -> NameIndex:
    """The register's departments by their ids, for documents of a region."""
    return NameIndex({one.id: names_of(one) for one in register}, region)
