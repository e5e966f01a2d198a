"""`ipplanner carry` onto next year's template, made in the workspace."""

from __future__ import annotations

from pathlib import Path

from ipplanner.edits.documents import add_document, remove_document
from ipplanner.edits.items import add_item, change_item
from ipplanner.edits.measures import change_measure_text
from ipplanner.edits.templates import edit_builtin, make_template
from ipplanner.model import Item
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from ipplanner.templates.template import document_from_template, template
from tests.cli.commands import ipplanner


def two_years(workspace: Workspace) -> tuple[str, str, str]:
    """A plan with an item under its own title, and the templates of its year and of the next."""
    this_year = edit_builtin(workspace, template("provincial-2018"), "2018 模板", 2018)
    plan = document_from_template(template("provincial-2018"), "甲省", 2018)
    plan.template = this_year
    plan_id = add_document(workspace, plan)
    item = load(workspace, plan_id).sections[0].items[2]
    change_item(workspace, item.id, title="把三个园区办好")
    change_measure_text(workspace, item.measures[0].id, "建成三个园区。")
    next_year = make_template(workspace, this_year, "2019 模板", 2019)
    first = load(workspace, next_year).sections[0]
    change_item(workspace, first.items[2].id, title="知识产权服务业集聚区提质")
    add_item(workspace, first.id, Item(title="新的工作"), at=0)
    return plan_id, this_year, next_year


def test_an_item_goes_where_the_template_went(tmp_path: Path) -> None:
    path = tmp_path / "工作区.ipplan"
    with Workspace.open(path, create=True) as workspace:
        plan_id, _, next_year = two_years(workspace)
    arguments = ("--from", plan_id, "--template", next_year, "--year", 2019, "--report", "json")
    told = ipplanner("carry", path, *arguments).json
    (found,) = [one for one in told["items"] if one["title"] == "把三个园区办好"]
    assert (found["place"], found["relation"]) == ("1.3", "reworded")
    assert found["reason"].startswith("上年对应模板的“知识产权服务业集聚区建设”，新模板改为")
    assert told["unanswered"] == ["1.8"]
    with Workspace.open(path) as workspace:
        made = load(workspace, told["document"])
        assert [one.template_key for one in made.sections[0].items[:4]] == [
            *("1.8", "1.1", "1.2", "1.3"),
        ]
        assert made.sections[0].items[3].measures[0].text == "建成三个园区。"
        assert load(workspace, next_year).sections[0].items[0].template_key == "1.8"


def test_without_the_old_template_only_the_wording_counts(tmp_path: Path) -> None:
    path = tmp_path / "工作区.ipplan"
    with Workspace.open(path, create=True) as workspace:
        plan_id, this_year, next_year = two_years(workspace)
    assert ipplanner("list", path).code == 0
    with Workspace.open(path) as workspace:
        remove_document(workspace, this_year)
    arguments = ("--from", plan_id, "--template", next_year, "--year", 2019, "--report", "json")
    told = ipplanner("carry", path, *arguments).json
    (found,) = [one for one in told["items"] if one["title"] == "把三个园区办好"]
    assert found["place"] is None
