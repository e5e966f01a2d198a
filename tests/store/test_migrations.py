from __future__ import annotations

import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine

from ipplanner.edits.documents import add_document
from ipplanner.errors import WorkspaceError
from ipplanner.history import can_undo, snapshots, undo
from ipplanner.store import opening, sqlite
from ipplanner.store.documents import listing, load
from ipplanner.store.migrations import upgrade
from ipplanner.store.tables import VERSION, metadata
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan, without_ids

VERSIONS = Path(__file__).parent / "versions"


def empty(path: Path) -> Engine:
    path.touch()
    return sqlite.connect(path)


def test_migrations_lead_to_the_same_tables_as_the_program_makes(tmp_path: Path) -> None:
    migrated, made = empty(tmp_path / "a"), empty(tmp_path / "b")
    with migrated.begin() as old, made.begin() as new:
        upgrade(old, VERSION)
        metadata.create_all(new)
        new.exec_driver_sql("CREATE TABLE alembic_version AS SELECT 1")
        assert sqlite.things(old) == sqlite.things(new)
        new.exec_driver_sql("DROP TABLE alembic_version")
        old.exec_driver_sql("DROP TABLE alembic_version")
        assert sqlite.fingerprint(old) == sqlite.fingerprint(new)
    migrated.dispose()
    made.dispose()


def test_fingerprint_of_this_version_is_noted(workspace: Workspace) -> None:
    with workspace.reading() as connection:
        assert opening.FINGERPRINTS[VERSION] == sqlite.fingerprint(connection)


def test_alembic_is_not_imported_for_a_file_of_this_version(tmp_path: Path) -> None:
    # In a process of its own, where no other test has imported it.
    import subprocess

    code = (
        "import sys; from pathlib import Path; from ipplanner.store.workspace import Workspace\n"
        "Workspace.open(Path(sys.argv[1]), create=True).close()\n"
        "sys.exit('alembic' in sys.modules or 'sqlalchemy.orm' in sys.modules)"
    )
    arguments = [sys.executable, "-c", code, str(tmp_path / "工作区.ipplan")]
    assert subprocess.run(arguments, check=False).returncode == 0


@pytest.mark.parametrize("released", sorted(VERSIONS.glob("*.sqlite")), ids=lambda path: path.stem)
def test_workspaces_of_released_versions_open(released: Path, tmp_path: Path) -> None:
    path = tmp_path / released.name
    shutil.copy(released, path)
    with Workspace.open(path) as workspace:
        first, second = listing(workspace)
        assert first.title == "甲省2018年工作要点（修改）"
        assert without_ids(load(workspace, second.id)) == make_plan(title="乙省2018年工作要点")
        assert len(snapshots(workspace, first.id)) == 1
        while can_undo(workspace):
            undo(workspace)
        assert listing(workspace) == []
        assert add_document(workspace, make_plan())


def test_there_is_a_file_of_every_version() -> None:
    found = {path.stem for path in VERSIONS.glob("*.sqlite")}
    assert found == {f"version-{number}" for number in range(1, VERSION + 1)}


def pretend_next_version(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """A program whose version is one ahead, with a script that adds a column."""
    from ipplanner.store import migrations

    shutil.copytree(migrations.FOLDER, folder)
    (folder / "versions" / "9999_next.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f"revision = '{VERSION + 1:04}'\ndown_revision = '{VERSION:04}'\n"
        "def upgrade():\n"
        "    column = sa.Column('colour', sa.Text, nullable=False, server_default='')\n"
        "    op.add_column('profile', column)\n",
        "utf-8",
    )
    monkeypatch.setattr(migrations, "FOLDER", folder)
    monkeypatch.setattr(opening, "VERSION", VERSION + 1)


def test_older_file_is_backed_up_and_led_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "工作区.ipplan"
    with Workspace.open(path, create=True) as workspace:
        added = add_document(workspace, make_plan())
    pretend_next_version(monkeypatch, tmp_path / "scripts")
    with pytest.raises(WorkspaceError, match="先以可修改的方式打开"):
        Workspace.open(path, read_only=True)
    with pytest.raises(WorkspaceError):  # the fingerprint of the next version is not known
        Workspace.open(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)
        assert connection.execute("SELECT colour FROM profile").fetchall() == []
    (backup,) = tmp_path.glob("*升级前备份*")
    monkeypatch.undo()
    with Workspace.open(backup) as workspace:
        assert [info.id for info in listing(workspace)] == [added]
