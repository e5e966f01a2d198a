from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from exports import docx, xlsx
from ipplanner.layouts import layout
from ipplanner.model import Document
from tests.exports.made_up import small_plan
from tests.exports.resaving import convert, needs_office, resaved

LAYOUT = layout("provincial-outline")
pytestmark = needs_office


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both files, as PDF too and saved again by LibreOffice in "again"."""
    folder = tmp_path_factory.mktemp("office")
    docx.write(small_plan(), LAYOUT, folder / "word.docx", docx.WordOptions())
    xlsx.write(small_plan(), LAYOUT, folder / "excel.xlsx")
    convert("pdf", folder, folder / "word.docx", folder / "excel.xlsx")
    resaved(folder / "word.docx")
    resaved(folder / "excel.xlsx")
    return folder


def _pages(pdf: Path) -> list[bool]:
    """For each page whether it is turned, read from the uncompressed page objects."""
    page = rb"/Type/Page/[^>]*?/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]"
    boxes = re.findall(page, pdf.read_bytes())
    return [float(width) > float(height) for width, height in boxes]


def test_word_prints_an_upright_letter_and_a_turned_table(written: Path) -> None:
    first, *rest = _pages(written / "word.pdf")
    assert not first
    assert rest
    assert all(rest)


def test_excel_prints_turned_pages(written: Path) -> None:
    pages = _pages(written / "excel.pdf")
    assert 1 <= len(pages) <= 3
    assert all(pages)


def _ids(document: Document) -> set[str]:
    ids = {document.id}
    for section, item, measure in document.walk_measures():
        ids |= {section.id, item.id, measure.id}
    return ids


@pytest.mark.parametrize(
    ("name", "part", "pattern"),
    [
        ("word.docx", "word/document.xml", r'<w:bookmarkStart [^>]*w:name="_ipp_(\w+)"'),
        ("excel.xlsx", "xl/workbook.xml", r'<definedName [^>]*name="_ipp_(\w+)"'),
    ],
)
def test_ids_survive_saving_in_libreoffice(
    written: Path, name: str, part: str, pattern: str
) -> None:
    with zipfile.ZipFile(written / "again" / name) as archive:
        xml = archive.read(part).decode("utf-8")
    assert set(re.findall(pattern, xml)) == _ids(small_plan())
