"""A small plan with items in every state."""

from __future__ import annotations

from ipplanner.model import CarryLink, Document, Item, Measure, Section


def measure(id_: str, text: str = "做", departments: str = "省局") -> Measure:
    return Measure(id_, text, departments)


def mixed_plan() -> Document:
    """Five items: filled, empty, own, one department missing, and undecided."""
    unsure = CarryLink("iold", "reworded", sure=False)
    first = Section(
        "s1",
        title="一",
        items=[
            Item("i1", title="已填", template_key="1.1", measures=[measure("m1")]),
            Item("i2", title="没有举措", template_key="1.2"),
            Item("i3", title="自有", measures=[measure("m3"), measure("m4")]),
        ],
    )
    second = Section(
        "s2",
        title="二",
        items=[
            Item("i4", "", "缺部门", "2.1", [measure("m5"), measure("m6", departments=" \n")]),
            Item("i5", "", "要定", "2.2", [measure("m7")], [unsure]),
        ],
    )
    return Document(template="provincial-2018", sections=[first, second])
