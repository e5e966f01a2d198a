"""The made-up plan that comes with the program is what the demo and the tutorial say of it."""

from __future__ import annotations

import zipfile

import pytest

from ipplanner.importing.readers.docx import read
from ipplanner.importing.recognition.plan import Given
from ipplanner.importing.recognition.recognising import Recognition, recognise
from ipplanner.layouts import layout
from ipplanner.resources import FOLDER
from ipplanner.text import fold
from tests.shared_data import SHARED, needs_shared

EXAMPLE = FOLDER / "examples" / "示例省2018年工作要点.docx"


@pytest.fixture(scope="module")
def recognition() -> Recognition:
    return recognise(read(EXAMPLE), layout("provincial-outline"), Given())


def test_it_is_one_plan_of_a_province_that_does_not_exist(recognition: Recognition) -> None:
    [plan] = recognition.documents
    assert (plan.title, plan.region, plan.year) == ("示例省 2018年工作要点", "示例省", 2018)
    assert plan.front == ["附件"]
    assert len(plan.sections) == 6
    assert len(list(plan.walk_items())) == 55
    assert len(list(plan.walk_measures())) == 66


def test_nothing_of_it_is_left_out(recognition: Recognition) -> None:
    assert recognition.conservation.left_out == []
    assert recognition.conservation.source_chars == recognition.conservation.document_chars


def test_it_has_something_to_do_for_every_step(recognition: Recognition) -> None:
    [plan] = recognition.documents
    texts = [measure.text for _, _, measure in plan.walk_measures()]
    assert texts.count("") == 1
    assert any("《2017年示例省知识产权状况》白皮书" in text for text in texts)
    assert any("示政办发〔2016〕12号" in text for text in texts)
    assert any("2018年底前" in text for text in texts)
    for slip in ("完善完善", "。。", "评价,", "检索 终端", "2017年完成"):
        assert any(slip in text for text in texts), slip


def test_the_file_is_small_and_names_no_person() -> None:
    assert EXAMPLE.stat().st_size < 60_000
    with zipfile.ZipFile(EXAMPLE) as package:
        core = package.read("docProps/core.xml").decode()
    assert "<dc:creator></dc:creator>" in core
    assert "<cp:lastModifiedBy></cp:lastModifiedBy>" in core


@needs_shared
def test_no_sentence_is_a_real_province_s(recognition: Recognition) -> None:
    assert SHARED
    folder = SHARED / "data" / "plans"
    real = "".join(fold(path.read_text("utf-8")) for path in sorted(folder.glob("*.json")))
    [plan] = recognition.documents
    for _, _, measure in plan.walk_measures():
        for sentence in filter(lambda part: len(part) > 8, fold(measure.text).split("。")):
            assert sentence not in real
