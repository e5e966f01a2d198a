"""What a user reads when something is wrong: one sentence, and the right exit code."""

from __future__ import annotations

from pathlib import Path

import pytest

from ipplanner import reporting
from ipplanner.__main__ import main
from ipplanner.cli.import_command import Report
from ipplanner.importing import files
from ipplanner.importing.isolation import ReadingWorker
from tests.cli.commands import EXAMPLE, ipplanner
from tests.importing.bad_readers import recognises_by_name


def test_one_unreadable_file_does_not_stop_the_others(tmp_path: Path) -> None:
    bad = tmp_path / "坏.docx"
    bad.write_text("这不是 Word 文件", encoding="utf-8")
    path = tmp_path / "w.ipplan"
    answer = ipplanner("import", bad, EXAMPLE, "--into", path, "--report", "json")
    assert answer.code == 1
    assert answer.err.count("\n") == 1 and "坏.docx" in answer.err
    assert answer.json["problems"][0]["kind"] == "unreadable"
    assert len(ipplanner("list", path, "--json").json["documents"]) == 1


def test_a_folder_gives_its_office_files_without_temporary_ones(tmp_path: Path) -> None:
    folder = tmp_path / "上年"
    (folder / "省直").mkdir(parents=True)
    (folder / "省直" / EXAMPLE.name).write_bytes(EXAMPLE.read_bytes())
    (folder / f"~${EXAMPLE.name}").write_bytes(b"lock")
    (folder / "说明.md").write_text("说明", encoding="utf-8")
    answer = ipplanner("import", folder, "--into", tmp_path / "w.ipplan", "--report", "json")
    assert answer.code == 0
    assert [Path(entry["source"]).name for entry in answer.json["documents"]] == [EXAMPLE.name]


@pytest.mark.parametrize(
    "command",
    [
        ["list", "{w}"],
        ["export", "{w}", "--json", "-"],
        ["carry", "{w}", "--template", "provincial-2018", "--year", "2019"],
        ["import", "{w}.docx", "--into", "{w}"],
    ],
)
def test_a_missing_file_is_one_sentence(tmp_path: Path, command: list[str]) -> None:
    path = tmp_path / "没有"
    answer = ipplanner(*[part.format(w=path) for part in command])
    assert answer.code == 1
    assert answer.err.count("\n") == 1 and "没有" in answer.err


@pytest.mark.parametrize("arguments", [["import"], ["carry", "w"], ["nothing"], ["list"]])
def test_wrong_usage_is_2(arguments: list[str]) -> None:
    assert ipplanner(*arguments).code == 2


def test_what_is_not_in_the_workspace_is_said(tmp_path: Path) -> None:
    path = tmp_path / "w.ipplan"
    ipplanner("import", EXAMPLE, "--into", path)
    for command in (["export", path, "无此文件", "--json", "-"], ["export", path]):
        answer = ipplanner(*command)
        assert (answer.code, answer.err.count("\n")) == (1, 1)
    assert ipplanner("carry", path, "--template", "无", "--year", 2019).code == 1
    assert ipplanner("import", EXAMPLE, "--into", path, "--layout", "无").code == 1


def test_our_own_fault_is_reported_without_a_word_of_the_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: Report, result: object) -> None:
        raise ValueError("机密的文字")

    monkeypatch.setattr(Report, "add", broken)
    monkeypatch.setattr("platformdirs.user_log_path", lambda *_, **__: tmp_path)
    answer = ipplanner("import", EXAMPLE, "--into", tmp_path / "w.ipplan")
    assert answer.code == 3
    (report,) = tmp_path.glob("report-*.txt")
    text = report.read_text(encoding="utf-8")
    assert str(report) in answer.err
    assert "ValueError" in text and "import_command.py" in text
    assert "机密" not in text + answer.err


def test_our_own_fault_in_one_file_is_said_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_log_path", lambda *_, **__: tmp_path)
    monkeypatch.setattr(files, "ReadingWorker", lambda _reader: ReadingWorker(recognises_by_name))
    paths = [tmp_path / "错.docx", EXAMPLE]
    answer = ipplanner("import", *paths, "--into", tmp_path / "w.ipplan", "--report", "json")
    assert (answer.code, answer.err.count("\n")) == (1, 1)
    assert "错.docx" in answer.err
    assert len(answer.json["documents"]) == 1
    (report,) = tmp_path.glob("report-*.txt")
    text = report.read_text(encoding="utf-8")
    assert "bad_readers.py" in text and "ValueError" in text
    assert "机密机密" not in text + answer.err + answer.out
    assert str(report) in next(p["message"] for p in answer.json["problems"] if p["kind"] == "bug")


def test_a_built_program_lets_its_helpers_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.argv", ["ipplanner", "--version"])
    assert main() == 0


def test_a_report_that_cannot_be_written_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> Path:
        raise OSError("full")

    monkeypatch.setattr("platformdirs.user_log_path", full)
    assert "未能写下" in reporting.report_bug(ValueError("x"))
