from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ipplanner.edits.documents import add_document, change_document_title
from ipplanner.errors import WorkspaceError
from ipplanner.history import steps
from ipplanner.store.documents import listing, load
from ipplanner.store.sqlite import APPLICATION_ID
from ipplanner.store.tables import VERSION, document
from ipplanner.store.workspace import Workspace, default_workspace_path
from tests.store.making import make_plan


def pragma(path: Path, name: str) -> object:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]
    finally:
        connection.close()


def test_fresh_workspace_says_what_it_is(workspace: Workspace) -> None:
    workspace.close()
    assert pragma(workspace.path, "application_id") == APPLICATION_ID
    assert pragma(workspace.path, "user_version") == VERSION
    assert pragma(workspace.path, "journal_mode") == "delete"


def test_connection_is_careful(workspace: Workspace) -> None:
    with workspace.reading() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("synchronous", "foreign_keys", "trusted_schema", "journal_mode")
        }
    assert found == {
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "journal_mode": "delete",
    }


def test_nothing_is_left_beside_a_closed_workspace(workspace: Workspace) -> None:
    add_document(workspace, make_plan())
    workspace.close()
    workspace.close()
    assert [path.name for path in workspace.path.parent.iterdir()] == [workspace.path.name]


def test_default_place_is_in_the_users_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "数据"))
    path = default_workspace_path()
    assert path.parent.is_dir()
    with Workspace.open(path, create=True) as opened:
        assert listing(opened) == []


def test_existing_file_is_opened_not_made_anew(workspace: Workspace) -> None:
    added = add_document(workspace, make_plan())
    workspace.close()
    with Workspace.open(workspace.path, create=True) as again:
        assert [info.id for info in listing(again)] == [added]


def test_failed_edit_leaves_nothing(workspace: Workspace) -> None:
    with pytest.raises(ZeroDivisionError), workspace.edit("失败"):
        add_document(workspace, make_plan())
        raise ZeroDivisionError
    assert listing(workspace) == []
    assert steps(workspace) == []


def test_failed_part_of_an_edit_leaves_the_rest(workspace: Workspace) -> None:
    added = add_document(workspace, make_plan())
    with workspace.edit("两处修改"):
        change_document_title(workspace, added, "新标题")
        with pytest.raises(ZeroDivisionError), workspace.edit("一处"):
            add_document(workspace, make_plan())
            raise ZeroDivisionError
    assert [info.title for info in listing(workspace)] == ["新标题"]
    assert [step.label for step in steps(workspace)][1:] == ["两处修改"]


def test_edit_without_change_is_no_step(workspace: Workspace) -> None:
    added = add_document(workspace, make_plan())
    change_document_title(workspace, added, make_plan().title)
    assert len(steps(workspace)) == 1


def test_open_edit_sees_its_own_state(workspace: Workspace) -> None:
    with workspace.edit("添加"):
        added = add_document(workspace, make_plan())
        assert load(workspace, added).title == make_plan().title


def test_other_threads_wait_their_turn(workspace: Workspace) -> None:
    def add_many() -> None:
        for _ in range(5):
            add_document(workspace, make_plan(1, 1))

    threads = [threading.Thread(target=add_many) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(listing(workspace)) == 15


def test_read_only_workspace_refuses_edits(workspace: Workspace) -> None:
    added = add_document(workspace, make_plan())
    workspace.close()
    with Workspace.open(workspace.path, read_only=True) as opened:
        assert opened.read_only
        with pytest.raises(WorkspaceError, match="只读"):
            change_document_title(opened, added, "新标题")
        assert load(opened, added).title == make_plan().title


def test_backup_is_a_whole_workspace(workspace: Workspace) -> None:
    added = add_document(workspace, make_plan())
    copy = workspace.path.with_name("备份.ipplan")
    workspace.back_up(copy)
    with Workspace.open(copy) as opened:
        assert load(opened, added) == load(workspace, added)
    change_document_title(workspace, added, "改后的标题")
    assert workspace.back_up(copy) == copy
    with Workspace.open(copy) as opened:
        assert load(opened, added).title == "改后的标题"
    assert [one.name for one in copy.parent.glob(".~备份*")] == []
    with pytest.raises(WorkspaceError, match="正在使用的工作区"):
        workspace.back_up(workspace.path)
    with pytest.raises(WorkspaceError, match="不在的文件夹"):
        workspace.back_up(copy.parent / "不在的文件夹" / "备份.ipplan")


def test_copy_taken_while_open_is_whole(workspace: Workspace, tmp_path: Path) -> None:
    added = add_document(workspace, make_plan())
    shutil.copy(workspace.path, tmp_path / "U盘.ipplan")
    with Workspace.open(tmp_path / "U盘.ipplan") as opened:
        assert load(opened, added) == load(workspace, added)


def test_full_disk_is_said_and_nothing_is_half_done(workspace: Workspace) -> None:
    added = add_document(workspace, make_plan())
    with workspace.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    before = load(workspace, added)
    with pytest.raises(WorkspaceError, match="磁盘已满"):
        add_document(workspace, make_plan(20, 20))
    assert load(workspace, added) == before
    assert len(steps(workspace)) == 1


HALF_DONE = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE document SET title = 'half'")
connection.execute("UPDATE measure SET text = text || hex(zeroblob(5000))")
os._exit(1)
"""


@pytest.mark.parametrize("read_only", [True, False], ids=["reading", "writing"])
def test_what_a_dead_process_left_half_done_is_rolled_back(
    workspace: Workspace, read_only: bool
) -> None:
    added = add_document(workspace, make_plan())
    before = load(workspace, added)
    workspace.close()
    subprocess.run([sys.executable, "-c", HALF_DONE, str(workspace.path)], check=False)
    assert workspace.path.with_name(workspace.path.name + "-journal").stat().st_size > 0
    with Workspace.open(workspace.path, read_only=read_only) as again:
        assert load(again, added) == before


@pytest.fixture
def folder_of_another_user() -> Iterator[Path]:
    """A folder that the tests' user can enter but not write to, even where that is root."""
    if os.name != "posix":
        pytest.skip("needs POSIX permissions")
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    as_root = os.geteuid() == 0
    try:
        yield folder
    finally:
        if as_root:
            os.seteuid(0)
        folder.chmod(0o700)
        shutil.rmtree(folder)


def test_folder_that_cannot_be_written_to_is_named(folder_of_another_user: Path) -> None:
    path = folder_of_another_user / "工作区.ipplan"
    with Workspace.open(path, create=True) as opened:
        added = add_document(opened, make_plan())
    path.chmod(0o444)
    folder_of_another_user.chmod(0o555)
    if os.geteuid() == 0:
        os.seteuid(65534)
    with pytest.raises(WorkspaceError, match="不可写入"):
        Workspace.open(path)
    with pytest.raises(WorkspaceError, match="不可写入"):
        Workspace.open(path.with_name("另一个.ipplan"), create=True)
    with Workspace.open(path, read_only=True) as opened:
        assert load(opened, added).title == make_plan().title


def test_our_own_mistakes_are_not_blamed_on_the_file(workspace: Workspace) -> None:
    with pytest.raises(Exception, match="no such column") as caught, workspace.reading() as found:
        found.exec_driver_sql("SELECT nowhere FROM document")
    assert not isinstance(caught.value, WorkspaceError)


def test_errors_carry_no_text_of_a_document(workspace: Workspace) -> None:
    secret = {column.name: "机密文字" for column in document.columns}
    with pytest.raises(Exception) as caught, workspace.edit("添加") as edit:
        edit.insert(document, [secret])
    assert "机密" not in str(caught.value)
