"""Rows of a plan that look like sums, headers, notes or page numbers are a plan's all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from exports import docx, xlsx
from exports.comparison import differences
from exports.exporting import export_excel, export_word
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Section

_EXPORTS = {"docx": export_word, "xlsx": export_excel}
_ODD = (
    "合计",
    "序号",
    "工作重点",
    "附件1",
    "第 1 页",
    "注：说明",
    "联系人：张三",
    "12",
    "一、推进",
)

each_suffix = pytest.mark.parametrize("suffix", _EXPORTS)
each_text = pytest.mark.parametrize("text", _ODD)


def _plan() -> Document:
    plan = Document("d1", "provincial-outline", "示例省 2019年工作要点", "示例省", 2019)
    for n in (1, 2):
        section = Section(f"s{n}", str(n), f"推进工作{n}")
        for k in (1, 2):
            measures = [Measure(f"m{n}{k}{j}", f"做好第{j}批试点。", "省局") for j in (1, 2)]
            section.items.append(Item(f"i{n}{k}", "", f"开展试点{k}", measures=measures))
        plan.sections.append(section)
    plan.back = ["注：本表一式两份。", "联系人：李四"]
    return plan


def _comes_back(plan: Document, target: Path) -> None:
    _EXPORTS[target.suffix[1:]](plan, target)
    (found,) = recognise(read_source(target)).documents
    assert differences(plan, found) == []
    rows = [(s.id, i.id, m.id) for s, i, m in plan.walk_measures()]
    assert [(s.id, i.id, m.id) for s, i, m in found.walk_measures()] == rows


@each_suffix
@each_text
def test_a_row_whose_cells_all_say_one_thing(tmp_path: Path, suffix: str, text: str) -> None:
    plan = _plan()
    section = plan.sections[1]
    section.number = section.title = section.items[0].title = text
    section.items[0].measures[0] = Measure("m211", text, text)
    _comes_back(plan, tmp_path / f"甲.{suffix}")


@each_suffix
@each_text
@pytest.mark.parametrize("field", ["title", "text", "departments"])
def test_a_row_with_one_odd_cell(tmp_path: Path, suffix: str, text: str, field: str) -> None:
    plan = _plan()
    item = plan.sections[1].items[-1]
    if field == "title":
        item.title = text
        item.measures = []
    else:
        item.measures.append(Measure("m9"))
        setattr(item.measures[-1], field, text)
    target = tmp_path / f"甲.{suffix}"
    _EXPORTS[suffix](plan, target)
    (found,) = recognise(read_source(target)).documents
    assert differences(plan, found) == []


@each_suffix
def test_a_whole_plan_of_odd_rows(tmp_path: Path, suffix: str) -> None:
    plan = _plan()
    words = iter(_ODD * 9)
    for section in plan.sections:
        section.title = next(words)
        for item in section.items:
            item.title = next(words)
            for one in item.measures:
                one.text, one.departments = next(words), next(words)
    _comes_back(plan, tmp_path / f"甲.{suffix}")


@each_suffix
def test_rows_of_another_hand_are_still_told_apart(tmp_path: Path, suffix: str) -> None:
    """Without ids of ours a row of sums stays outside the plan."""
    plan = _plan()
    plan.sections[1].items.append(Item("", "", "合计", measures=[Measure("", "4项")]))
    for section in plan.sections:
        section.id = ""
        for item in section.items:
            item.id = ""
            for one in item.measures:
                one.id = ""
    target = tmp_path / f"甲.{suffix}"
    if suffix == "docx":
        docx.write(plan, layout(plan.layout), target, docx.WordOptions())
    else:
        xlsx.write(plan, layout(plan.layout), target)
    (found,) = recognise(read_source(target)).documents
    assert [item.title for _, item in found.walk_items()][-1] == "开展试点2"
    assert any("合计" in line for line in found.back)
