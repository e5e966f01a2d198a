"""`ipplanner compare`: two documents of a workspace, and the files of what differs."""

from __future__ import annotations

from pathlib import Path

import pytest

from ipplanner.cli.demo_command import EXAMPLE
from ipplanner.edits.items import change_item
from ipplanner.history.snapshots import snapshot
from ipplanner.store.documents import find, load
from ipplanner.store.workspace import Workspace
from tests.cli.commands import ipplanner


@pytest.fixture
def workspace(tmp_path: Path) -> tuple[Path, str, str]:
    """A workspace with the example, a kept version of it and a change since: their ids."""
    path = tmp_path / "w.ipplan"
    assert ipplanner("import", EXAMPLE, "--into", path).code == 0
    with Workspace.open(path) as opened:
        document_id = find(opened, None).id
        kept = snapshot(opened, document_id, "初稿")
        _, item = next(iter(load(opened, document_id).walk_items()))
        change_item(opened, item.id, title="换一个名称")
    return path, kept, document_id


def test_what_differs_is_told_and_written(workspace: tuple[Path, str, str], tmp_path: Path) -> None:
    path, kept, document_id = workspace
    names = {"docx": "a.docx", "xlsx": "a.xlsx", "tracked": "b.docx", "marked": "c.docx"}
    wanted = [text for form, name in names.items() for text in (f"--{form}", tmp_path / name)]
    answer = ipplanner("compare", path, kept, document_id, *wanted)
    assert answer.code == 0, answer.err
    assert answer.out.startswith("共 1 处不同：修改工作内容 1 项。")
    assert answer.out.count("已导出并核对") == 4
    assert all((tmp_path / name).stat().st_size for name in names.values())


def test_equal_versions(workspace: tuple[Path, str, str]) -> None:
    path, kept, _ = workspace
    assert ipplanner("compare", path, kept, kept).out == "两个版本相同。\n"


def test_a_version_that_is_not_there(workspace: tuple[Path, str, str]) -> None:
    path, kept, _ = workspace
    answer = ipplanner("compare", path, kept, "没有的文件")
    assert (answer.code, answer.err.count("\n")) == (1, 1)
