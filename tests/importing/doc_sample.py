"""The made-up document of `samples/plan.doc`, as .docx that LibreOffice can convert."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

from ipplanner.importing.readers.office_suite import find_program
from tests.importing.docx_files import (
    down,
    in_list,
    level,
    numbering,
    of_family,
    p,
    part,
    run,
    tbl,
    tc,
    tr,
    write_docx,
)

SAMPLE = Path(__file__).parent / "samples" / "plan.doc"
"""Made once by LibreOffice 7.4 of `write_sample`'s document."""

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
_MAIN = {"document": "document.main"}


def write_sample(path: Path) -> Path:
    """The document as .docx."""
    return complete(write_docx(path, _front() + _table() + _back(), _parts(), external=_LINK))


_LINK = (("hyperlink", "https://example.org/"),)


def _front() -> str:
    link = f'<w:hyperlink r:id="x0">{run("网上公开")}</w:hyperlink>'
    deleted = '<w:del w:id="7" w:author="甲"><w:r><w:delText>拟</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="8" w:author="甲">{run("已经")}</w:ins>'
    return (
        p("青山省2018年工作要点")
        + p("根据年度安排", _reference("footnote", 2), "制定，", link, "。")
        + p("总体考虑", properties=in_list(2))
        + p("重点任务", properties=in_list(2))
        + p("分工负责", properties=in_list(2, 1))
        + p(deleted, inserted, run("内部掌握", "<w:vanish/>"), "征求意见", _reference("comment", 1))
        + p("甲\u00a0乙", "<w:r><w:noBreakHyphen/><w:tab/><w:br/></w:r>", "𠮷林")
    )


def _table() -> str:
    inner = _sized(tbl(tr(_tc("季度", 900), _tc("场次", 900)), tr(_tc("一", 900), _tc("2", 900))))
    return _sized(
        tbl(
            tr(_tc("序号", 800), _tc("工作内容", 2400), _tc("举措", 3600), _tc("部门", 2000)),
            tr(_tc("一、创造", 8800, more='<w:gridSpan w:val="4"/>')),
            tr(
                _tc("1", 800, more=down("restart")),
                _tc("培育专利", 2400, more=down("restart")),
                tc(p("办培训班。"), p("发布指南。"), properties=_width(3600)),
                _tc("省知识产权局", 2000),
            ),
            tr(
                _tc("", 800, more=down()),
                _tc("", 2400, more=down()),
                tc(p("分季度："), inner, p("按期完成。"), properties=_width(3600)),
                _tc("省财政厅", 2000),
            ),
            tr(
                tc(p(properties=in_list(1)), properties=_width(800)),
                _tc("宣传", 2400),
                tc(p("开展宣传周。", _box("附件另发")), properties=_width(3600)),
                _tc("省教育厅、省广电局", 2000),
            ),
        )
    )


def _back() -> str:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="r4"/></w:sectPr>'
    return p("联系人见附件", _reference("endnote", 3)) + section


def _parts() -> dict[str, str]:
    families = {
        1: level(0, "decimal", "%1."),
        2: level(0, "chineseCounting", "%1、") + level(1, "decimal", "（%2）"),
    }
    footnote = f'<w:footnote w:id="2">{p("经会议讨论。")}</w:footnote>'
    endnote = f'<w:endnote w:id="3">{p("附件另行印发。")}</w:endnote>'
    comment = f'<w:comment w:id="1" w:author="甲">{p("请核实")}</w:comment>'
    return {
        "footnotes": part("footnotes", footnote),
        "endnotes": part("endnotes", endnote),
        "comments": part("comments", comment),
        "numbering": numbering(families, {1: of_family(1), 2: of_family(2)}),
        "header": part("hdr", p("内部资料")),
    }


def _reference(kind: str, number: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def _box(text: str) -> str:
    style = "width:90pt;height:30pt;position:absolute"
    content = f"<w:txbxContent>{p(text)}</w:txbxContent>"
    shape = (
        f'<v:shape style="{style}" type="#_x0000_t202"><v:textbox>{content}</v:textbox></v:shape>'
    )
    return f"<w:r><w:pict>{shape}</w:pict></w:r>"


def _width(twips: int) -> str:
    return f'<w:tcW w:w="{twips}" w:type="dxa"/>'


def _tc(text: str, width: int, more: str = "") -> str:
    return tc(text, properties=_width(width) + more)


def _sized(table: str) -> str:
    """LibreOffice takes columns from the grid."""
    widths = (800, 2400, 3600, 2000) if "序号" in table else (900, 900)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return table.replace("<w:tblGrid/>", f"<w:tblGrid>{grid}</w:tblGrid>", 1)


def complete(path: Path) -> Path:
    """Add the types of parts, without which LibreOffice does not open a .docx."""
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    overrides = ""
    for name in entries:
        stem = name.removeprefix("word/").removesuffix(".xml")
        if name.startswith("word/") and name.endswith(".xml"):
            kind = _MAIN.get(stem, stem)
            overrides += f'<Override PartName="/{name}" ContentType="{_WORD}{kind}+xml"/>'
    default = f'<Default Extension="rels" ContentType="{_RELATIONS}"/>'
    entries["[Content_Types].xml"] = (
        f'<Types xmlns="{_PACKAGE}">{default}{overrides}</Types>'.encode()
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def converted(path: Path, folder: Path) -> Path:
    """The .docx as .doc made by the installed LibreOffice."""
    command = [str(find_program()), f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    command += ["--headless", "--convert-to", "doc", "--outdir", str(folder / "made"), str(path)]
    subprocess.run(command, capture_output=True, check=True, timeout=60)
    return folder / "made" / f"{path.stem}.doc"
