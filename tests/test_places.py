"""Where the user's things lie, installed and carried along."""

from __future__ import annotations

from pathlib import Path

import pytest

from ipplanner import places
from ipplanner.errors import WorkspaceError
from ipplanner.reporting import report_bug
from ipplanner.store.workspace import default_workspace_path


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a built program that runs."""
    folder = tmp_path / "U 盘" / "ipplanner"
    folder.mkdir(parents=True)
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(folder / "ipplanner"))
    monkeypatch.delenv("IPPLANNER_HOME", raising=False)
    return folder


def test_without_a_marker_everything_is_in_the_users_folders(program: Path) -> None:
    assert places.portable_folder() is None
    for place in (places.data_folder(), places.log_folder(), places.settings_file()):
        assert not place.is_relative_to(program)
        assert "ipplanner" in place.parts


@pytest.mark.parametrize("marker", ["portable.txt", "便携.txt", "便携.txt.txt"])
def test_a_marker_keeps_everything_beside_the_program(program: Path, marker: str) -> None:
    (program / marker).touch()
    own = program / "数据"
    assert places.data_folder() == own
    assert places.log_folder() == own / "日志"
    assert places.settings_file() == own / "settings.ini"
    assert default_workspace_path() == own / "工作区.ipplan"
    assert own.is_dir()


def test_a_report_goes_beside_the_program_too(program: Path) -> None:
    (program / "portable.txt").touch()
    assert str(program / "数据" / "日志" / "report-") in report_bug(ValueError())
    assert len(list((program / "数据" / "日志").iterdir())) == 1


def test_a_link_to_the_program_leads_to_its_folder(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program / "ipplanner").touch()
    (program / "portable.txt").touch()
    link = tmp_path / "link"
    try:
        link.symlink_to(program / "ipplanner")
    except OSError:
        pytest.skip("links are not allowed here")
    monkeypatch.setattr("sys.executable", str(link))
    assert places.data_folder() == program / "数据"


def test_a_folder_that_cannot_be_made_is_one_sentence(program: Path) -> None:
    (program / "portable.txt").touch()
    (program / "数据").write_text("a file is in the way", "utf-8")
    with pytest.raises(WorkspaceError, match="工作区"):
        default_workspace_path()


def test_a_marker_means_nothing_to_the_source(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program / "portable.txt").touch()
    monkeypatch.delattr("sys.frozen")
    assert places.program_folder() is None
    assert places.portable_folder() is None


def test_an_office_can_name_the_folder(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program / "portable.txt").touch()
    monkeypatch.setenv("IPPLANNER_HOME", str(tmp_path / "共享"))
    assert places.data_folder() == tmp_path / "共享"
