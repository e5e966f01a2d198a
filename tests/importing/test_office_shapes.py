"""One plan in all the shapes of offices: the rows that come out are the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ipplanner.importing.readers import docx, xls, xlsx
from ipplanner.importing.recognition.recognising import Recognition, recognise
from ipplanner.importing.source import Source
from ipplanner.model import Document
from ipplanner.text import squeeze
from tests.exports.made_up import plan
from tests.importing import office_pages, office_tables
from tests.importing.office_files import Block, as_docx, as_source, as_xls, as_xlsx
from tests.importing.office_shapes import SHAPES, PlanRow, expected
from tests.importing.recognition.tables import LAYOUT
from tests.importing.recognition.test_conservation import assert_conserved

assert office_pages and office_tables  # they enter their shapes
NAME = "蓝江省2019年"
Write = Callable[[Path, list[Block]], Source]


@pytest.fixture(scope="module")
def made_up() -> Document:
    """A plan of three sections with items of one to three measures."""
    return plan(3)


def rows(found: Recognition) -> list[PlanRow]:
    """The rows of the longest plan, without white space."""
    longest = max(found.documents, key=lambda document: len(list(document.walk_measures())))
    return [
        (squeeze(s.title), squeeze(i.title), squeeze(m.text), squeeze(m.departments))
        for s, i, m in longest.walk_measures()
    ]


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_gives_the_same_rows(name: str, made_up: Document) -> None:
    source = as_source(SHAPES[name](made_up), f"{NAME}.docx")
    found = recognise(source, LAYOUT)
    assert rows(found) == expected(made_up)
    assert_conserved(source, found)


@pytest.mark.parametrize("name", SHAPES)
def test_no_shape_gives_sections_that_the_plan_has_not(name: str, made_up: Document) -> None:
    found = recognise(as_source(SHAPES[name](made_up), f"{NAME}.docx"), LAYOUT)
    longest = max(found.documents, key=lambda document: len(list(document.walk_measures())))
    assert [s.title for s in longest.sections] == [s.title for s in made_up.sections]
    assert (longest.region, longest.year) == ("蓝江省", 2019)


def _docx(folder: Path, blocks: list[Block]) -> Source:
    return docx.read(as_docx(folder / f"{NAME}.docx", blocks))


def _xlsx(folder: Path, blocks: list[Block]) -> Source:
    return xlsx.read(as_xlsx(folder / f"{NAME}.xlsx", {"Sheet1": blocks}))


def _xls(folder: Path, blocks: list[Block]) -> Source:
    return xls.read(as_xls(folder / f"{NAME}.xls", {"Sheet1": blocks}))


@pytest.mark.parametrize("write", [_docx, _xlsx, _xls])
@pytest.mark.parametrize(
    "name",
    ["merged", "header_in_groups", "banner", "headings_as_paragraphs", "pages_measure"],
)
def test_files_of_each_kind(write: Write, name: str, made_up: Document, tmp_path: Path) -> None:
    found = recognise(write(tmp_path, SHAPES[name](made_up)), LAYOUT)
    assert rows(found) == expected(made_up)


def test_a_plan_among_other_sheets(made_up: Document, tmp_path: Path) -> None:
    departments: list[Block] = [[["序号", "责任部门", "联系人"], ["1", "省版权局", "张某"]]]
    figures: list[Block] = [[["工作重点", "工作内容数"], ["推进改革", "3"]]]
    table = SHAPES["merged"](made_up)[1:]
    sheets: dict[str, list[Block]] = {
        "说明": ["请勿改动。"],
        "名单": departments,
        "蓝江省": table,
        "统计": figures,
    }
    found = recognise(xlsx.read(as_xlsx(tmp_path / "2019.xlsx", sheets)), LAYOUT)
    assert [document.region for document in found.documents] == ["蓝江省"]
    assert rows(found) == expected(made_up)
