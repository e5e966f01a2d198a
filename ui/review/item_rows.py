"""The items of last year's plan as rows: what was, how it relates, where it goes and why."""

from __future__ import annotations

from ipplanner.carry.review import Candidate, ItemGroup, Review, Row
from ipplanner.model import Relation
from ui.common.language import tr
from ui.common.rows.cells import Cell, Line, Run, cell, line_below
from ui.common.rows.groups import Cells, Group, ListRow

GROUPS: tuple[ItemGroup, ...] = ("open", "matched", "own", "dropped")


def headers() -> list[str]:
    """The column headers."""
    return [tr("上年的条目"), tr("关系"), tr("转到模板的位置，以及为什么")]


def item_groups(review: Review) -> list[Group]:
    """The four groups with their rows."""
    return [_group(review, name) for name in GROUPS]


def place_name(review: Review, key: str) -> str:
    """A place as it is called: its key and title."""
    return f"{key}　{review.title_of(key)}"


def relation_word(relation: Relation) -> str:
    """A relation in office words."""
    words: dict[Relation, str] = {
        "same": tr("相同"),
        "reworded": tr("措辞不同"),
        "own": tr("本省自有"),
        "split": tr("拆分"),
        "merged": tr("合并"),
    }
    return words[relation]


def candidate_cell(candidate: Candidate, review: Review, at: int) -> Cell:
    """A place to choose for an old item: its name, its section, and what is there already."""
    below = [candidate.section]
    if not candidate.open:
        below.append(tr("相近 {} %").format(round(candidate.likeness * 100)))
    if at in candidate.taken_by:
        below.append(tr("这一项现在的位置"))
    others = [review.rows[each].title for each in candidate.taken_by if each != at]
    if others:
        below.append(tr("已有 {}").format("、".join(f"“{title}”" for title in others)))
    elif not candidate.taken_by and not candidate.open:
        below.append(tr("还没有条目"))
    return cell(f"{candidate.key}　{candidate.title}", " · ".join(below))


def old_item_cell(review: Review, at: int) -> Cell:
    """An old item to choose: its title, its section, and where it goes now."""
    row = review.rows[at]
    place = "、".join(row.place.keys) or tr("本省自有")
    if row.group == "dropped":
        place = tr("不转入")
    now = tr("现在转到 {}").format(place)
    return cell(row.title, f"{row.section} · {now}")


def _group(review: Review, name: ItemGroup) -> Group:
    rows = review.in_group(name)
    return Group(name, _heading(name, len(rows)), [_row(review, row) for row in rows])


def _heading(name: ItemGroup, count: int) -> Cell:
    words: dict[ItemGroup, str] = {
        "open": tr("要您决定"),
        "matched": tr("已对上"),
        "own": tr("本省自有"),
        "dropped": tr("不转入"),
    }
    return Cell((Line((Run(f"{words[name]}　{count}", "strong"),)),))


def _row(review: Review, row: Row) -> ListRow:
    return ListRow(row.at, of=row, make=lambda: _cells(review, row))


def _cells(review: Review, row: Row) -> Cells:
    old = Cell((line_below(row.section), Line((Run(row.title),))))
    return old, _relation(row), _place(review, row)


def _relation(row: Row) -> Cell:
    if row.group == "dropped":
        return cell(tr("不转入"), tr("已定"))
    if row.group == "open":
        return cell(relation_word(row.place.relation), tr("待您定"), mark="strong")
    return cell(relation_word(row.place.relation), tr("已定") if row.decided else "")


def _place(review: Review, row: Row) -> Cell:
    if row.group == "dropped":
        return cell(tr("新一年的计划里没有这一项"), row.place.reason)
    names = [place_name(review, key) for key in row.place.keys]
    if not names or "" in row.shares.values():
        names.append(tr("作为本省自有的条目"))
    lines = [Line((Run(name),)) for name in names]
    return Cell((*lines, line_below(row.place.reason)))
