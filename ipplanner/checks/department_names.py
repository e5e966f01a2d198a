"""Names of departments: unknown ones, and one department under several names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ipplanner.checks.context import Context, KnownDepartment
from ipplanner.checks.finding import Finding, Hit, Level, Place, finding, place_of
from ipplanner.checks.rule import DocumentRule
from ipplanner.department_register.replacing import Duties, with_names_replaced
from ipplanner.departments import organs
from ipplanner.departments.names import missing_separators
from ipplanner.departments.organs import Name
from ipplanner.departments.spellings import Key, is_general, key_of, renamed
from ipplanner.model import Document

_OFTEN = 2
_MOSTLY = 0.7
_RARE = 3


@dataclass(frozen=True, slots=True)
class _Use:
    """A name in a cell."""

    place: Place
    cell: str
    name: Name


def _uses(document: Document) -> list[_Use]:
    return [
        _Use(
            place_of("departments", section, item, measure), measure.departments, organs.read(name)
        )
        for section, item, measure in document.walk_measures()
        for name in [*measure.lead, *measure.support]
    ]


def unknown(document: Document, context: Context) -> Iterator[Finding]:
    """Names that neither the register nor the list of departments has."""
    uses = _uses(document)
    counts = Counter(use.name.printed for use in uses)
    for use in uses:
        name = use.name
        if context.index.find(name.printed):
            continue
        if name.official:
            if _all_but_few(counts, context) and not is_general(name.printed):
                message = f"“{name.printed}”没有登记，请核对。"
                yield finding("department-unknown", use.place, _hit(use, message, None, sure=False))
            continue
        if not organs.is_office(name) and not organs.meant(name.organ):
            continue
        if any(one.name == name.printed for one in missing_separators(use.cell)):
            continue
        often = counts[name.printed] > _OFTEN
        if hit := _unknown(use, often):
            yield finding("department-unknown", use.place, hit)


def _all_but_few(counts: Counter[str], context: Context) -> bool:
    """Whether nearly all names of the document are registered, so that the others stand out."""
    known = sum(count for name, count in counts.items() if context.index.find(name))
    return bool(context.departments) and known >= _MOSTLY * counts.total()


def _unknown(use: _Use, often: bool) -> Hit | None:
    name = use.name
    meant = organs.meant(name.organ)
    if meant:
        message = f"“{name.printed}”疑为“{name.region}{meant}”之误。"
        return _hit(use, message, name.printed.replace(name.organ, meant))
    if name.organ.endswith(("局", "厅", "委")) and name.region and not often:
        return _hit(use, f"“{name.printed}”不在已知的部门名称里，请核对。", None)
    return _hit(use, f"“{name.printed}”没有登记，请核对。", None, sure=False)


def variants(document: Document, context: Context) -> Iterator[Finding]:
    """One department under several names: the rarer of them, and what is not as registered."""
    by_office: dict[Key, list[_Use]] = defaultdict(list)
    for use in _uses(document):
        found = context.index.find(use.name.printed)
        if found and found.how == "variant":
            message = f"登记的名称是“{found.id}”，这里写的是“{use.name.printed}”。"
            yield finding("department-variant", use.place, _hit(use, message, found.id))
        elif use.name.official and not found:
            by_office[key_of(use.name.printed, context.region)].append(use)
    for group in by_office.values():
        counts = Counter(use.name.organ for use in group)
        if len(counts) > 1:
            yield from _rarer(group, counts)


def _rarer(group: list[_Use], counts: Counter[str]) -> Iterator[Finding]:
    usual, most = counts.most_common(1)[0]
    tie = list(counts.values()).count(most) > 1
    for use in group:
        organ = use.name.organ
        if organ == usual and not tie:
            continue
        other = next(name for name, _ in counts.most_common() if name != organ)
        fix = None if tie else use.name.printed.replace(organ, other)
        message = f"同一部门有几种写法：这里是“{organ}”，别处是“{other}”。"
        hit = _hit(use, message, fix, sure=counts[organ] <= _RARE)
        yield finding("department-variant", use.place, hit)


def regions(document: Document, _context: Context) -> Iterator[Finding]:
    """Names without 省 or 市 where nearly all others of the document have it, and the reverse."""
    uses = [use for use in _uses(document) if use.name.official and organs.is_office(use.name)]
    counts = Counter(use.name.region for use in uses)
    for region in ("省", "市", "自治区"):
        if uses and counts[region] > _MOSTLY * len(uses):
            for use in uses:
                if not use.name.region:
                    message = f"别处都写“{region}{use.name.organ}”，这里没有“{region}”。"
                    hit = _hit(use, message, region + use.name.printed, sure=False)
                    yield finding("department-region", use.place, hit)


def outdated(document: Document, context: Context) -> Iterator[Finding]:
    """Departments that another one of the register has taken over from by the plan's year.

    In the very year both names may be right, which is only a hint.
    """
    by_name = {one.name: one for one in context.departments if one.successor}
    for section, item, measure in document.walk_measures() if by_name else ():
        place = place_of("departments", section, item, measure)
        cell = Duties(measure.departments, measure.lead, measure.support)
        names = dict.fromkeys([*measure.lead, *measure.support])
        found = {name: context.index.find(name) for name in names}
        old = {
            name: (by_name[one.id], renamed(name, one, by_name[one.id].successor))
            for name, one in found.items()
            if one and one.id in by_name
        }
        for hit in _outdated(cell, old, context.year):
            yield finding("department-outdated", place, hit)


def _outdated(
    cell: Duties, old: dict[str, tuple[KnownDepartment, str]], year: int | None
) -> Iterator[Hit]:
    """A hit on each old name, given with its new one; on the cell where two become the same."""
    for name, (known, new) in old.items():
        since = known.successor_since
        when = f"自{since}年起" if since else ""
        message = f"“{name}”的职责{when}已由“{known.successor}”承接。"
        level: Level = "提示" if since is not None and since == year else "疑似"
        same = [one for one in old if old[one][1] == new]
        at = cell.printed.find(name)
        if len(same) == 1 and at >= 0 and new not in [*cell.lead, *cell.support]:
            yield Hit(at, name, message, new, level)
        elif name == same[0]:
            fixed = with_names_replaced(cell, dict.fromkeys(same, new)).printed
            yield Hit(0, cell.printed, message, fixed, level)


def _hit(use: _Use, message: str, fix: str | None, *, sure: bool = True) -> Hit:
    """A hit on the name where the cell prints it, else on the whole cell."""
    at = use.cell.find(use.name.printed)
    level = "疑似" if sure else "提示"
    if at < 0:
        return Hit(0, use.cell, message, None, level)  # type: ignore[arg-type]
    return Hit(at, use.name.printed, message, fix, level)  # type: ignore[arg-type]


def rules() -> Iterable[DocumentRule]:
    """The rules of this module."""
    yield DocumentRule("department-unknown", "部门名称不认识", unknown)
    yield DocumentRule("department-variant", "部门名称不一致", variants)
    yield DocumentRule("department-region", "部门名称缺少省、市", regions)
    yield DocumentRule("department-outdated", "部门已经改组", outdated)
