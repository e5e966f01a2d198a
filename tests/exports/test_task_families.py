"""Families 2–5 in their official forms: exported, read again, and equal."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from exports import docx, xlsx
from exports.comparison import differences
from exports.exporting import export_excel, export_word
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.plan import Given
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.ids import new_id
from tests.exports.made_up_tasks import FAMILIES
from tests.exports.random_tasks import random_tasks
from tests.exports.resaving import convert, needs_office
from tests.exports.unzipped import assert_golden
from tests.ledger_layout import ledger_known
from tests.shared_data import SHARED, needs_shared

_EXPORTS = {"docx": export_word, "xlsx": export_excel}
Made = Callable[[], Document]

each_family = pytest.mark.parametrize("family", FAMILIES)
each_suffix = pytest.mark.parametrize("suffix", _EXPORTS)


def _read_back(path: Path, document: Document) -> Document:
    given = Given(document.region, document.year)
    (found,) = recognise(read_source(path), layout(document.layout), given).documents
    return found


@each_family
def test_parts_are_those_of_the_reference(family: str) -> None:
    document, form = FAMILIES[family](), layout(family)
    word = docx.parts(document, form, docx.WordOptions())
    excel, warnings = xlsx.parts(document, form)
    names = ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml")
    written = {"word/document.xml": word["word/document.xml"]}
    assert_golden(f"families/{family}", written | {name: excel[name] for name in names})
    assert warnings == []


@each_family
@each_suffix
def test_the_made_up_documents_come_back_equal(tmp_path: Path, family: str, suffix: str) -> None:
    document, target = FAMILIES[family](), tmp_path / f"甲.{suffix}"
    exported = _EXPORTS[suffix](document, target)
    wanted = [(item.id, measure.id) for _, item, measure in document.walk_measures()]
    assert (exported.rows, exported.warnings) == (len(wanted), [])
    found = recognise(read_source(target)).documents
    assert [one.layout for one in found] == [family]
    assert differences(document, found[0]) == []
    ids = [(i.id, m.id) for _, i, m in found[0].walk_measures()]
    assert ids == wanted


@each_suffix
@needs_office
def test_they_survive_libreoffice(tmp_path: Path, suffix: str) -> None:
    documents = {tmp_path / f"{name}.{suffix}": make() for name, make in FAMILIES.items()}
    for target, document in documents.items():
        _EXPORTS[suffix](document, target)
    convert(suffix, tmp_path / "again", *documents)
    for target, document in documents.items():
        again = _read_back(tmp_path / "again" / target.name, document)
        assert differences(document, again) == []


@each_family
@each_suffix
def test_whatever_users_type_comes_back_equal(tmp_path: Path, family: str, suffix: str) -> None:
    chance = random.Random(9704)
    for number in range(20):
        document = random_tasks(chance, layout(family))
        target = tmp_path / f"{number}.{suffix}"
        _EXPORTS[suffix](document, target)
        assert differences(document, _read_back(target, document)) == []


@needs_shared
@each_suffix
def test_every_real_document_comes_back_equal(tmp_path: Path, suffix: str) -> None:
    assert SHARED is not None
    for source in sorted((SHARED / "data" / "office-national").glob("*.docx")):
        (document,) = recognise(read_source(source)).documents
        _give_ids(document)
        target = tmp_path / f"{source.stem}.{suffix}"
        _EXPORTS[suffix](document, target)
        assert differences(document, _read_back(target, document)) == []


def _give_ids(document: Document) -> None:
    document.id = new_id("d")
    for section in document.walk_sections():
        section.id = new_id("s")
    for _, item, measure in document.walk_measures():
        item.id, measure.id = new_id("i"), new_id("m")


@each_suffix
def test_a_family_of_a_layout_file_is_exported_too(tmp_path: Path, suffix: str) -> None:
    items = [
        Item(f"i{n}", str(n), f"建设第{n}个中心", measures=[_ledger_measure(n)]) for n in (1, 2, 3)
    ]
    section = Section("s1", items=items)
    with ledger_known() as form:
        document = Document("d1", form.id, "蓝江省2031年工作台账", "蓝江省", 2031)
        document.sections = [section]
        target = tmp_path / f"甲.{suffix}"
        assert _EXPORTS[suffix](document, target).rows == 3
        assert differences(document, _read_back(target, document)) == []


def _ledger_measure(n: int) -> Measure:
    return Measure(f"m{n}", "", "省知识产权局", deadline="6月底前", extra={"进展": f"到第{n}步。"})
