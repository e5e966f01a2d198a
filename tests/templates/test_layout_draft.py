from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from exports.exporting import export_excel, export_word
from ipplanner.edits.documents import add_document
from ipplanner.edits.layouts import use_layout
from ipplanner.history import undo
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import Layout, layout
from ipplanner.model import Document
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from ipplanner.templates.layout_draft import LayoutDraft, level_choices, name_of, shown_choices
from tests.exports.made_up import small_plan
from tests.store.making import make_plan

PLAN = layout("provincial-outline")


@pytest.fixture
def draft() -> LayoutDraft:
    return LayoutDraft(PLAN, make_plan())


def fields(draft: LayoutDraft) -> list[str]:
    return [column.field for column in draft.columns]


def test_it_begins_with_what_the_document_prints(draft: LayoutDraft) -> None:
    assert draft.layout.column("item").header == "重点工作"
    assert fields(draft)[-1] == "备注"
    assert not draft.is_changed


def test_a_former_header_still_tells_the_column() -> None:
    draft = LayoutDraft(PLAN, Document())
    at = fields(draft).index("measure")
    draft.set_column(at, header="主要做法")
    assert draft.is_changed and draft.faults == []
    assert draft.finished().column("measure").aliases[-1] == "具体举措及成果形式"
    draft.set_column(at, header="具体任务")
    assert "具体任务" not in draft.finished().column("measure").aliases
    draft.set_column(fields(draft).index("item"), aliases=("具体举措及成果形式",))
    assert "具体举措及成果形式" not in draft.finished().column("measure").aliases


def test_the_end_of_the_title_tells_the_family() -> None:
    draft = LayoutDraft(PLAN, Document())
    for title, words in (
        ("{region}{year}年度任务书", ["任务书"]),
        ("{region}{year}年工作要点", []),
        ("{year}年{region}", []),
    ):
        draft.set(title=title)
        assert [one for one in draft.finished().title_words if one not in PLAN.title_words] == words


def test_columns_are_moved_removed_and_added(draft: LayoutDraft) -> None:
    assert draft.move(1, 1) == 2
    assert fields(draft)[:3] == ["region", "section", "number"]
    assert draft.move(0, -1) == 0
    assert draft.addable() == ["goal"]
    draft.remove(2)
    assert draft.addable() == ["number", "goal"]
    assert draft.add("number") == 0
    at = draft.add("", "责任处室")
    assert (draft.columns[at].field, draft.columns[at].level) == ("责任处室", "measure")
    assert draft.columns[0].align == "center"


def test_what_can_be_chosen_depends_on_the_field() -> None:
    by_field = {column.field: column for column in PLAN.columns}
    assert level_choices(by_field["number"]) == ("section", "item")
    assert level_choices(by_field["measure"]) == ("measure",)
    assert shown_choices(by_field["measure"]) == ("always",)
    assert shown_choices(by_field["deadline"]) == ("always", "used")
    assert shown_choices(replace(by_field["measure"], field="备注")) == ("always", "used")
    assert (name_of(by_field["measure"]), name_of(replace(by_field["item"], field="备注"))) == (
        "举措",
        "",
    )


def test_running_text_has_nothing_to_add() -> None:
    draft = LayoutDraft(layout("national-strategy"), Document())
    assert draft.is_text and draft.addable() == []


def next_years(document: Document) -> Layout:
    """Another header, order and title, and a column of the user's own."""
    draft = LayoutDraft(PLAN, document)
    draft.set(title="{region}{year}年任务书", chapter_rows=True)
    draft.set_column(fields(draft).index("measure"), header="主要做法")
    draft.set_column(fields(draft).index("number"), level="item")
    draft.move(fields(draft).index("departments"), -2)
    draft.add("", "完成情况")
    assert draft.faults == []
    return draft.finished()


def test_a_plan_in_a_layout_made_in_the_window_is_handed_in(
    workspace: Workspace, tmp_path: Path
) -> None:
    plan_id = add_document(workspace, small_plan())
    use_layout(workspace, plan_id, next_years(load(workspace, plan_id)))
    plan = load(workspace, plan_id)
    assert "measure" not in plan.headers and "item" not in plan.headers
    next(plan.walk_measures())[2].extra["完成情况"] = "正在推进。\n年底报告。"
    for write, name in ((export_word, "a.docx"), (export_excel, "a.xlsx")):
        assert write(plan, tmp_path / name).rows == sum(1 for _ in plan.walk_measures())
    found = recognise(read_source(tmp_path / "a.docx"), layout(plan.layout)).documents[0]
    assert next(found.walk_measures())[2].extra["完成情况"] == "正在推进。\n年底报告。"


def test_one_undo_takes_a_layout_back(workspace: Workspace) -> None:
    plan_id = add_document(workspace, make_plan())
    before = load(workspace, plan_id)
    use_layout(workspace, plan_id, next_years(before))
    undo(workspace)
    assert load(workspace, plan_id) == before
