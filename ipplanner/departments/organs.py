"""Names of departments by what they are called without their region, variants told apart."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache

from ipplanner.resources import FOLDER

_FILE = FOLDER / "words" / "departments.txt"
BRACKET = re.compile(r"[（(][^（）()]*[）)]$")
"""Behind a name, such as （省版权局）."""
_KIND = re.compile("(?:壮族|回族|维吾尔)?自治区|生产建设兵团|[省市区]$")
_BELOW = re.compile(r"[\u4e00-\u9fff]{2,16}?[市州县区](?=[\u4e00-\u9fff]{3})")
"""A city or county, or which of them."""
_ENDS = "局厅委办"
_SHORTEST = 3
_LEFT_OUT = 2
"""Characters that a shortened name may lack: 工商管理局 for 工商行政管理局."""


@dataclass(frozen=True, slots=True)
class Name:
    """A printed name: the region before it, the organ, and the official name of that organ."""

    printed: str
    region: str
    organ: str
    official: str
    """Empty for an organ that is not in the list."""


def short_region(name: str) -> str:
    """A region without what it is: 甘肃 for 甘肃省."""
    return _KIND.sub("", name) or name


@cache
def _organs() -> dict[str, str]:
    """Official names by all names in the list."""
    found: dict[str, str] = {}
    for line in _FILE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            official, _, others = (part.strip() for part in line.partition("="))
            for name in [official, *others.split("、")]:
                found.setdefault(name.strip(), official)
    found.pop("", None)
    return found


@cache
def _region() -> re.Pattern[str]:
    full: list[str] = json.loads((FOLDER / "regions.json").read_text("utf-8"))
    names = "|".join(sorted({*full, *map(short_region, full)}, key=len, reverse=True))
    return re.compile(
        rf"(?:(?:{names})(?:省|市|自治区|区)?|省|市|自治区|区|全省|全市|全区|本省|本市|我省|我市|我区|国家|驻[省市])"
        rf"(?=[\u4e00-\u9fff]{{2}})"
    )


@cache
def read(printed: str) -> Name:
    """A printed name taken apart; a bracket behind it is left out."""
    bare = BRACKET.sub("", printed.strip())
    if bare in _organs():
        return Name(printed, "", bare, _organs()[bare])
    found = _region().match(bare)
    region = found[0] if found else ""
    organ = bare[len(region) :]
    below = _BELOW.match(organ)
    if below and organ not in _organs() and organ[below.end() :] in _organs():
        region, organ = region + below[0], organ[below.end() :]
    return Name(printed, region, organ, _organs().get(organ, ""))


def is_office(name: Name) -> bool:
    """Whether it is called as an office (局, 厅, 委, 办) and is no part of a known one."""
    part = any(name.organ[:end] in _organs() for end in range(_SHORTEST, len(name.organ)))
    return name.organ.endswith((*_ENDS,)) and len(name.organ) >= _SHORTEST and not part


@cache
def meant(organ: str) -> str:
    """The listed name that an unlisted one is a slip of; empty without one."""
    listed = [other for other in _organs() if len(other) > _SHORTEST]
    for other in listed:
        if sorted(other) == sorted(organ):
            return other
    from rapidfuzz.distance import LCSseq, Levenshtein

    longer = [
        other
        for other in listed
        if 0 < len(other) - len(organ) <= _LEFT_OUT
        and LCSseq.similarity(organ, other) == len(organ)
    ]
    if len(longer) == 1 and len(organ) > _SHORTEST:
        return longer[0]
    near = [other for other in listed if Levenshtein.distance(organ, other, score_cutoff=1) == 1]
    return near[0] if len(near) == 1 and len(organ) > _SHORTEST else ""
