"""Templates of one's own: made of a document, with a layout of their own, sent on as a file."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from ipplanner.edits.documents import add_document
from ipplanner.edits.items import add_item, change_item, delete_item
from ipplanner.edits.layouts import give_layout, is_own
from ipplanner.edits.templates import (
    edit_builtin,
    make_template,
    open_or_close,
    rename_template,
    set_obligation,
    settle_keys,
    take_template,
)
from ipplanner.errors import UnreadableFileError, UsageError
from ipplanner.history import redo, undo
from ipplanner.layouts import forget, layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.documents import listing, load
from ipplanner.store.workspace import Workspace
from ipplanner.templates.packages import FORMAT, package_text, read_package
from ipplanner.templates.template import document_from_template, template, template_from_document
from tests.store.making import make_plan


def own_template(workspace: Workspace) -> str:
    """A template with another header and a wider first column."""
    made = make_template(workspace, add_document(workspace, make_plan()), "示例模板")
    plain = layout("provincial-outline")
    columns = [
        replace(column, header="主要措施") if column.field == "measure" else column
        for column in plain.columns
    ]
    give_layout(workspace, made, replace(plain, columns=tuple(columns)))
    return made


def test_a_plan_becomes_a_template_of_its_titles(workspace: Workspace) -> None:
    plan_id = add_document(workspace, make_plan())
    made = load(workspace, make_template(workspace, plan_id, "示例模板"))
    plan = load(workspace, plan_id)
    assert (made.title, made.role) == ("示例模板", "template")
    assert [item.title for _, item in made.walk_items()] == [
        item.title for _, item in plan.walk_items()
    ]
    assert {(m.text, m.departments) for *_, m in made.walk_measures()} == {("", "")}
    assert [listing(workspace)[0].role, listing(workspace)[1].role] == ["plan", "template"]


def test_a_national_document_stays_whole(workspace: Workspace) -> None:
    measure = Measure(text="推进改革。细则。", obligation="省份：各省份必做")
    section = Section(number="一、", title="甲", items=[Item(number="1.", measures=[measure])])
    document = Document(layout="national-promotion", title="计划", sections=[section])
    made = load(workspace, make_template(workspace, add_document(workspace, document), "模板"))
    asked = template_from_document(made).sections[0].items[0]
    assert (asked.title, asked.obligation) == ("推进改革", "省份：各省份必做")


def test_a_built_in_template_can_be_changed_as_a_copy(workspace: Workspace) -> None:
    national = template("provincial-2018")
    made = template_from_document(load(workspace, edit_builtin(workspace, national, "2019 模板")))
    assert [item.key for _, item in made.walk_items()] == [
        item.key for _, item in national.walk_items()
    ]
    assert [item.open for _, item in made.walk_items()] == [
        item.open for _, item in national.walk_items()
    ]


def keys(workspace: Workspace, template_id: str) -> list[str]:
    found = template_from_document(load(workspace, template_id))
    return [item.key for _, item in found.walk_items()]


def test_keys_stay_when_items_come_between_them(workspace: Workspace) -> None:
    made = edit_builtin(workspace, template("provincial-2018"), "2019 模板", 2019)
    before = keys(workspace, made)
    first = load(workspace, made).sections[0]
    add_item(workspace, first.id, Item(title="新的工作"), at=0)
    add_item(workspace, first.id, first.items[0], at=2)
    assert keys(workspace, made)[:4] == ["1.8", "1.1", "1.9", "1.2"]
    assert [key for key in keys(workspace, made) if key in before] == before


def test_keys_are_settled_for_good_in_one_step(workspace: Workspace) -> None:
    made = edit_builtin(workspace, template("provincial-2018"), "模板")
    first = load(workspace, made).sections[0]
    new = add_item(workspace, first.id, Item(title="新的工作"), at=0)
    settle_keys(workspace, made)
    assert load(workspace, made).sections[0].items[0].template_key == "1.8"
    delete_item(workspace, new)
    add_item(workspace, first.id, Item(title="又一项"))
    settle_keys(workspace, made)
    label = undo(workspace)
    assert label is not None and label.startswith("整理编号")
    settle_keys(workspace, "provincial-2018")
    settle_keys(workspace, add_document(workspace, make_plan()))


def test_a_template_gets_its_year_and_another_name(workspace: Workspace) -> None:
    made = make_template(workspace, add_document(workspace, make_plan()), "模板", 2019)
    assert load(workspace, made).year == 2019
    assert all(item.template_key for _, item in load(workspace, made).walk_items())
    rename_template(workspace, made, "另一个\n名称", None)
    assert (load(workspace, made).title, load(workspace, made).year) == ("另一个名称", None)
    undo(workspace)
    assert (load(workspace, made).title, load(workspace, made).year) == ("模板", 2019)


def test_an_item_becomes_the_open_row_and_back(workspace: Workspace) -> None:
    made = make_template(workspace, add_document(workspace, make_plan()), "模板")
    item = load(workspace, made).sections[0].items[0]
    open_or_close(workspace, item.id, is_open=True)
    assert load(workspace, made).sections[0].items[0].title == f"其他：{item.title}"
    open_or_close(workspace, item.id, is_open=False)
    assert load(workspace, made).sections[0].items[0].title == item.title
    change_item(workspace, item.id, title="其他：")
    with pytest.raises(UsageError, match="先把"):
        open_or_close(workspace, item.id, is_open=False)


def test_an_obligation_is_written_line_by_line(workspace: Workspace) -> None:
    made = make_template(workspace, add_document(workspace, make_plan()), "模板")
    measure = load(workspace, made).sections[0].items[0].measures[0]
    set_obligation(workspace, measure.id, "\n 省份：各省份必做 \n\n省份：一类省份选做")
    written = [one.obligation for *_, one in load(workspace, made).walk_measures()]
    assert "省份：各省份必做\n省份：一类省份选做" in written


def test_a_layout_of_its_own_is_known_again_after_opening(tmp_path: Path) -> None:
    path = tmp_path / "工作区.ipplan"
    with Workspace.open(path, create=True) as workspace:
        made = own_template(workspace)
        own = load(workspace, made).layout
    forget(own)
    with Workspace.open(path) as workspace:
        assert is_own(own)
        assert layout(own).column("measure").header == "主要措施"
        plan = document_from_template(template_from_document(load(workspace, made)), "甲省", 2020)
        assert plan.layout == own


def test_a_layout_goes_and_comes_with_undo_and_redo(workspace: Workspace) -> None:
    made = own_template(workspace)
    own = load(workspace, made).layout
    undo(workspace)
    assert load(workspace, made).layout == "provincial-outline"
    redo(workspace)
    assert load(workspace, made).layout == own
    wider = replace(layout(own), extra_width=2000)
    assert give_layout(workspace, made, wider) == own
    assert layout(own).extra_width == 2000


def test_a_layout_that_others_have_too_is_copied(workspace: Workspace) -> None:
    made = own_template(workspace)
    other = make_template(workspace, made, "又一个")
    own = load(workspace, made).layout
    assert give_layout(workspace, other, replace(layout(own), extra_width=2000)) != own
    assert layout(own).extra_width != 2000


def test_a_template_is_sent_on(workspace: Workspace, tmp_path: Path) -> None:
    made = own_template(workspace)
    path = tmp_path / "示例模板.ipmb"
    path.write_text(package_text(load(workspace, made)), encoding="utf-8")
    with Workspace.open(tmp_path / "别处.ipplan", create=True) as other:
        document, own = read_package(path)
        taken = load(other, take_template(other, document, own))
        assert replace(taken, id="") == replace(load(workspace, made), id="")
        assert layout(taken.layout).column("measure").header == "主要措施"
        undo(other)
        assert listing(other) == []


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        "\x00\x01",
        json.dumps({"format": FORMAT}),
        json.dumps({"format": FORMAT, "document": {"title": "甲"}}),
        json.dumps({"format": FORMAT, "document": [], "layout": {}}),
        "[" * 100_000,
    ],
)
def test_what_is_no_template_is_a_sentence(tmp_path: Path, content: str) -> None:
    path = tmp_path / "模板.ipmb"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableFileError, match="模板"):
        read_package(path)


def test_a_layout_may_not_take_the_place_of_the_programs(workspace: Workspace) -> None:
    plain = layout("provincial-outline")
    document = Document(layout="provincial-outline", title="模板")
    made = load(workspace, take_template(workspace, document, replace(plain, extra_width=9)))
    assert layout(made.layout).extra_width == plain.extra_width
    with pytest.raises(UsageError):
        layout("lnone")


def test_a_foreign_layout_does_not_keep_a_workspace_shut(tmp_path: Path) -> None:
    path = tmp_path / "工作区.ipplan"
    Workspace.open(path, create=True).close()
    plain = asdict(layout("provincial-outline"))
    with closing(sqlite3.connect(path)) as raw, raw:
        for id_, content in ((plain["id"], json.dumps(plain)), ("l" + "a" * 12, "no layout")):
            raw.execute("INSERT INTO own_layout VALUES (?, ?)", (id_, content))
    with Workspace.open(path) as workspace:
        assert listing(workspace) == []
