from __future__ import annotations

import random
from copy import deepcopy

import pytest

from ipplanner.model import CarryLink, Document, Item, Measure, Section
from ipplanner.versions import Change, compare
from tests.exports.made_up import plan
from tests.exports.random_plans import random_plan
from tests.versions.random_edits import edited, without_ids

LONG = "面向园区企业开展专利导航培训12场，培训人员不少于600人次。"


def _document(*sections: Section) -> Document:
    return Document(
        id="d1",
        layout="provincial-outline",
        title="示例省2019年工作要点",
        region="示例省",
        year=2019,
        sections=list(sections),
    )


def _item(title: str, *texts: str, id: str = "") -> Item:
    measures = [Measure(text=text, departments="省版权局", lead=["省版权局"]) for text in texts]
    return Item(id=id, title=title, measures=measures)


def _told(changes: list[Change]) -> list[tuple[str, str, str]]:
    return [(change.kind, change.level, change.place) for change in changes]


def test_a_document_equals_itself() -> None:
    assert not compare(plan(), plan()).changes
    assert compare(plan(), plan()).summary() == "两个版本相同。"


def test_ids_come_before_wording() -> None:
    old = _document(Section(items=[_item("甲", "一。", id="i1"), _item("乙", "二。", id="i2")]))
    new = _document(Section(items=[_item("乙", "二。", id="i1"), _item("甲", "一。", id="i2")]))
    comparison = compare(old, new)
    assert {change.kind for change in comparison.changes} == {"changed"}
    assert comparison.counts()["item", "changed"] == 2


def test_a_carried_plan_is_compared_by_where_its_items_came_from() -> None:
    old = _document(Section(title="保护", items=[_item("加大大型展会执法", LONG, id="i1")]))
    link = CarryLink("i1", "reworded", sure=True)
    moved = Item("i9", "", "另一个名称", links=[link], measures=[Measure(text=LONG)])
    new = _document(Section(title="保护", items=[]), Section(title="合作", items=[moved]))
    told = [(c.kind, c.level, c.note) for c in compare(old, new).changes]
    assert ("moved", "item", "由 1.1 移至 2.1。") in told
    assert not any(kind in ("added", "deleted") and level == "item" for kind, level, _ in told)


def test_without_ids_wording_tells() -> None:
    old = _document(
        Section(title="保护", items=[_item("完善机制", "建立两级联席会议。"), _item("执法", LONG)])
    )
    new = deepcopy(old)
    new.sections[0].items.insert(0, _item("新增内容", "全新的一条举措，过去没有。"))
    new.sections[0].items[2].measures[0].text = LONG.replace("12", "20")
    comparison = compare(old, new)
    assert _told(comparison.changes) == [
        ("added", "item", "1.1"),
        ("changed", "measure", "1.3"),
    ]
    assert comparison.changes[1].note == "举措将“12”改为“20”。"


def test_a_measure_that_went_to_another_item_has_moved() -> None:
    old = _document(Section(items=[_item("甲", "一条短的举措。", LONG), _item("乙", "其他事情。")]))
    new = _document(Section(items=[_item("甲", "一条短的举措。"), _item("乙", "其他事情。", LONG)]))
    (change,) = compare(old, new).changes
    assert (change.kind, change.level) == ("moved", "measure")
    assert change.note == "由 1.1 第 2 条 移至 1.2 第 2 条。"


def test_what_moved_and_changed_shows_each_wording_on_its_own_side() -> None:
    old = _document(Section(items=[_item("甲", "一条短的举措。"), _item("乙", "其他事情。")]))
    old.sections[0].items[0].measures.append(Measure("m9", LONG))
    new = deepcopy(old)
    measure = new.sections[0].items[0].measures.pop()
    measure.text = LONG.replace("12", "20")
    new.sections[0].items[1].measures.append(measure)
    moved = next(one for one in compare(old, new).changes if one.kind == "moved")
    assert "12场" in moved.old and "20" not in moved.old
    assert "20场" in moved.new


def test_a_renamed_section_is_known_by_its_items() -> None:
    items = [_item("完善机制", LONG), _item("执法行动", "开展执法。")]
    old = _document(Section(title="深化改革", items=items))
    new = _document(Section(title="体制优化", items=deepcopy(items)))
    (change,) = compare(old, new).changes
    assert (change.kind, change.level, change.field) == ("changed", "section", "title")


def test_what_stands_around_the_table_is_compared() -> None:
    old = _document(Section(items=[_item("甲", "一。")]))
    new = deepcopy(old)
    new.title, new.front, new.back = "示例省2020年工作要点", ["附件1"], ["注：新。"]
    fields = [(change.field, change.kind) for change in compare(old, new).changes]
    assert fields == [("title", "changed"), ("front", "added"), ("back", "added")]


def test_extra_columns_and_goals_are_fields() -> None:
    old = _document(Section(title="保护", goal="旧目标", items=[_item("甲", "一。")]))
    new = deepcopy(old)
    new.sections[0].goal = "新目标"
    new.sections[0].items[0].measures[0].extra["备注"] = "新增"
    assert [change.name for change in compare(old, new).changes] == ["目标", "备注"]


def test_who_leads_counts_where_the_print_is_the_same() -> None:
    old = _document(Section(items=[_item("甲", "一。")]))
    new = deepcopy(old)
    measure = new.sections[0].items[0].measures[0]
    measure.lead, measure.support = [], ["省版权局"]
    (change,) = compare(old, new).changes
    assert change.note == "责任部门省版权局由牵头改为配合。"


def test_an_item_merged_into_another_is_told() -> None:
    old = _document(Section(items=[_item("甲", "一。", id="i1"), _item("乙", "二。", id="i2")]))
    new = deepcopy(old)
    new.sections[0].items = [_item("甲", "一。", id="i7")]
    new.sections[0].items[0].links = [
        CarryLink("i1", "merged", sure=True),
        CarryLink("i2", "merged", sure=True),
    ]
    notes = [change.note for change in compare(old, new).changes]
    assert notes == ["删除工作内容，并入 1.1。"]


def test_the_summary_counts() -> None:
    old = plan()
    new = deepcopy(old)
    del new.sections[1].items[3]
    new.sections[2].items[0].title = "换一个名称"
    assert compare(old, new).summary() == ("共 2 处不同：删除工作内容 1 项，修改工作内容 1 项。")


@pytest.mark.parametrize("seed", range(30))
def test_random_edits_lose_nothing(seed: int) -> None:
    chance = random.Random(seed)
    old = random_plan(chance)
    new = edited(chance, old, chance.randrange(10))
    new = without_ids(new) if seed % 3 == 0 else new
    nodes = [node for item in compare(old, new).items() for node in item.measures]
    there = [id(node.new) for node in nodes if node.new and node.state != "moved_away"]
    gone = [id(node.old) for node in nodes if node.old and node.state != "moved_here"]
    assert sorted(there) == sorted(id(measure) for _, _, measure in new.walk_measures())
    assert set(gone) >= {id(measure) for _, _, measure in old.walk_measures()}
