"""One sentence on a change, in the words of an office."""

from __future__ import annotations

from collections.abc import Sequence

from ipplanner.deadlines import deadline_day
from ipplanner.departments.roles import read_departments
from ipplanner.model import Measure
from ipplanner.text import fold, squeeze
from ipplanner.wording_changes import Run

_SHORT = 16
_WEIGHTLESS = "，。；：、！？（）“”‘’《》,;:()\"' .．·…—-"


def text_note(runs: Sequence[Run], name: str) -> str:
    """What was done to a text, word for word where that is short."""
    old = "".join(run.text for run in runs if run.kind != "insert")
    new = "".join(run.text for run in runs if run.kind != "delete")
    if not old.strip():
        return f"补充{name}。"
    if not new.strip():
        return f"删去{name}。"
    if squeeze(old) == squeeze(new):
        return f"{name}调整空格或换行，文字未变。"
    if _bare(old) == _bare(new):
        return f"{name}调整标点，文字未变。"
    changed = _places(runs)
    if len(changed) > 2 or any(len(text) > 2 * _SHORT for pair in changed for text in pair):
        return _many(name, runs, len(changed))
    return f"{name}{'，'.join(_told(*pair) for pair in changed)}。"


def _many(name: str, runs: Sequence[Run], count: int) -> str:
    equal = sum(len(run.text) for run in runs if run.kind == "equal")
    deleted = sum(len(run.text) for run in runs if run.kind == "delete")
    inserted = sum(len(run.text) for run in runs if run.kind == "insert")
    if equal < deleted and equal < inserted:
        return f"{name}重新表述。"
    if not deleted:
        return f"{name}增加 {inserted} 个字。"
    if not inserted:
        return f"{name}删去 {deleted} 个字。"
    return f"{name}修改 {count} 处文字。"


def _places(runs: Sequence[Run]) -> list[tuple[str, str]]:
    """What was taken out and put in, place by place."""
    places: list[tuple[str, str]] = []
    is_open = False
    for run in runs:
        if run.kind == "equal":
            is_open = False
            continue
        old, new = places.pop() if is_open else ("", "")
        is_deleted = run.kind == "delete"
        places.append((old + run.text, new) if is_deleted else (old, new + run.text))
        is_open = True
    return places


def _told(old: str, new: str) -> str:
    if not old:
        return f"增加“{_short(new)}”"
    if not new:
        return f"删去“{_short(old)}”"
    return f"将“{_short(old)}”改为“{_short(new)}”"


def _short(text: str) -> str:
    text = squeeze(text)
    return f"{text[:_SHORT]}…" if len(text) > _SHORT else text


def _bare(text: str) -> str:
    return "".join(character for character in squeeze(text) if character not in _WEIGHTLESS)


def departments_note(old: Measure, new: Measure, name: str) -> str:
    """Which departments came, went or changed their part; order and separators say nothing."""
    before, after = _roles(old), _roles(new)
    parts = []
    if came := [after[key] for key in after if key not in before]:
        parts.append(f"增加{_names(came)}")
    if gone := [before[key] for key in before if key not in after]:
        parts.append(f"减少{_names(gone)}")
    parts += [
        f"{after[key][0]}由{_role(before[key][1])}改为{_role(after[key][1])}"
        for key in after
        if key in before and before[key][1] != after[key][1]
    ]
    if parts:
        return f"{name}{'，'.join(parts)}。"
    return f"{name}只调整写法或次序，部门未变。"


def _roles(measure: Measure) -> dict[str, tuple[str, bool]]:
    """The departments by their folded names, with whether they lead."""
    lead, support = measure.lead, measure.support
    if not lead and not support:
        lead, support = read_departments(measure.departments)
    roles = {fold(one): (one, True) for one in lead}
    return roles | {fold(one): (one, False) for one in support if fold(one) not in roles}


def _names(found: Sequence[tuple[str, bool]]) -> str:
    return "、".join(f"{name}（牵头）" if leads else name for name, leads in found)


def _role(leads: bool) -> str:
    return "牵头" if leads else "配合"


def deadline_note(old: str, new: str, years: tuple[int | None, int | None], name: str) -> str:
    """Whether a deadline came nearer, went further away or is only worded differently."""
    if not old.strip():
        return f"明确{name}为“{_short(new)}”。"
    if not new.strip():
        return f"删去{name}“{_short(old)}”。"
    told = f"{name}由“{_short(old)}”改为“{_short(new)}”"
    before, after = deadline_day(old, years[0]), deadline_day(new, years[1])
    if before is None or after is None:
        return f"{told}。"
    if before == after:
        return f"{name}只调整写法，时间未变。"
    return f"{told}，{'提前' if after < before else '推迟'}。"
