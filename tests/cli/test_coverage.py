from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ipplanner.answering.gathering import counted_tasks
from ipplanner.edits.answers import confirm_answer
from ipplanner.edits.documents import add_documents
from ipplanner.importing.reading import read_source
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.answering.making import national, plan
from tests.cli.commands import EXAMPLE, ipplanner


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a plan that answers one of the tasks from above."""
    monkeypatch.setenv("IPPLANNER_HOME", str(tmp_path))
    made = tmp_path / "office.ipplan"
    with Workspace.open(made, create=True) as workspace:
        plan_id, _ = add_documents(workspace, [plan(), replace(national(), role="template")])
        drafted = load(workspace, plan_id)
        last = [item for _, item in drafted.walk_items()][-1]
        task = counted_tasks(workspace, drafted)[-1]
        confirm_answer(workspace, last.id, task.id)
    return made


def test_counts_and_what_is_missing(path: Path) -> None:
    answer = ipplanner("coverage", path)
    assert (answer.code, answer.err) == (0, "")
    first, _, heading, missing = answer.out.splitlines()
    assert first == "示例省：必做 1 项，已答复 0 项；选做 0 项，已答复 0 项；未定 2 项。"
    assert heading == "【必做，尚未答复】"
    assert missing.startswith("  1．培育高价值商标（各省份必做：本省在其内）  可能是：商标品牌培育")


def test_everything_as_json(path: Path, tmp_path: Path) -> None:
    answer = ipplanner("coverage", path, "示例省", "--json", "--xlsx", tmp_path / "a.xlsx")
    assert answer.code == 0 and (tmp_path / "a.xlsx").exists()
    found = answer.json
    assert found["counts"]["must"] == 1
    first, *_, last = found["tasks"]
    assert (first["number"], first["duty"], first["answers"]) == ("1", "必做", [])
    assert first["suggestions"][0]["title"] == "商标品牌培育"
    assert 0 < first["suggestions"][0]["likeness"] <= 1
    assert [one["title"] for one in last["answers"]] == ["地理标志普查"]


def test_files_for_handing_out(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "对照表.docx"
    answer = ipplanner("coverage", path, "--docx", target)
    assert answer.code == 0
    assert f"已导出并核对：{target}" in answer.out
    (grid,) = read_source(target).grids
    assert any(cell.text.startswith("地理标志普查") for cell in grid.cells)


def test_without_documents_from_above_it_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IPPLANNER_HOME", str(tmp_path))
    path = tmp_path / "office.ipplan"
    assert ipplanner("import", EXAMPLE, "--into", path).code == 0
    answer = ipplanner("coverage", path)
    assert (answer.code, answer.out) == (1, "")
    assert "工作区里没有 2018 年的上级文件" in answer.err
    assert not any(
        one["rule"] == "unanswered" for one in ipplanner("check", path, "--json").json["findings"]
    )


def test_a_document_from_above_answers_nothing(path: Path) -> None:
    answer = ipplanner("coverage", path, "示例计划")
    assert answer.code == 1
    assert answer.err == "“示例计划”不是本省的工作计划，没有要答复的上级任务。\n"


def test_unanswered_duties_are_findings_of_the_check(path: Path) -> None:
    findings = ipplanner("check", path, "示例省", "--json").json["findings"]
    (found,) = [one for one in findings if one["rule"] == "unanswered"]
    assert found["text"] == "1．培育高价值商标"
    assert found["section"] == "示例计划"
    assert "各省份必做" in found["message"]
