"""The self-test that the built program runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui import self_test


def run_self_test(folder: Path, code: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own, as it changes where this one keeps its things."""
    environment = {**os.environ, "PYTHONUTF8": "1", "HOME": str(folder), "USERPROFILE": str(folder)}
    return subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_whole_program_passes_and_leaves_nothing_behind(tmp_path: Path) -> None:
    code = "import sys; from ipplanner.__main__ import main; sys.argv[1:] = ['--self-test']; main()"
    done = run_self_test(tmp_path, f"if __name__ == '__main__':\n    {code}")
    assert "自检通过" in done.stdout, done.stdout + done.stderr
    assert "72 行" in done.stdout.splitlines()[-2]
    assert not list(tmp_path.rglob("*.ipplan"))


def test_a_missing_part_is_said_and_the_exit_code_is_1(tmp_path: Path) -> None:
    code = "from ui import self_test; self_test.FEWEST_MODULES = 10**6; exit(self_test.run())"
    done = run_self_test(tmp_path, code)
    assert done.returncode == 1
    assert "自检未通过" in done.stdout and "模块" in done.stdout


def test_a_window_with_a_fault_does_not_pass(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path\n"
        "from ui import self_test, self_test_window\n"
        f"folder = Path({str(tmp_path)!r})\n"
        "self_test.keep_apart(folder)\n"
        "def broken(*_): raise ValueError('secret')\n"
        "self_test_window.Visitor._open_document = broken\n"
        "self_test_window.LOOK_EVERY = 20\n"
        "if __name__ == '__main__':\n"
        "    self_test.export_example(folder)\n"
        "    self_test.open_window(folder)\n"
    )
    done = run_self_test(tmp_path, code)
    assert done.returncode == 1
    assert "ValueError" in done.stderr and "secret" not in done.stderr


def test_steps_can_be_run_alone(tmp_path: Path) -> None:
    assert "版" in self_test.upgrade_workspace(tmp_path)
    assert self_test.find_by_pinyin(tmp_path)


def test_an_incomplete_export_does_not_pass(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ipplanner.cli.run", lambda _words: 1)
    with pytest.raises(self_test.SelfTestError):
        self_test.export_example(tmp_path)
