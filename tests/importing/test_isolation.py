from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.isolation import ReaderBugError, ReadingCancelledError, ReadingWorker
from ipplanner.importing.source import Source
from tests.importing.bad_readers import reads_and_lists_modules, reads_names
from tests.importing.sheet_files import row, sheet, write_xlsx
from tests.importing.test_office_suite import is_gone


@pytest.fixture(scope="module")
def worker() -> Iterator[ReadingWorker[Source]]:
    with ReadingWorker(reads_names, seconds=1.5, megabytes=200) as made:
        yield made


def refusal(worker: ReadingWorker[Source], path: Path) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        worker.read(path)
    return str(caught.value)


def scratch_of(worker: ReadingWorker[Source]) -> Path:
    notices = worker.read(Path("好.docx")).notices
    return next(Path(notice.message) for notice in notices if notice.kind == "scratch")


def test_a_file_is_read_in_one_process_for_all(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"甲": sheet(row(1, "一"))})
    with ReadingWorker(reads_and_lists_modules) as worker:
        first = worker.read(path)
        assert worker.read(path).blocks == first.blocks
    assert [cell.text for grid in first.grids for cell in grid.cells] == ["一"]
    loaded = {notice.message for notice in first.notices}
    assert "lxml.etree" in loaded
    assert not loaded & {"sqlalchemy", "openpyxl", "xlrd", "alembic", "PySide6", "rapidfuzz"}


def test_a_refusal_crosses_with_name_reason_and_place(worker: ReadingWorker[Source]) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        worker.read(Path("拒.docx"))
    assert (caught.value.name, caught.value.reason, caught.value.place) == (
        "拒.docx",
        "不行。",
        "第 3 段",
    )


def test_our_own_fault_crosses_with_its_place_but_no_text(worker: ReadingWorker[Source]) -> None:
    with pytest.raises(ReaderBugError) as caught:
        worker.read(Path("错.docx"))
    assert "bad_readers" in str(caught.value)
    assert "ValueError" in str(caught.value)
    assert "机密机密" not in str(caught.value)


def test_a_reader_that_hangs_is_stopped_and_the_next_file_is_read(
    worker: ReadingWorker[Source],
) -> None:
    scratch = scratch_of(worker)
    assert scratch.exists()
    assert refusal(worker, Path("挂.docx")) == "无法导入“挂.docx”：读取用时过长，已停止。"
    assert not scratch.exists()
    assert worker.read(Path("好.docx")).name == "好.docx"


def test_a_reader_that_eats_memory_is_stopped() -> None:
    with ReadingWorker(reads_names, seconds=60, megabytes=120) as worker:
        assert refusal(worker, Path("吃.docx")) == "无法导入“吃.docx”：占用内存过多，已停止。"
        assert worker.read(Path("好.docx")).name == "好.docx"


def test_a_worker_that_never_began_stops() -> None:
    ReadingWorker(reads_names).stop()


def test_a_crash_is_one_sentence(worker: ReadingWorker[Source]) -> None:
    assert "崩.docx”：读取时意外中断" in refusal(worker, Path("崩.docx"))
    assert worker.read(Path("好.docx")).name == "好.docx"


def test_a_source_too_deep_to_cross_is_one_sentence(worker: ReadingWorker[Source]) -> None:
    assert "嵌套层数过多" in refusal(worker, Path("深.docx"))


def test_programs_that_were_started_end_with_it(
    tmp_path: Path, worker: ReadingWorker[Source]
) -> None:
    assert "用时过长" in refusal(worker, tmp_path / "带.docx")
    assert is_gone(int((tmp_path / "带.pid").read_text()))


def test_the_user_can_stop_it(worker: ReadingWorker[Source]) -> None:
    answers = iter([False, True])
    with pytest.raises(ReadingCancelledError, match=r"已取消，没有导入“挂\.docx”"):
        worker.read(Path("挂.docx"), lambda: next(answers))
    assert worker.read(Path("好.docx")).name == "好.docx"


def test_a_process_that_died_in_between_is_started_anew(worker: ReadingWorker[Source]) -> None:
    worker.read(Path("好.docx"))
    for child in psutil.Process().children():
        if "--multiprocessing-fork" in child.cmdline():
            child.kill()
            assert is_gone(child.pid)
    assert worker.read(Path("好.docx")).name == "好.docx"
