"""dev.py: what it would install, when it does nothing, and what it says when it may not."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from pathlib import Path

import pytest

import dev

QT_LINE = (
    "apt-get install -y --no-install-recommends libegl1 libgl1 libxkbcommon0 libdbus-1-3 "
    "libfontconfig1 libglib2.0-0"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project folder in which dev.py believes to be."""
    (tmp_path / "pyproject.toml").write_text("[project]\n", "utf-8")
    (tmp_path / "requirements.lock").write_text("lxml==6.0\n", "utf-8")
    folder = tmp_path / ".venv"
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", folder)
    monkeypatch.setattr(dev, "LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(dev, "STAMP", folder / dev.STAMP.name)
    monkeypatch.setattr(dev, "PYTHON", folder / dev.PYTHON.relative_to(dev.SCRIPTS.parent))
    return tmp_path


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The commands that dev.py would have run."""
    commands: list[str] = []

    def record(command: list[str | Path]) -> int:
        commands.append(" ".join(map(str, command)))
        return 0

    monkeypatch.setattr(dev, "call", record)
    return commands


def make_bare_venv(project: Path, with_pip: bool = True) -> None:
    venv.create(project / ".venv", with_pip=False)
    if with_pip:
        library = dev.PYTHON.parent.parent / ("Lib" if dev.WINDOWS else f"lib/python{dev.VERSION}")
        (library / "site-packages" / "pip").mkdir(parents=True)


def test_a_second_run_installs_nothing(project: Path, calls: list[str]) -> None:
    make_bare_venv(project)
    dev.set_up({"ui", "dev"})
    assert [call.partition("install ")[2].rpartition(" ")[2] for call in calls] == [
        "setuptools",
        "-e.[dev,ui]",
    ]
    assert all(f"-c {dev.LOCK}" in call for call in calls)
    calls.clear()
    dev.set_up({"ui"})
    assert calls == []


def test_another_task_adds_its_packages_and_keeps_the_others(
    project: Path, calls: list[str]
) -> None:
    make_bare_venv(project)
    dev.set_up(set())
    assert calls[-1].endswith(" -e.")
    dev.set_up({"bench"})
    dev.set_up({"dev"})
    assert calls[-1].endswith(" -e.[bench,dev]")
    assert json.loads(dev.STAMP.read_text("utf-8"))["extras"] == ["bench", "dev"]


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_is_installed_again(project: Path, calls: list[str], changed: str) -> None:
    make_bare_venv(project)
    dev.set_up({"dev"})
    calls.clear()
    with (project / changed).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    dev.set_up(set())
    assert len(calls) == 2


def test_a_broken_stamp_is_installed_again(project: Path, calls: list[str]) -> None:
    make_bare_venv(project)
    dev.STAMP.write_text("{", "utf-8")
    dev.set_up(set())
    assert len(calls) == 2


def test_a_venv_left_without_pip_is_made_anew(project: Path, calls: list[str]) -> None:
    make_bare_venv(project, with_pip=False)
    assert not dev.has_environment()
    dev.make_environment()
    assert calls == [f"{sys.executable} -m venv --clear {dev.VENV}"]


@pytest.mark.usefixtures("project")
def test_failed_pip_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "has_environment", lambda: True)
    monkeypatch.setattr(dev, "call", lambda _command: 1)
    with pytest.raises(dev.SetUpError, match="is the network there") as fault:
        dev.set_up({"dev"})
    assert "\n" not in str(fault.value)
    assert not dev.STAMP.exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system packages are Linux only")
class TestSystemPackages:
    @pytest.fixture(autouse=True)
    def bare_machine(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(dev, "is_there", lambda _name: False)
        monkeypatch.setattr(dev, "has_chinese_font", lambda: False)
        monkeypatch.setattr(dev, "has_environment", lambda: False)
        monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
        monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")

    def test_the_exact_line_is_said_where_we_may_not(
        self, monkeypatch: pytest.MonkeyPatch, calls: list[str]
    ) -> None:
        monkeypatch.setattr(dev, "as_root", lambda: None)
        with pytest.raises(dev.SetUpError) as fault:
            dev.need_packages(dev.QT_LIBRARIES)
        line = str(fault.value).splitlines()[-1].strip()
        assert line == (
            f"sudo apt-get update && sudo {QT_LINE} fonts-noto-cjk python{dev.VERSION}-venv"
        )
        assert calls == []

    def test_root_installs_them_all_at_once(
        self, monkeypatch: pytest.MonkeyPatch, calls: list[str]
    ) -> None:
        monkeypatch.setattr(dev, "as_root", lambda: ["sudo", "-n"])
        dev.need_packages(dev.QT_LIBRARIES)
        assert calls[0].endswith("apt-get -qq update")
        assert calls[1].startswith("sudo -n env DEBIAN_FRONTEND=noninteractive apt-get -qq install")
        assert calls[1].endswith(f"fonts-noto-cjk python{dev.VERSION}-venv")

    def test_the_example_needs_no_qt(self) -> None:
        assert dev.missing_packages({}) == [f"python{dev.VERSION}-venv"]

    def test_another_linux_is_told_the_names(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("shutil.which", lambda _name: None)
        with pytest.raises(dev.SetUpError, match="Debian calls them libegl1 "):
            dev.need_packages(dev.QT_LIBRARIES)


def test_a_library_is_found_by_loading_it() -> None:
    assert not dev.is_there("libnosuchthing.so.9")
    assert not dev.is_there("no-such-program")


def test_a_failed_step_stops_the_run_and_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "PYTHON", Path(sys.executable))
    steps = [("first", ["-c", ""]), ("second", ["-c", "exit(3)"]), ("third", ["-c", ""])]
    assert dev.run_steps(steps) == 1
    summary = [line.split()[:2] for line in capsys.readouterr().out.splitlines()[-4:]]
    assert summary == [
        ["first", "ok"],
        ["second", "FAILED"],
        ["third", "not"],
        ["dev.py:", "failed"],
    ]
    assert dev.run_steps(steps[:1]) == 0


def test_help_names_every_task_and_a_wrong_one_is_an_error() -> None:
    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(dev.ROOT / "dev.py"), *words]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)

    told = run("--help")
    assert told.returncode == 0
    assert all(f"dev.py {task} " in told.stdout for task in dev.TASKS)
    assert run("nonsense").returncode == 2
    assert run().returncode == 2


def test_the_lock_pins_every_version_and_names_no_host() -> None:
    lines = [line for line in dev.LOCK.read_text("utf-8").splitlines() if line[:1] != "#"]
    assert lines
    assert all("==" in line and "/" not in line and "@" not in line for line in lines)
