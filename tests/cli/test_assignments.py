"""`ipplanner assignments`: the departments of a plan, and the lists for handing out."""

from __future__ import annotations

from pathlib import Path

import pytest

from ipplanner.edits.departments import add_alias, add_department
from ipplanner.edits.documents import add_document
from ipplanner.store.workspace import Workspace
from tests.cli.commands import EXAMPLE, ipplanner
from tests.department_register.making import plan_of


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    path = tmp_path / "w.ipplan"
    with Workspace.open(path, create=True) as opened:
        add_document(opened, plan_of("省公安厅、省工商局", "省工商行政管理局", "省公安厅"))
        add_alias(opened, add_department(opened, "省市场监管局"), "省工商局")
    return path


def test_all_departments_are_told_and_written(workspace: Path, tmp_path: Path) -> None:
    files = [tmp_path / "a.docx", tmp_path / "a.xlsx"]
    answer = ipplanner("assignments", workspace, "--docx", files[0], "--xlsx", files[1])
    assert answer.code == 0, answer.err
    assert "省市场监管局：牵头 1 条，配合 1 条" in answer.out
    assert "省公安厅：牵头 2 条，配合 0 条" in answer.out
    assert answer.out.count("已导出并核对") == 2
    assert all(file.exists() for file in files)


def test_one_department_with_its_tasks(workspace: Path, tmp_path: Path) -> None:
    answer = ipplanner("assignments", workspace, "--department", "工商局", "--json")
    (one,) = answer.json["departments"]
    assert (one["name"], one["registered"]) == ("省市场监管局", True)
    assert one["names"] == ["省工商局", "省工商行政管理局"]
    assert [(task["role"], task["item"], task["others"]) for task in one["tasks"]] == [
        ("lead", "工作2", []),
        ("support", "工作1", ["省公安厅"]),
    ]
    answer = ipplanner("assignments", workspace, "--department", "省公安厅")
    assert "    牵头  工作3" in answer.out


def test_a_folder_gets_a_file_for_each(workspace: Path, tmp_path: Path) -> None:
    answer = ipplanner("assignments", workspace, "--docx", tmp_path / "分工")
    assert answer.code == 0, answer.err
    names = sorted(file.name for file in (tmp_path / "分工").iterdir())
    assert names == ["省公安厅任务分工表.docx", "省市场监管局任务分工表.docx"]


def test_a_department_without_tasks_is_told(workspace: Path) -> None:
    answer = ipplanner("assignments", workspace, "--department", "省教育厅")
    assert (answer.code, answer.out) == (1, "")
    assert "没有“省教育厅”的任务" in answer.err


def test_the_example_is_handed_out(tmp_path: Path) -> None:
    path = tmp_path / "e.ipplan"
    assert ipplanner("import", EXAMPLE, "--into", path).code == 0
    answer = ipplanner("assignments", path, "--json", "--xlsx", tmp_path / "a.xlsx")
    assert answer.code == 0, answer.err
    tasks = [task for one in answer.json["departments"] for task in one["tasks"]]
    assert {task["role"] for task in tasks} == {"lead", "support"}
    assert (tmp_path / "a.xlsx").exists()


def test_a_plan_without_departments_is_told(tmp_path: Path) -> None:
    path = tmp_path / "w.ipplan"
    with Workspace.open(path, create=True) as opened:
        add_document(opened, plan_of("", ""))
    answer = ipplanner("assignments", path)
    assert (answer.code, "没有写责任部门" in answer.err) == (1, True)
