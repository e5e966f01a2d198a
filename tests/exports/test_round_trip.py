"""Export, then import: the same plan, also after LibreOffice has saved the file again."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from exports.comparison import differences
from exports.exporting import export_excel, export_word
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.plan import Given
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from ipplanner.model import Document
from tests.exports.made_up import plan
from tests.exports.random_plans import random_plan
from tests.exports.resaving import needs_office, resaved
from tests.shared_data import SHARED, needs_shared

_LAYOUT = layout("provincial-outline")
_EXPORTS = {"docx": export_word, "xlsx": export_excel}


def read_back(path: Path, document: Document) -> Document:
    """The one plan in an exported file."""
    given = Given(document.region, document.year)
    (found,) = recognise(read_source(path), _LAYOUT, given).documents
    return found


@pytest.mark.parametrize("suffix", _EXPORTS)
@needs_office
def test_the_made_up_plan_survives_libreoffice(tmp_path: Path, suffix: str) -> None:
    document, target = plan(), tmp_path / f"计划.{suffix}"
    _EXPORTS[suffix](document, target)
    again = read_back(resaved(target), document)
    assert differences(document, again) == []


@pytest.mark.parametrize("suffix", _EXPORTS)
def test_whatever_users_type_comes_back_equal(tmp_path: Path, suffix: str) -> None:
    chance = random.Random(9704)
    for number in range(60):
        document = random_plan(chance)
        target = tmp_path / f"{number}.{suffix}"
        _EXPORTS[suffix](document, target)
        assert differences(document, read_back(target, document)) == []


@needs_shared
@pytest.mark.parametrize("suffix", _EXPORTS)
def test_every_real_plan_comes_back_equal(tmp_path: Path, suffix: str) -> None:
    assert SHARED is not None
    for source in sorted((SHARED / "data" / "office").glob("*.clean.docx")):
        (document,) = recognise(read_source(source), _LAYOUT).documents
        target = tmp_path / f"{document.region}.{suffix}"
        _EXPORTS[suffix](document, target)
        assert differences(document, read_back(target, document)) == []
