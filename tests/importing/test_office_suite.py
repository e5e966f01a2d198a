from __future__ import annotations

import subprocess
import time
from pathlib import Path

import docx
import psutil
import pytest

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.kinds import Kind
from ipplanner.importing.readers import office_suite
from ipplanner.importing.reading import read_source
from ipplanner.importing.source import Source
from tests.importing.sheet_files import (
    compound_with,
    relation,
    relations_part,
    row,
    sheet,
    write_xlsx,
)
from tests.importing.test_xlsx_reader import cell_texts, true_texts
from tests.shared_data import SHARED, needs_shared

PROGRAM = office_suite.find_program()
needs_suite = pytest.mark.skipif(PROGRAM is None, reason="needs an installed LibreOffice")


def resaved(path: Path, ending: str, folder: Path) -> Path:
    profile = (folder / "profile").as_uri()
    command = [str(PROGRAM), f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", ending, "--outdir", str(folder / "saved"), str(path)]
    subprocess.run(command, capture_output=True, check=True, timeout=60)
    return folder / "saved" / f"{path.stem}.{ending}"


def a_document(folder: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("某省工作要点")
    table = document.add_table(2, 2)
    for at, text in enumerate(("工作重点", "责任部门", "体制改革", "省知识产权局")):
        table.rows[at // 2].cells[at % 2].text = text
    document.save(str(folder / "要点 1.docx"))
    return folder / "要点 1.docx"


@needs_suite
@pytest.mark.parametrize("ending", ["odt", "rtf", "html"])
def test_old_formats_are_read_by_way_of_docx(tmp_path: Path, ending: str) -> None:
    old = resaved(a_document(tmp_path), ending, tmp_path)
    renamed = old.rename(tmp_path / "某省 2018年要点.wps")
    source = read_source(renamed)
    assert source.name == "某省 2018年要点.wps"
    assert cell_texts(source) == {"工作重点", "责任部门", "体制改革", "省知识产权局"}


@needs_suite
def test_what_cannot_be_converted_is_said(tmp_path: Path) -> None:
    path = tmp_path / "坏.doc"
    path.write_bytes(compound_with("WordDocument"))
    with pytest.raises(UnreadableFileError, match=r"坏\.doc.*请用 WPS 或 Word"):
        read_source(path)


def test_a_missing_suite_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_suite, "find_program", lambda: None)
    (tmp_path / "旧.rtf").write_bytes(b"{\\rtf1 a}")
    with pytest.raises(UnreadableFileError, match=r"旧\.rtf.*需要安装 LibreOffice"):
        read_source(tmp_path / "旧.rtf")


@pytest.mark.skipif(not Path("/bin/sh").exists(), reason="needs a shell")
def test_a_suite_that_hangs_is_ended_with_all_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\nsleep 60 &\necho $! >{tmp_path}/started\nwait\n")
    program.chmod(0o755)
    monkeypatch.setattr(office_suite, "find_program", lambda: str(program))
    (tmp_path / "旧.rtf").write_bytes(b"{\\rtf1 a}")
    with pytest.raises(UnreadableFileError, match="用时过长"):
        office_suite.read(tmp_path / "旧.rtf", Kind.RTF, seconds=1)
    assert is_gone(int((tmp_path / "started").read_text()))


@pytest.mark.skipif(not Path("/bin/sh").exists(), reason="needs a shell")
@pytest.mark.parametrize("output", ["", "not a document"])
def test_success_without_a_document_is_no_success(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, output: str
) -> None:
    program = tmp_path / "soffice"
    out = 'mkdir -p "$out"; printf "%s" "' + output + '" >"$out/input.docx"'
    program.write_text(f'#!/bin/sh\nfor last; do out="$before"; before="$last"; done\n{out}\n')
    program.chmod(0o755)
    monkeypatch.setattr(office_suite, "find_program", lambda: str(program))
    (tmp_path / "旧.rtf").write_bytes(b"{\\rtf1 a}")
    with pytest.raises(UnreadableFileError, match="转换不了"):
        read_source(tmp_path / "旧.rtf")


def is_gone(pid: int) -> bool:
    for _ in range(100):
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.02)
    return False


def a_full_workbook(path: Path) -> Path:
    """A workbook with a bit of everything that every spreadsheet format can hold."""
    types = "".join(
        f'<Override PartName="/xl/{part}" ContentType="application/vnd.openxmlformats-'
        f'officedocument.{name}+xml"/>'
        for part, name in (
            ("workbook.xml", "spreadsheetml.sheet.main"),
            ("worksheets/sheet1.xml", "spreadsheetml.worksheet"),
            ("drawings/d.xml", "drawing"),
            ("comments1.xml", "spreadsheetml.comments"),
        )
    )
    package = "http://schemas.openxmlformats.org/package/2006/content-types"
    relations_type = "application/vnd.openxmlformats-package.relationships+xml"
    default = f'<Default Extension="rels" ContentType="{relations_type}"/>'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    comment = '<comment ref="B2" authorId="0"><text><t>请核实</t></text></comment>'
    links = relation("a", "drawing", "../drawings/d.xml")
    links += relation("b", "comments", "../comments1.xml")
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}">{default}{types}</Types>',
        "_rels/.rels": relations_part(relation("r", "officeDocument", "xl/workbook.xml")),
        "xl/worksheets/_rels/sheet1.xml.rels": relations_part(links),
        "xl/drawings/d.xml": text_box("附件1"),
        "xl/comments1.xml": f'<comments xmlns="{main}"><authors><author>x</author></authors>'
        f"<commentList>{comment}</commentList></comments>",
    }
    rows = row(1, "重点", "内容", "备注") + row(2, "", "藏", attributes='hidden="1"')
    rows += row(3, "体制", "改革", "丙")
    after = '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'
    after += '<headerFooter><oddHeader>&amp;C内部</oddHeader></headerFooter><drawing r:id="a"/>'
    before = '<cols><col min="3" max="3" width="9" hidden="1"/></cols>'
    names = "".join(
        f'<definedName name="_ipp_{key}">要点!{place}</definedName>'
        for key, place in (("d1", "$A$1"), ("m2", "$B$3"))
    )
    content = {"要点": sheet(rows, before, after)}
    workbook = f"<definedNames>{names}</definedNames>"
    return write_xlsx(path, content, workbook=workbook, parts=parts)


def text_box(text: str) -> str:
    corner = "<xdr:{0}><xdr:col>{1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{1}</xdr:row>"
    corner += "<xdr:rowOff>0</xdr:rowOff></xdr:{0}>"
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    return (
        f'<xdr:wsDr xmlns:xdr="{drawing}/spreadsheetDrawing" xmlns:a="{drawing}/main">'
        f"<xdr:twoCellAnchor>{corner.format('from', 5)}{corner.format('to', 9)}<xdr:sp>"
        '<xdr:nvSpPr><xdr:cNvPr id="2" name="T"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p>'
        f"<a:r><a:t>{text}</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/>"
        "</xdr:twoCellAnchor></xdr:wsDr>"
    )


def told(source: Source) -> object:
    return (source.blocks, [(a.text, a.reason) for a in source.asides], source.bookmarks)


@needs_suite
def test_a_workbook_reads_the_same_in_every_format(tmp_path: Path) -> None:
    path = a_full_workbook(tmp_path / "a.xlsx")
    first = told(read_source(path))
    assert "附件1" in str(first)
    assert "请核实" in str(first)
    for ending in ("xls", "ods", "xlsx"):
        assert told(read_source(resaved(path, ending, tmp_path))) == first, ending


@needs_suite
@needs_shared
def test_every_text_of_a_real_document_is_a_cell() -> None:
    assert SHARED is not None
    source = read_source(SHARED / "data" / "office" / "北京市.odt.odt")
    assert true_texts("北京市") - cell_texts(source) == set()


@needs_suite
def test_a_table_of_an_old_document_is_read_or_missed_aloud(tmp_path: Path) -> None:
    old = resaved(a_document(tmp_path), "doc", tmp_path)
    try:
        source = office_suite.read(old, Kind.DOC)
    except UnreadableFileError as error:
        assert "没有读出文件里的表格" in error.reason
    else:
        assert cell_texts(source) == {"工作重点", "责任部门", "体制改革", "省知识产权局"}
