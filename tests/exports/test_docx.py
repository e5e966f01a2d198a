from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import docx as python_docx
import pytest
from docx.table import Table

from exports.docx import WordOptions, parts, write
from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Section
from tests.exports.made_up import plan, small_plan
from tests.exports.unzipped import assert_golden, parts_of

LAYOUT = layout("provincial-outline")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _xml(document: Document, options: WordOptions | None = None) -> str:
    return parts(document, LAYOUT, options or WordOptions())["word/document.xml"]


def _one_measure(text: str, count: int = 1) -> Document:
    measures = [Measure(text=text) for _ in range(count)]
    return Document(
        layout=LAYOUT.id, title="题", sections=[Section(items=[Item(measures=measures)])]
    )


def test_parts_are_those_of_the_reference(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    write(small_plan(), LAYOUT, target, WordOptions())
    assert_golden("docx", parts_of(target))


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx"):
        write(small_plan(), LAYOUT, tmp_path / name, WordOptions())
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_python_docx_reads_what_was_written(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    write(small_plan(), LAYOUT, target, WordOptions())
    word = python_docx.Document(str(target))
    assert word.core_properties.author == ""
    assert word.core_properties.title == small_plan().title
    tables = [block for block in word.iter_inner_content() if isinstance(block, Table)]
    rows = [[cell.text for cell in row.cells] for row in tables[0].rows]
    assert rows[0][:3] == ["序号", "工作重点", "工作内容"]
    assert rows[1][3] == "=A1&B1 <甲>\n第二段\t制表 _x0041_"
    assert rows[1][-2:] == ["6月底前", "新增"]
    assert [row[0] for row in rows[1:]] == ["1", "1", "1", "1", "2", "2"]
    assert [cell.text for cell in tables[1].rows[1].cells] == ["张某", "科长", "000-0000"]


def test_letter_is_upright_and_table_turned(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    write(small_plan(), LAYOUT, target, WordOptions())
    letter, table = python_docx.Document(str(target)).sections
    assert (letter.page_width, letter.page_height) == (11906 * 635, 16838 * 635)
    assert (table.page_width, table.page_height) == (16838 * 635, 11906 * 635)
    assert "edge" not in letter.footer.part.partname.lower()
    assert "Edge" in table.footer.part.partname
    assert "Edge" in table.even_page_footer.part.partname


def test_every_cell_has_its_width_and_a_last_paragraph() -> None:
    root = ElementTree.fromstring(_xml(small_plan()))
    for table in root.iter(f"{W}tbl"):
        grid = [int(column.attrib[f"{W}w"]) for column in table.iter(f"{W}gridCol")]
        for row in table.iter(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            assert [int(c.find(f"{W}tcPr/{W}tcW").attrib[f"{W}w"]) for c in cells] == grid  # type: ignore[union-attr]
            assert all(cell[-1].tag == f"{W}p" for cell in cells)
        assert sum(grid) in (12757, 8845)
    body = root[0]
    after_tables = [body[i + 1].tag for i, block in enumerate(body) if block.tag == f"{W}tbl"]
    assert set(after_tables) == {f"{W}p"}


def test_continuation_cells_are_empty_and_headers_repeat() -> None:
    root = ElementTree.fromstring(_xml(plan(1)))
    continued = [
        cell
        for cell in root.iter(f"{W}tc")
        for merge in cell.iter(f"{W}vMerge")
        if f"{W}val" not in merge.attrib
    ]
    assert len(continued) == 2 * 3 + 1
    assert all("".join(cell.itertext()) == "" for cell in continued)
    rows = list(root.iter(f"{W}tr"))
    assert [bool(list(row.iter(f"{W}tblHeader"))) for row in rows] == [True] + [False] * 4


def test_a_row_higher_than_a_page_may_be_divided() -> None:
    short, long = _xml(_one_measure("短")), _xml(_one_measure("长" * 600))
    assert short.count("<w:cantSplit/>") == 2
    assert long.count("<w:cantSplit/>") == 1
    assert '<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="CellText"/>' in short
    assert '<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="CellText"/>' not in long


def test_long_documents_are_several_tables_without_cells_across() -> None:
    xml = _xml(_one_measure("短", 700))
    assert xml.count("<w:tbl>") == xml.count("<w:tblHeader/>") == 3
    assert max(table.count("<w:tr>") for table in xml.split("</w:tbl>")) <= 301
    assert xml.count('<w:vMerge w:val="restart"/>') == 9


def test_names_are_repeated_on_each_page_if_wanted() -> None:
    options = WordOptions(repeat_names=True)
    xml = _xml(plan(2), options)
    assert xml.count("<w:tbl>") == xml.count("<w:pageBreakBefore/>") + 1 > 3
    assert xml.count("实施严格的知识产权保护") > 2


def test_ids_travel_once_each() -> None:
    document = small_plan()
    names = re.findall(r'<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/>', _xml(document))
    ids = [document.id]
    for section in document.sections:
        ids.append(section.id)
        for item in section.items:
            ids += [item.id, *[measure.id for measure in item.measures]]
    assert names == [f"_ipp_{one}" for one in ids]


@pytest.mark.parametrize("bad", ["a b", '"/>', "号" * 3, "x" * 36, ""])
def test_an_id_that_word_would_refuse_stays_at_home(bad: str) -> None:
    document = _one_measure("甲")
    document.id = bad
    assert "bookmark" not in _xml(document)


def test_no_text_can_make_an_invalid_file(tmp_path: Path) -> None:
    nasty = "<w:p>&amp;\x00\ud800\ufffe\x0b]]>\r\n二\t\t三  "
    document = _one_measure(nasty)
    document.title = document.id = nasty
    document.front, document.back, document.title_at = [nasty, nasty + "：", "甲。"], [nasty], 2
    document.headers = {"section": nasty, nasty: nasty}
    for xml in parts(document, LAYOUT, WordOptions()).values():
        ElementTree.fromstring(xml.encode())
    assert "&lt;w:p&gt;&amp;amp;]]&gt;" in _xml(document)


def test_a_document_with_nothing_in_it_is_a_file(tmp_path: Path) -> None:
    write(Document(layout=LAYOUT.id), LAYOUT, tmp_path / "a.docx", WordOptions())
    assert len(python_docx.Document(str(tmp_path / "a.docx")).tables) == 1


@pytest.mark.parametrize(
    ("options", "western", "edge"),
    [
        (WordOptions(), "Times New Roman", True),
        (WordOptions("bottom", "仿宋_GB2312"), "仿宋_GB2312", False),
    ],
)
def test_options(options: WordOptions, western: str, edge: bool) -> None:
    files = parts(plan(1), LAYOUT, options)
    assert (
        f'w:ascii="{western}" w:hAnsi="{western}" w:eastAsia="仿宋_GB2312"'
        in files["word/styles.xml"]
    )
    relations = dict(
        re.findall(r'Id="(rId\d+)"[^>]*Target="(\w+).xml"', files["word/_rels/document.xml.rels"])
    )
    used = re.findall(r'<w:footerReference w:type="\w+" r:id="(\w+)"/>', files["word/document.xml"])
    assert [relations[one].startswith("footerEdge") for one in used] == [edge, edge]


def test_field_characters_have_a_run_each() -> None:
    footers = [
        xml for name, xml in parts(plan(1), LAYOUT, WordOptions()).items() if "footer" in name
    ]
    for xml in footers:
        for run in re.findall(r"<w:r>.*?</w:r>", xml.replace("<w:r><mc:", "<mc:")):
            assert run.count("<w:fldChar") + run.count("<w:instrText") <= 1
    assert len(footers) == 4


def test_nothing_of_author_or_machine(tmp_path: Path) -> None:
    files = parts(small_plan(), LAYOUT, WordOptions())
    core = ElementTree.fromstring(files["docProps/core.xml"])
    assert [(e.tag.partition("}")[2], e.text) for e in core] == [
        ("title", small_plan().title),
        ("creator", None),
    ]
    assert "Template" not in files["docProps/app.xml"]
