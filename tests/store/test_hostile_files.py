"""Files that are no sound workspace: always one sentence, never another error, never a change."""

from __future__ import annotations

import random
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from ipplanner.edits.documents import add_document, change_document_title
from ipplanner.errors import WorkspaceError
from ipplanner.history import redo, undo
from ipplanner.store.documents import listing, load
from ipplanner.store.tables import section
from ipplanner.store.workspace import Workspace
from ipplanner.text import clean
from tests.store.making import make_plan


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "工作区.ipplan"
    with Workspace.open(place, create=True) as workspace:
        added = add_document(workspace, make_plan())
        change_document_title(workspace, added, "新标题")
    return place


def change_inside(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def refusal(path: Path, *, read_only: bool = False) -> str:
    """The sentence with which a file is refused, after a look that it was left as it is."""
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(WorkspaceError) as caught:
        Workspace.open(path, create=True, read_only=read_only)
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert path.name in caught.value.sentence
    assert not [other for other in path.parent.iterdir() if other.name.startswith(".~")]
    return caught.value.sentence


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match=r"找不到工作区文件“没有\.ipplan”"):
        Workspace.open(tmp_path / "没有.ipplan")
    with pytest.raises(WorkspaceError, match="找不到"):
        Workspace.open(tmp_path / "没有这个文件夹" / "没有.ipplan", create=True)
    assert list(tmp_path.iterdir()) == []


def test_folder_in_a_files_place(tmp_path: Path) -> None:
    (tmp_path / "文件夹.ipplan").mkdir()
    assert "是文件夹" in refusal(tmp_path / "文件夹.ipplan")


def test_zero_bytes(path: Path) -> None:
    path.write_bytes(b"")
    assert "是空的" in refusal(path)


@pytest.mark.parametrize("content", [b"x", b"PK\x03\x04" * 500, b"SQLite format 3\0" + b"\0" * 50])
def test_other_kinds_of_files(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert "不是本程序的工作区文件" in refusal(path)


def test_database_of_another_program(path: Path) -> None:
    change_inside(path, "PRAGMA application_id=77")
    assert "不是本程序的工作区文件" in refusal(path)


def test_database_of_another_program_in_wal_mode_is_not_touched(tmp_path: Path) -> None:
    change_inside(tmp_path / "别的.ipplan", "PRAGMA journal_mode=WAL", "CREATE TABLE a (b)")
    assert "不是本程序" in refusal(tmp_path / "别的.ipplan")
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("read_only", [False, True])
def test_newer_version(path: Path, read_only: bool) -> None:
    change_inside(path, "PRAGMA user_version=99")
    assert "更新版本的程序" in refusal(path, read_only=read_only)


@pytest.mark.parametrize("version", [0, -1])
def test_version_that_never_was(path: Path, version: int) -> None:
    change_inside(path, f"PRAGMA user_version={version}")
    assert "已损坏" in refusal(path)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER UPDATE ON measure BEGIN DELETE FROM document; END",
        "CREATE VIEW v AS SELECT * FROM document",
        "CREATE TABLE extra (a)",
        "CREATE VIRTUAL TABLE extra USING fts5(a)",
    ],
)
def test_things_that_are_not_ours(path: Path, statement: str) -> None:
    change_inside(path, statement)
    assert "不属于本程序的内容" in refusal(path)


def test_view_in_the_place_of_a_table(path: Path) -> None:
    change_inside(
        path,
        "ALTER TABLE snapshot RENAME TO profile2",
        "CREATE VIEW snapshot AS SELECT * FROM profile2",
    )
    assert "不属于本程序的内容" in refusal(path)


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE measure ADD COLUMN extra2 TEXT",
        "ALTER TABLE measure RENAME COLUMN text TO wording",
        "DROP INDEX measure_item",
        "DROP TABLE snapshot",
        "CREATE INDEX more ON measure (text)",
    ],
)
def test_tables_that_are_not_quite_ours(path: Path, statement: str) -> None:
    change_inside(path, statement)
    assert "已损坏" in refusal(path)


def test_wal_mode_is_left_when_opening_for_writing(path: Path) -> None:
    change_inside(path, "PRAGMA journal_mode=WAL")
    with pytest.raises(WorkspaceError, match="先以可修改的方式打开"):
        Workspace.open(path, read_only=True)
    with Workspace.open(path) as workspace:
        assert len(listing(workspace)) == 1
    assert path.read_bytes()[18:20] == b"\x01\x01"


BROKEN_ROWS = [
    "UPDATE section SET parent_id = id",
    "UPDATE item SET section_id = 'saaaaaaaaaaaa'",
    "UPDATE duty SET measure_id = 'maaaaaaaaaaaa' WHERE position = 0 AND role = 'lead'"
    " AND name = '省商务厅' AND rowid IN (SELECT min(rowid) FROM duty WHERE role = 'lead'"
    " AND name = '省商务厅')",
    "UPDATE document SET front = '[' ",
    "UPDATE document SET front = '{}' ",
    "UPDATE document SET front = '[1]' ",
    "UPDATE document SET headers = '[]' ",
    "UPDATE document SET back = replace(hex(zeroblob(50000)), '00', '[')",
    "UPDATE measure SET extra = '{\"a\": 1}'",
    "UPDATE measure SET text = CAST(X'e4b8' AS TEXT)",
    "UPDATE document SET role = 'king'",
]


@pytest.mark.parametrize("statement", BROKEN_ROWS)
def test_rows_that_do_not_fit_together(path: Path, statement: str) -> None:
    change_inside(path, statement)
    with Workspace.open(path) as workspace:
        (info,) = listing(workspace)
        with pytest.raises(WorkspaceError, match="已损坏"):
            load(workspace, info.id)


def test_characters_that_no_edit_lets_in_do_not_come_out(path: Path) -> None:
    change_inside(path, "UPDATE measure SET text = 'a' || char(0, 1, 8203, 8238) || 'b'")
    with Workspace.open(path) as workspace:
        plan = load(workspace, listing(workspace)[0].id)
    assert {measure.text for *_, measure in plan.walk_measures()} == {"ab"}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change SET content = '['",
        "UPDATE change SET content = '5'",
        "UPDATE change SET content = '[[],[]]'",
        "UPDATE change SET table_name = 'sqlite_master'",
        "UPDATE change SET kind = 'drop'",
        'UPDATE change SET content = \'[["id","title"],[["d",{}]]]\'',
        'UPDATE change SET content = \'[["id","title"],[[["a"],"b"]]]\'',
        'UPDATE change SET content = \'[["id","nothing"],[["d","e"]]]\'',
        "DELETE FROM document",
    ],
)
def test_history_that_cannot_be_followed(path: Path, statement: str) -> None:
    change_inside(path, statement)
    with Workspace.open(path) as workspace:
        before = listing(workspace)
        with pytest.raises(WorkspaceError, match="已损坏"):
            undo(workspace)
        assert listing(workspace) == before


def test_edit_of_rows_that_hang_in_the_air(path: Path) -> None:
    change_inside(
        path,
        "UPDATE duty SET measure_id = 'maaaaaaaaaaaa' WHERE name = '省商务厅'"
        " AND position = 0 AND rowid = (SELECT min(rowid) FROM duty WHERE name = '省商务厅')",
    )
    with Workspace.open(path) as workspace:
        (info,) = listing(workspace)
        with pytest.raises(WorkspaceError, match="已损坏"):
            load(workspace, info.id)
        # What does not touch them still works.
        change_document_title(workspace, info.id, "可以改")
        assert listing(workspace)[0].title == "可以改"


def test_two_rows_under_one_key_are_the_files_fault(path: Path) -> None:
    change_inside(
        path,
        "INSERT INTO change SELECT 3, 0, table_name, kind, content FROM change LIMIT 1",
    )
    with Workspace.open(path) as workspace:
        (info,) = listing(workspace)
        with pytest.raises(WorkspaceError, match="已损坏"):
            change_document_title(workspace, info.id, "再改")


def test_our_own_mistake_in_a_sound_file_is_not_called_damage(path: Path) -> None:
    with Workspace.open(path) as workspace:
        (info,) = listing(workspace)
        with pytest.raises(IntegrityError), workspace.edit("错误") as edit:
            edit.delete(section, section.c.document_id == info.id)
        assert load(workspace, info.id).sections


def use(path: Path) -> str:
    """Opens, lists, loads, edits, undoes and redoes; what came out of it."""
    try:
        with Workspace.open(path) as workspace:
            for info in listing(workspace):
                plan = load(workspace, info.id)
                for *_, measure in plan.walk_measures():
                    assert clean(measure.text) == measure.text
                change_document_title(workspace, info.id, "再改")
            undo(workspace)
            undo(workspace)
            redo(workspace)
    except WorkspaceError as error:
        assert path.name in error.sentence
        return "refused"
    return "used"


def damaged_copies(content: bytes, chance: random.Random) -> Iterator[bytes]:
    for _ in range(150):
        flipped = bytearray(content)
        for _ in range(chance.choice([1, 1, 3, 30])):
            flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
        yield bytes(flipped)
    for position in range(16, 100, 3):  # every field of the header
        yield content[:position] + bytes([content[position] ^ 0xFF]) + content[position + 1 :]
    for _ in range(30):
        yield content[: chance.randrange(len(content))]
    for _ in range(30):
        start = chance.randrange(0, len(content), 4096)
        yield content[:start] + chance.randbytes(4096) + content[start + 4096 :]
    yield content[:28] + struct.pack(">I", 7) + content[32:]


def test_damaged_files_are_used_or_refused(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "损坏.ipplan"
    outcomes = set()
    for damaged in damaged_copies(path.read_bytes(), random.Random(20180305)):
        copy.write_bytes(damaged)
        outcomes.add(use(copy))
    assert outcomes == {"used", "refused"}
