"""Pasted rows come to stand in a document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ipplanner import history
from ipplanner.cells.cell import CellPlace
from ipplanner.edits.documents import add_document
from ipplanner.importing.source import Cell, Grid
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.pasting.filling import Target, fill, fits, texts_in
from ipplanner.pasting.inserting import Inserted, insert
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace

Outline = dict[str, dict[str, list[str]]]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "工作区.ipplan", create=True) as opened:
        yield opened


def section(title: str, **items: list[str]) -> Section:
    made = [
        Item("", "", name, "", [Measure("", one) for one in texts]) for name, texts in items.items()
    ]
    return Section("", "", title, items=made)


def untitled(*texts: str) -> Section:
    return Section(items=[Item(measures=[Measure("", one, "省局", ["省局"]) for one in texts])])


def add(workspace: Workspace, *sections: Section) -> Document:
    for number, one in enumerate(sections, 1):
        one.number = str(number)
    plan = Document(layout="provincial-outline", sections=list(sections))
    return load(workspace, add_document(workspace, plan))


def outline(workspace: Workspace, document: Document) -> Outline:
    return {
        f"{one.number} {one.title}": {
            item.title: [measure.text for measure in item.measures] for item in one.items
        }
        for one in load(workspace, document.id).sections
    }


def paste(workspace: Workspace, document: Document, after: str, *sections: Section) -> Inserted:
    return insert(workspace, document, Document(sections=list(sections)), after, "粘贴")


def two(workspace: Workspace) -> Document:
    return add(workspace, section("甲", 子=["一", "二"], 丑=["三"]), section("乙", 寅=["四"]))


def measure_of(document: Document, text: str) -> str:
    return next(one.id for *_, one in document.walk_measures() if one.text == text)


def test_rows_without_titles_are_measures_behind_the_caret(workspace: Workspace) -> None:
    document = two(workspace)
    done = paste(workspace, document, measure_of(document, "一"), untitled("新一", "新二"))
    assert outline(workspace, document)["1 甲"] == {
        "子": ["一", "新一", "新二", "二"],
        "丑": ["三"],
    }
    new = {one.id: one for *_, one in load(workspace, document.id).walk_measures()}
    assert [new[id_].text for id_ in done.measure_ids] == ["新一", "新二"]
    assert new[done.measure_ids[0]].lead == ["省局"]


def test_titles_make_items_behind_the_carets_in_one_step(workspace: Workspace) -> None:
    document = two(workspace)
    before = load(workspace, document.id)
    done = paste(
        workspace, document, measure_of(document, "一"), section("", 子=["新"], 卯=["五"], 辰=[])
    )
    assert outline(workspace, document)["1 甲"] == {
        "子": ["一", "新", "二"],
        "卯": ["五"],
        "辰": [],
        "丑": ["三"],
    }
    assert done.rows == 3
    history.undo(workspace)
    assert load(workspace, document.id) == before


def test_sections_join_their_own_or_come_behind_and_are_numbered(workspace: Workspace) -> None:
    document = two(workspace)
    done = paste(
        workspace,
        document,
        measure_of(document, "三"),
        section("丙", 卯=["五"]),
        section("乙。", 辰=["六"]),
        section("甲", 巳=["七"]),
    )
    assert outline(workspace, document) == {
        "1 甲": {"子": ["一", "二"], "丑": ["三"], "巳": ["七"]},
        "2 丙": {"卯": ["五"]},
        "3 乙": {"寅": ["四"], "辰": ["六"]},
    }
    assert done.notices[0] == "有 2 个工作重点的内容放到了各自的末尾：“乙”“甲”。"


def test_several_sections_elsewhere_are_told_in_one_sentence(workspace: Workspace) -> None:
    others = [section(title, 寅=["四"]) for title in "乙丙丁戊"]
    document = add(workspace, section("甲", 子=["三"]), *others)
    done = paste(
        workspace,
        document,
        measure_of(document, "三"),
        *(section(title, 辰=["六"]) for title in ("乙", "丙", "丁", "戊", "乙")),
    )
    assert done.notices == ["有 4 个工作重点的内容放到了各自的末尾：“乙”“丙”“丁”等。"]


def test_a_number_that_is_not_taken_is_told(workspace: Workspace) -> None:
    document = two(workspace)
    pasted = section("甲", 子=["新"])
    pasted.number, pasted.goal = "7、", "目标"
    done = paste(workspace, document, measure_of(document, "一"), pasted)
    assert done.notices == [
        "序号“7”没有粘贴，保留了表中原有的。",
        "任务目标“目标”没有粘贴，保留了表中原有的。",
    ]


def test_an_empty_row_is_filled(workspace: Workspace) -> None:
    document = add(workspace, section("甲", 子=["", "二"]))
    done = paste(workspace, document, measure_of(document, ""), untitled("新一", "新二"))
    assert outline(workspace, document) == {"1 甲": {"子": ["新一", "新二", "二"]}}
    assert done.measure_ids[0] == measure_of(document, "")


def test_items_of_a_template_that_wait_are_filled_where_they_are(workspace: Workspace) -> None:
    document = add(
        workspace, section("甲", 子=[""], 丑=[], 寅=["写过"]), section("乙", 卯=[""], 辰=[""])
    )
    pasted = section("甲", 丑=["一", "二"], 巳=["三"]), section("乙", 辰=["四"])
    done = paste(workspace, document, document.sections[0].items[0].id, *pasted)
    assert outline(workspace, document) == {
        "1 甲": {"子": [""], "巳": ["三"], "丑": ["一", "二"], "寅": ["写过"]},
        "2 乙": {"卯": [""], "辰": ["四"]},
    }
    assert done.notices == []


def test_a_row_just_inserted_takes_titles_too(workspace: Workspace) -> None:
    document = add(workspace, Section(items=[Item(measures=[Measure()])]))
    here = document.sections[0].items[0].measures[0].id
    paste(workspace, document, here, section("重点", 内容=["举措"]))
    assert outline(workspace, document) == {"1 重点": {"内容": ["举措"]}}


@pytest.mark.parametrize("after", ["", "m-gone"])
def test_without_a_caret_rows_come_last(workspace: Workspace, after: str) -> None:
    document = two(workspace)
    paste(workspace, document, after, untitled("新"))
    assert outline(workspace, document)["2 乙"] == {"寅": ["四", "新"]}
    empty = add(workspace)
    paste(workspace, empty, after, untitled("新"))
    assert outline(workspace, empty) == {"1 ": {"": ["新"]}}


def test_many_rows_are_quick(workspace: Workspace) -> None:
    document = two(workspace)
    texts = [f"举措{number}" for number in range(3000)]
    done = paste(workspace, document, measure_of(document, "一"), untitled(*texts))
    assert done.rows == 3000
    assert outline(workspace, document)["1 甲"]["子"] == ["一", *texts, "二"]


# --- into cells ----------------------------------------------------------------------------------


def block(document: Document, fields: dict[str, str]) -> list[list[Target]]:
    return [
        [
            (CellPlace(one.id, item.id, measure.id, name), level)  # type: ignore[misc]
            for name, level in fields.items()
        ]
        for one, item in document.walk_items()
        for measure in item.measures or [Measure()]
    ]


def test_texts_fill_a_block_position_by_position(workspace: Workspace) -> None:
    document = add(workspace, section("甲", 子=["一", "二"]))
    targets = block(document, {"measure": "measure", "departments": "measure", "备注": "measure"})
    texts = [["改一", "省甲局、省乙厅", "附一"], ["改二", "", ""]]
    assert fits(texts, targets)
    assert fill(workspace, document.id, targets, texts, "粘贴").cells == 6
    first, second = load(workspace, document.id).sections[0].items[0].measures
    assert (first.text, first.lead, first.support) == ("改一", ["省甲局"], ["省乙厅"])
    assert (first.extra, second.text) == ({"备注": "附一"}, "改二")
    assert len(history.steps(workspace)) == 2


def test_one_text_fills_all_and_a_merged_cell_takes_one(workspace: Workspace) -> None:
    document = add(workspace, section("甲", 子=["一", "二"]))
    targets = block(document, {"item": "item", "measure": "measure"})
    assert fits([["同"]], targets) and not fits([["同"]] * 3, targets) and not fits([], targets)
    done = fill(workspace, document.id, targets, [["新\n名", "同"], ["别名", "同"]], "粘贴")
    assert outline(workspace, document) == {"1 甲": {"新名": ["同", "同"]}}
    assert len(done.notices) == 1 and "别名" in done.notices[0]


def test_rows_without_a_measure_get_one(workspace: Workspace) -> None:
    document = add(workspace, section("甲", 子=[]))
    targets = block(document, {"measure": "measure", "departments": "measure"})
    fill(workspace, document.id, targets, [["新", "省局"]], "粘贴")
    (only,) = load(workspace, document.id).sections[0].items[0].measures
    assert (only.text, only.departments) == ("新", "省局")


def test_a_merged_cell_of_the_clipboard_says_the_same_in_all_it_covers() -> None:
    grid = Grid("表格 1", [Cell(0, 0, "甲", 2), Cell(0, 1, "乙"), Cell(1, 1, "丙")], 2, 3)
    assert texts_in(grid) == [["甲", "乙"], ["甲", "丙"]]
