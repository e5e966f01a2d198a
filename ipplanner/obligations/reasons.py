"""Why something is 必做, 选做 or still open, in one sentence for users."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ipplanner.obligations.attributes import CATEGORY, attribute
from ipplanner.obligations.cases import CONCERNED, Outcome, key_of, named_scopes
from ipplanner.obligations.grammar import Bound, Line
from ipplanner.obligations.profile import Profile
from ipplanner.obligations.scopes import Scope, names_of

_OUTCOMES: tuple[Outcome, ...] = ("必做", "选做", "")


def because(line: Line, scope: Scope | None, duty: Bound, profile: Profile) -> str:
    """What decided; without a scope it is a duty whatever will be declared."""
    if scope is None:
        scopes = [each for clause, each in line.scopes if clause.duty == duty]
        return f"{names_of(scopes)}{duty}：不论尚未填写的情况如何，本省都在其内"
    return f"{scope.name}{duty}：{_belonging(line, scope, profile)}"


def not_named(line: Line, profile: Profile) -> str:
    """That we belong to none of the scopes."""
    return f"未对本省作规定：{_belonging_to_none(line, profile)}"


def undecided(keys: Sequence[str], outcomes: Collection[Outcome], profile: Profile) -> str:
    """What has to be declared, and what rests on it."""
    words = [duty or "不作规定" for duty in _OUTCOMES if duty in outcomes]
    asked = "、".join(map(question, keys))
    year = "" if profile.year is None else f"{profile.year} 年"
    return f"{'还是'.join(words)}，要看本省{asked}（{year}未填）"


def unreadable(line: Line) -> str:
    """Where a line cannot be read."""
    fault = line.faults[0]
    return f"这一行有读不懂的地方，{fault.place}：{fault.message}"


def question(key: str) -> str:
    """What is asked of the office: 省份类别, 是否有自由贸易试验区."""
    if key == CONCERNED:
        return "是否涉及此项任务"
    known = attribute(key)
    return known.name if key == CATEGORY else f"是否{known.belongs}"


def _belonging(line: Line, scope: Scope, profile: Profile) -> str:
    if scope.kind == "all":
        return "本省在其内"
    if scope.kind == "others":
        return _belonging_to_none(line, profile)
    if scope.kind == "concerned":
        return "本省涉及此项任务（已填）"
    key = scope.attribute
    belongs = f"为{scope.name}" if key == CATEGORY else attribute(key).belongs
    return f"本省{belongs}（{profile.when(key)}）"


def _belonging_to_none(line: Line, profile: Profile) -> str:
    named = named_scopes(line)
    if not named:
        return "本省在其内"
    dated = [when for when in (_when(scope, profile) for scope in named) if when != "已填"]
    return f"本省不属于{names_of(named)}（{dated[0] if dated else '已填'}）"


def _when(scope: Scope, profile: Profile) -> str:
    key = key_of(scope)
    return "已填" if key == CONCERNED else profile.when(key)
