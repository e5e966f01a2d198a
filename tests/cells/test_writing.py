from __future__ import annotations

import pytest

from ipplanner.cells.cell import CellPlace, cell_text
from ipplanner.cells.writing import present_text, write_item, write_measure
from ipplanner.edits.documents import add_document
from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Phase, Section
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace


def task(**values: object) -> Document:
    measure = Measure(text="推进示例改革。系统总结。", **values)  # type: ignore[arg-type]
    inner = Section(number="（一）", title="示例", items=[Item(number="1.", measures=[measure])])
    chapter = Section(number="一、", title="第一章", sections=[inner])
    return Document(layout="national-promotion", title="示例计划", year=2018, sections=[chapter])


def cell(document: Document, field: str) -> str:
    column = layout(document.layout).column(field)
    section, item, measure = next(document.walk_measures())
    return cell_text(column, section, item, measure)


def taken(workspace: Workspace, document: Document) -> CellPlace:
    section, item, measure = next(
        load(workspace, add_document(workspace, document)).walk_measures()
    )
    return CellPlace(section.id, item.id, measure.id, "measure")


def only(workspace: Workspace, place: CellPlace) -> tuple[Item, Measure]:
    from ipplanner.store.documents import listing

    document = load(workspace, listing(workspace)[0].id)
    return next((item, measure) for _, item, measure in document.walk_measures())


def test_a_cell_shows_all_its_parts() -> None:
    document = task(
        local_text="各地要试点。", departments="局内：专利管理司", obligation="省份：各省份必做"
    )
    assert cell(document, "measure") == "1.推进示例改革。系统总结。\n各地要试点。"
    assert cell(document, "departments") == "局内：专利管理司\n省份：各省份必做"


def test_writing_a_cell_takes_it_apart(workspace: Workspace) -> None:
    place = taken(workspace, task())
    with workspace.edit("改") as edit:
        write_measure(edit, place.measure_id, "measure", "2．新的任务。\n有关省份要落实。")
        write_measure(edit, place.measure_id, "departments", "局内：甲司、乙司\n省份：各省份选做")
    item, measure = only(workspace, place)
    assert (item.number, item.title) == ("2．", "")
    assert (measure.text, measure.local_text) == ("新的任务。", "有关省份要落实。")
    assert (measure.departments, measure.obligation) == ("局内：甲司、乙司", "省份：各省份选做")
    assert (measure.lead, measure.support) == (["甲司"], ["乙司"])


def test_what_is_present_is_what_was_written(workspace: Workspace) -> None:
    place = taken(workspace, task(local_text="各地要试点。"))
    with workspace.edit("看") as edit:
        assert present_text(edit, place) == "1.推进示例改革。系统总结。\n各地要试点。"
        assert present_text(edit, place._replace(measure_id="m" + "a" * 12)) is None


def test_a_schedule_is_a_paragraph_a_phase(workspace: Workspace) -> None:
    document = task(phases=[Phase("2017年", "起草方案。", "（甲司）")])
    document.layout = "progress-schedule"
    place = taken(workspace, document)
    with workspace.edit("改") as edit:
        assert present_text(edit, place._replace(field="phases")) == "2017年：起草方案。（甲司）"
        text = "2018年：推广。（乙司）\n每年度：总结。"
        write_measure(edit, place.measure_id, "phases", text)
    _, measure = only(workspace, place)
    assert measure.phases == [Phase("2018年", "推广。", "（乙司）"), Phase("每年度", "总结。", "")]


@pytest.mark.parametrize("text", ["3.新任务", "3. 新任务"])
def test_a_title_with_its_number(workspace: Workspace, text: str) -> None:
    document = task()
    document.layout = "task-list"
    place = taken(workspace, document)
    with workspace.edit("改") as edit:
        write_item(edit, place.item_id, "item", text)
    item, _ = only(workspace, place)
    assert (item.number, item.title) == ("3.", "新任务")
