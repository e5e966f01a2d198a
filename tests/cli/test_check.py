from __future__ import annotations

from pathlib import Path

import pytest

from ipplanner.cli.check_command import as_text
from ipplanner.model import Document
from tests.cli.commands import EXAMPLE, ipplanner

KEYS = {"rule", "level", "section", "item", "field", "text", "message", "fix", "start", "target"}


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("IPPLANNER_HOME", str(tmp_path))
    path = tmp_path / "office.ipplan"
    assert ipplanner("import", EXAMPLE, "--into", path).code == 0
    return path


def test_findings_as_json(workspace: Path) -> None:
    answer = ipplanner("check", workspace, "--json")
    assert (answer.code, answer.err) == (0, "")
    findings = answer.json["findings"]
    assert findings and all(set(one) == KEYS for one in findings)
    assert {one["level"] for one in findings} <= {"必错", "疑似", "提示"}


def test_findings_as_lines_by_level(workspace: Path) -> None:
    answer = ipplanner("check", workspace, "示例省")
    assert answer.code == 0
    first, *rest = answer.out.splitlines()
    assert first.startswith("示例省") and "：" in first
    assert any(line.startswith("【") for line in rest)


def test_the_workspace_is_not_changed(workspace: Path) -> None:
    before = workspace.read_bytes()
    ipplanner("check", workspace)
    assert workspace.read_bytes() == before


def test_a_line_of_the_own_list_that_cannot_be_read_is_told(workspace: Path) -> None:
    (workspace.parent / "用词表.txt").write_text("看不懂的一行\n", "utf-8")
    answer = ipplanner("check", workspace)
    assert answer.code == 0
    assert "第 1 行" in answer.err


def test_an_unknown_document_is_a_sentence(workspace: Path) -> None:
    answer = ipplanner("check", workspace, "没有这份")
    assert answer.code == 1
    assert "没有标题含" in answer.err


def test_nothing_found_is_said() -> None:
    assert as_text(Document(title="甲"), [], 2) == "甲：没有发现问题。\n另有 2 处已标为不必理会。"
