"""The file with what is being typed: whole or not there, and never in anybody's way."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest

from ipplanner.store.drafts import Draft, DraftFile

DRAFT = Draft("cell", "d1", "m1", "measure", "出台《方案》，\n分三步。", "出台")
OTHER = Draft("note", "d1", "i1", "", "问一问法院", "")


def place(folder: Path) -> Path:
    return folder / ".~工作区.ipplan.typing"


def drafts(folder: Path) -> DraftFile:
    return DraftFile(folder / "工作区.ipplan")


def written(folder: Path, *wanted: Draft) -> DraftFile:
    file = drafts(folder)
    file.want(wanted)
    file.flush()
    return file


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    written(tmp_path, DRAFT, OTHER)
    assert drafts(tmp_path).read() == [DRAFT, OTHER]
    assert [one.name for one in tmp_path.iterdir()] == [place(tmp_path).name]


def test_with_nothing_wanted_the_file_goes(tmp_path: Path) -> None:
    file = written(tmp_path, DRAFT)
    assert file.want([])
    file.flush()
    assert list(tmp_path.iterdir()) == []
    assert not file.want([])


def test_what_was_read_goes_too_when_it_is_no_longer_wanted(tmp_path: Path) -> None:
    written(tmp_path, DRAFT)
    file = drafts(tmp_path)
    file.read()
    file.want([])
    file.flush()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00no json",
        b"[]",
        b"null",
        b'{"drafts": 3}',
        b'{"drafts": [3, {"part": "cell"}, {"part": 1}]}',
        b"[" * 100_000,
        b'{"drafts": [' + b" " * 5_000_000 + b"]}",
    ],
)
def test_a_broken_a_huge_and_a_foreign_file_are_no_drafts_and_are_left_alone(
    tmp_path: Path, content: bytes
) -> None:
    place(tmp_path).write_bytes(content)
    file = drafts(tmp_path)
    assert file.read() == []
    file.flush()
    assert place(tmp_path).read_bytes() == content
    file.want([DRAFT])
    file.flush()
    assert drafts(tmp_path).read() == [DRAFT]


def test_what_no_plan_may_contain_is_taken_out(tmp_path: Path) -> None:
    bad = {"part": "cell", "document": "d", "row": "m", "field": "measure", "before": ""}
    listed = [bad | {"text": "一\u202e二\x00"}, bad | {"text": "x", "row": "m" * 1000}]
    place(tmp_path).write_text(json.dumps({"drafts": listed}))
    assert [one.text for one in drafts(tmp_path).read()] == ["一二"]


def test_a_lone_surrogate_is_written(tmp_path: Path) -> None:
    written(tmp_path, Draft("cell", "d", "m", "measure", "一\ud800二", ""))
    assert drafts(tmp_path).read()[0].text == "一二"


def test_a_folder_in_its_place_hurts_nobody(tmp_path: Path) -> None:
    place(tmp_path).mkdir()
    file = written(tmp_path, DRAFT)
    assert file.read() == []
    assert [one.name for one in tmp_path.iterdir()] == [place(tmp_path).name]


def test_a_folder_that_is_gone_or_a_name_too_long_hurts_nobody(tmp_path: Path) -> None:
    written(tmp_path / "nowhere", DRAFT)
    long = DraftFile(tmp_path / ("长" * 90))
    assert long.read() == []
    long.want([DRAFT])
    long.flush()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names")
def test_a_pipe_does_not_keep_us_waiting(tmp_path: Path) -> None:
    os.mkfifo(place(tmp_path))
    assert drafts(tmp_path).read() == []


def test_the_last_wish_counts_however_many_threads_write(tmp_path: Path) -> None:
    file = drafts(tmp_path)
    threads = []
    for number in range(20):
        file.want([Draft("cell", "d", "m", "measure", str(number), "")] if number % 3 else [])
        threads.append(threading.Thread(target=file.flush))
        threads[-1].start()
    for thread in threads:
        thread.join()
    file.flush()
    assert [one.text for one in drafts(tmp_path).read()] == ["19"]
