from __future__ import annotations

import json
from pathlib import Path

from exports.document_json import document_object
from ipplanner.edits.documents import add_document
from ipplanner.edits.profile import declare_year
from ipplanner.edits.templates import edit_builtin, set_obligation
from ipplanner.model import Document
from ipplanner.obligations.plan_duties import duty_words, plan_duties
from ipplanner.obligations.profile import Profile
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from ipplanner.templates.sources import template_called, template_of
from ipplanner.templates.template import document_from_template, template
from tests.cli.commands import ipplanner

LINES = {
    "1.1": "省份：一、二类省份必做，三类省份选做",
    "1.2": "省份：自由贸易试验区涉及省份必做",
    "1.3": "省份：涉及省份必做",
}


def drafted(workspace: Workspace) -> Document:
    """A plan on a template of the workspace that asks something of provinces."""
    made = edit_builtin(workspace, template("provincial-2018"), "2019 模板", 2019)
    for _, item in load(workspace, made).walk_items():
        if item.template_key in LINES:
            set_obligation(workspace, item.measures[0].id, LINES[item.template_key])
    plan = document_from_template(template_called(workspace, made), "甲省", 2019)
    return load(workspace, add_document(workspace, plan))


def by_key(plan: Document, words: dict[str, str]) -> dict[str, str]:
    return {one.template_key: words[one.id] for _, one in plan.walk_items() if one.id in words}


def test_duties_come_from_the_template_and_the_profile(workspace: Workspace) -> None:
    plan = drafted(workspace)
    assert by_key(plan, duty_words(workspace, plan)) == dict.fromkeys(LINES, "未定")
    declare_year(workspace, 2019, {"category": "三类", "free_trade_zone": "是"})
    assert by_key(plan, duty_words(workspace, plan)) == {
        "1.1": "选做",
        "1.2": "必做",
        "1.3": "未定",
    }


def test_an_item_says_for_itself_whether_it_concerns_the_province(workspace: Workspace) -> None:
    plan = drafted(workspace)
    found = template_of(workspace, plan)
    assert found is not None
    (item,) = [one for _, one in plan.walk_items() if one.template_key == "1.3"]
    assert plan_duties(plan, found, Profile(2019))[item.id].duty == "未定"
    item.concerned = "是"
    assert plan_duties(plan, found, Profile(2019))[item.id].duty == "必做"


def test_a_plan_without_its_template_has_no_duties(workspace: Workspace) -> None:
    plan = drafted(workspace)
    plan.template = "gone"
    assert duty_words(workspace, plan) == {}
    plan.template = ""
    assert duty_words(workspace, plan) == {}


def test_the_json_tells_them(workspace: Workspace, tmp_path: Path) -> None:
    plan = drafted(workspace)
    declare_year(workspace, 2019, {"category": "一类"})
    item = document_object(plan, duty_words(workspace, plan))["sections"][0]["items"][0]
    assert (item["template_key"], item["duty"]) == ("1.1", "必做")
    assert "duty" not in document_object(plan)["sections"][0]["items"][0]
    workspace.close()
    told = ipplanner("export", workspace.path, plan.id, "--json", "-").json
    assert told["sections"][0]["items"][0]["duty"] == "必做"
    target = tmp_path / "a.json"
    assert ipplanner("export", workspace.path, plan.id, "--json", target).code == 0
    assert json.loads(target.read_text("utf-8")) == told
    assert ipplanner("export", workspace.path, "--all", "--json", tmp_path / "all").code == 0
    assert json.loads((tmp_path / "all" / f"{plan.id}.json").read_text("utf-8")) == told
