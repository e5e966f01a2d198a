from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.readers.docx import read
from ipplanner.importing.source import Grid, Paragraph, Source
from ipplanner.text import squeeze
from tests.importing.docx_files import down, p, part, run, tbl, tc, tr, write_docx
from tests.shared_data import SHARED, needs_shared


def read_body(folder: Path, body: str, **parts: str) -> Source:
    return read(write_docx(folder / "甲.docx", body, parts))


def texts(source: Source) -> list[str]:
    return [block.text for block in source.blocks if isinstance(block, Paragraph)]


def cell_texts(grid: Grid) -> list[str]:
    return [cell.text for cell in grid.cells]


def asides(source: Source) -> list[tuple[str, str, str]]:
    return [(aside.place, aside.text, aside.reason) for aside in source.asides]


def kinds(source: Source) -> list[str]:
    return [notice.kind for notice in source.notices]


def test_blocks_come_in_reading_order_with_places(tmp_path: Path) -> None:
    body = p("标题") + p() + tbl(tr("甲", "乙")) + p("尾") + tbl(tr("丙"))
    source = read_body(tmp_path, body)
    places = [b.name if isinstance(b, Grid) else b.place for b in source.blocks]
    assert places == ["第 1 段", "表格 1", "第 2 段", "表格 2"]
    assert source.name == "甲.docx"
    assert not source.asides
    assert not source.notices


def test_characters_of_runs(tmp_path: Path) -> None:
    inner = (
        "<w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:br/><w:t>C</w:t><w:cr/><w:t>D</w:t>"
        "<w:noBreakHyphen/><w:t>E</w:t><w:softHyphen/><w:t>F</w:t>"
        '<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0B7"/>'
        '<w:sym w:font="Wingdings" w:char="F001"/><w:sym w:font="Arial" w:char="2611"/></w:r>'
    )
    source = read_body(tmp_path, p(inner, properties='<w:tabs><w:tab w:val="left"/></w:tabs>'))
    assert texts(source) == ["A\tB\nC\nD-EF☑•□☑"]


def test_formulas_and_ruby(tmp_path: Path) -> None:
    ruby = (
        "<w:r><w:ruby><w:rt><w:r><w:t>zhuān</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>专</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    formula = "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
    source = read_body(tmp_path, p(ruby, "利", formula))
    assert texts(source) == ["专利x=1"]
    assert asides(source) == [("第 1 段", "zhuān", "拼音注音")]


def test_spans_and_merges(tmp_path: Path) -> None:
    body = tbl(
        tr(tc("题", properties='<w:gridSpan w:val="3"/>')),
        tr(tc("1", properties=down("restart")), "a", "b"),
        tr(tc(properties=down()), "c", "d"),
        tr(tc(properties=down("continue")), "e", "f"),
        tr(tc("2", properties=down("restart")), "g", "h"),
        tr("i", properties='<w:gridBefore w:val="2"/>'),
    )
    (grid,) = read_body(tmp_path, body).grids
    spans = {(c.row, c.column): (c.text, c.row_span, c.column_span) for c in grid.cells}
    assert spans[0, 0] == ("题", 1, 3)
    assert spans[1, 0] == ("1", 3, 1)
    assert spans[4, 0] == ("2", 1, 1)
    assert spans[5, 2] == ("i", 1, 1)
    assert (grid.row_count, grid.column_count, len(grid.cells)) == (6, 3, 12)


def test_text_in_a_covered_cell_goes_to_the_cell_above(tmp_path: Path) -> None:
    body = tbl(tr(tc("上", properties=down("restart"))), tr(tc("下", properties=down())))
    (grid,) = read_body(tmp_path, body).grids
    assert cell_texts(grid) == ["上\n下"]


def test_a_continuation_with_nothing_above_is_its_own_cell(tmp_path: Path) -> None:
    wide = '<w:gridSpan w:val="2"/>'
    body = tbl(
        tr(tc("甲", properties=down())),
        tr(tc("乙", properties=wide + down())),
        tr("丙", tc("丁", properties=down())),
    )
    (grid,) = read_body(tmp_path, body).grids
    assert cell_texts(grid) == ["甲", "乙", "丙", "丁"]


def test_old_horizontal_merges(tmp_path: Path) -> None:
    start, go_on = '<w:hMerge w:val="restart"/>', "<w:hMerge/>"
    body = tbl(tr(tc("甲", properties=start), tc("乙", properties=go_on), "丙"))
    (grid,) = read_body(tmp_path, body).grids
    assert [(c.text, c.column, c.column_span) for c in grid.cells] == [
        ("甲\n乙", 0, 2),
        ("丙", 2, 1),
    ]


def test_absurd_spans_are_ignored(tmp_path: Path) -> None:
    body = tbl(tr(tc("甲", properties='<w:gridSpan w:val="999999999"/>'), "乙"))
    (grid,) = read_body(tmp_path, body).grids
    assert grid.column_count == 2


def test_paragraphs_of_a_cell_are_lines(tmp_path: Path) -> None:
    (grid,) = read_body(tmp_path, tbl(tr(tc("一", "二", p()), tc(p(), "三")))).grids
    assert cell_texts(grid) == ["一\n二", "三"]


def test_content_controls_and_other_wrappers_are_transparent(tmp_path: Path) -> None:
    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    link = f'<w:hyperlink r:id="r9">{run("链接")}</w:hyperlink>'
    tag = f'<w:smartTag w:element="x">{control(run("标签"))}</w:smartTag>'
    row = control(tr(control(tc(control(p(control(run("格"))))))))
    body = control(p(link, tag)) + f"<w:customXml>{control(tbl(row, tr('乙')))}</w:customXml>"
    source = read_body(tmp_path, body)
    assert texts(source) == ["链接标签"]
    assert cell_texts(source.grids[0]) == ["格", "乙"]


def test_tables_in_cells_are_nested(tmp_path: Path) -> None:
    inner = tbl(tr("内", tc(tbl(tr("最内")), p())))
    source = read_body(tmp_path, tbl(tr("甲", tc("外", inner, p("后")))))
    (grid,) = source.grids
    outer = grid.cells[1]
    assert outer.text == "外\n后"
    assert cell_texts(outer.nested[0]) == ["内", ""]
    assert outer.nested[0].name == "表格 1 第 1 行第 2 列内的表格 1"
    assert cell_texts(outer.nested[0].cells[1].nested[0]) == ["最内"]


@pytest.mark.parametrize("form", ["drawing", "vml", "both"])
def test_text_boxes_are_read_once_where_they_stand(tmp_path: Path, form: str) -> None:
    modern = f"<wps:txbx><w:txbxContent>{p('框一')}{p('框二')}</w:txbxContent></wps:txbx>"
    old = f"<v:textbox><w:txbxContent>{p('框一')}{p('框二')}</w:txbxContent></v:textbox>"
    choice = f'<mc:Choice Requires="wps"><w:drawing>{modern}</w:drawing></mc:Choice>'
    both = f"<mc:AlternateContent>{choice}<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    box = {"drawing": f"<w:drawing>{modern}</w:drawing>", "vml": old, "both": both}[form]
    body = p("前", f"<w:r>{box}</w:r>", "后") + tbl(tr(tc(p("格", f"<w:r>{box}</w:r>"))))
    source = read_body(tmp_path, body)
    assert texts(source) == ["前后", "框一", "框二"]
    assert source.blocks[1] == Paragraph("框一", "第 1 段旁的文本框")
    assert cell_texts(source.grids[0]) == ["格\n框一\n框二"]


def test_fields_give_their_result(tmp_path: Path) -> None:
    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    inner = char("begin") + run("里") + char("separate") + run("值") + char("end")
    field = char("begin") + run("IF ") + inner + char("separate") + run("果") + char("end")
    simple = f'<w:fldSimple w:instr="DATE">{run("今")}</w:fldSimple>'
    open_field = char("begin") + run("未完")
    assert texts(read_body(tmp_path, p(field, simple, open_field))) == ["果今未完"]


def test_a_result_within_an_instruction_is_no_text(tmp_path: Path) -> None:
    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    within = [char("begin"), "令", char("separate"), char("begin"), char("separate"), "内"]
    body = p(
        char("begin"), "前", *within, char("end"), char("end"), char("separate"), "果", char("end")
    )
    assert texts(read_body(tmp_path, body)) == ["果"]


def test_footnotes_and_endnotes_become_paragraphs_at_the_end(tmp_path: Path) -> None:
    def note(kind: str, number: int, text: str) -> str:
        return f'<w:{kind} w:id="{number}">{p(text)}</w:{kind}>'

    separator = f'<w:footnote w:type="separator" w:id="-1">{p()}</w:footnote>'
    notes = separator + note("footnote", 3, "注三") + note("footnote", 2, "注二")
    notes += note("footnote", 9, "无主")
    body = p("甲", '<w:r><w:footnoteReference w:id="3"/></w:r>')
    body += p("乙", '<w:r><w:footnoteReference w:id="2"/><w:endnoteReference w:id="1"/></w:r>')
    ends = part("endnotes", note("endnote", 1, "尾"))
    source = read_body(tmp_path, body, footnotes=part("footnotes", notes), endnotes=ends)
    assert source.blocks[2:] == [
        Paragraph("注三", "脚注 1"),
        Paragraph("注二", "脚注 2"),
        Paragraph("尾", "尾注 1"),
    ]
    assert asides(source) == [("脚注", "无主", "没有引用的脚注")]


def test_comments_are_listed_where_they_stand(tmp_path: Path) -> None:
    comment = '<w:comment w:id="{}" w:author="x">{}</w:comment>'
    comments = comment.format(1, p("改")) + comment.format(2, p("留") + p("着"))
    body = tbl(tr("甲", tc(p("乙", '<w:r><w:commentReference w:id="1"/></w:r>'))))
    source = read_body(tmp_path, body, comments=part("comments", comments))
    assert asides(source) == [("表格 1 第 1 行第 2 列", "改", "批注"), ("正文", "留\n着", "批注")]


def test_headers_and_footers_are_listed_unless_page_numbers(tmp_path: Path) -> None:
    parts = {
        "header1": part("hdr", p("内部资料")),
        "header2": part("hdr", p("内部资料")),
        "footer1": part("ftr", p("— 3 —")),
        "footer2": part("ftr", p("第 1 页 共 9 页")),
    }
    source = read_body(tmp_path, p("甲"), **parts)
    assert asides(source) == [("页眉", "内部资料", "页眉页脚")]


def test_hidden_text_is_listed(tmp_path: Path) -> None:
    styles = part(
        "styles",
        '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="k"><w:basedOn w:val="h"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="ph"><w:rPr><w:vanish/></w:rPr></w:style>',
    )
    shown = run("显", '<w:vanish w:val="0"/>')
    body = p(
        "甲",
        run("藏", "<w:vanish/>"),
        run("网", "<w:webHidden/>"),
        run("式", '<w:rStyle w:val="k"/>'),
    )
    body += p("段", shown, properties='<w:pStyle w:val="ph"/>')
    body += tbl(tr("行"), tr("密", properties="<w:hidden/>"))
    source = read_body(tmp_path, body, styles=styles)
    assert texts(source) == ["甲网", "显"]
    assert cell_texts(source.grids[0]) == ["行"]
    assert asides(source) == [
        ("第 1 段", "藏", "隐藏文字"),
        ("第 1 段", "式", "隐藏文字"),
        ("第 2 段", "段", "隐藏文字"),
        ("表格 1 第 1 行后", "密", "隐藏文字"),
    ]


BOOKMARK = '<w:bookmarkStart w:id="1" w:name="{}"/><w:bookmarkEnd w:id="1"/>'


def test_styles_that_are_based_on_each_other_come_to_an_end(tmp_path: Path) -> None:
    ring = "".join(
        f'<w:style w:styleId="{a}"><w:basedOn w:val="{b}"/></w:style>' for a, b in ("ab", "ba")
    )
    body = p("甲", properties='<w:pStyle w:val="a"/>')
    assert texts(read_body(tmp_path, body, styles=part("styles", ring))) == ["甲"]


def test_bookmarks_carry_ids(tmp_path: Path) -> None:
    body = p(BOOKMARK.format("_ipp_d7"), "题", BOOKMARK.format("_GoBack"))
    body += tbl(
        tr(tc(p(BOOKMARK.format("_ipp_s1"), "甲"), properties=down("restart")), "乙"),
        tr(tc(properties=down()), tc(p(BOOKMARK.format("_ipp_m1") + BOOKMARK.format("_ipp_m2")))),
        tr(BOOKMARK.format("_ipp_m3") + tc("丙"), "丁"),
        BOOKMARK.format("_ipp_m4") + tr("戊"),
    )
    bookmarks = read_body(tmp_path, body).bookmarks
    assert bookmarks.document == "d7"
    assert bookmarks.cells == {
        ("表格 1", 0, 0): ["s1"],
        ("表格 1", 1, 1): ["m1", "m2"],
        ("表格 1", 2, 0): ["m3"],
        ("表格 1", 3, 0): ["m4"],
    }


def test_what_is_ignored_is_said(tmp_path: Path) -> None:
    raw = {
        "word/vbaProject.bin": b"x",
        "word/embeddings/oleObject1.bin": b"x",
        "word/_rels/settings.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org'
        b'/package/2006/relationships"><Relationship Id="r" Type="x/attachedTemplate" '
        b'Target="http://example.com/t.dotm" TargetMode="External"/></Relationships>',
    }
    external = (("image", "http://example.com/a.png"), ("hyperlink", "http://example.com"))
    body = p("甲") + '<w:altChunk r:id="r5"/>'
    source = read(write_docx(tmp_path / "a.docm", body, external=external, raw=raw))
    assert kinds(source) == ["altchunk", "macro", "ole", "remote-template", "link", "link"]
    assert source.notices[0].place == "第 1 段后"


def test_strict_files_are_read(tmp_path: Path) -> None:
    path = write_docx(tmp_path / "a.docx", p("甲") + tbl(tr("乙")))
    strict = tmp_path / "strict.docx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            data = old.read(name).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/",
                b"http://purl.oclc.org/ooxml/wordprocessingml/",
            )
            office = b"http://schemas.openxmlformats.org/officeDocument/2006/"
            new.writestr(name, data.replace(office, b"http://purl.oclc.org/ooxml/officeDocument/"))
    source = read(strict)
    assert texts(source) == ["甲"]
    assert cell_texts(source.grids[0]) == ["乙"]


def test_forbidden_characters_are_dropped_and_said(tmp_path: Path) -> None:
    source = read_body(tmp_path, p("甲&#xD800;乙"))
    assert texts(source) == ["甲乙"]
    assert kinds(source) == ["characters"]


@pytest.mark.parametrize("depth", [40, 10_000])
def test_nested_tables_without_end_are_refused(tmp_path: Path, depth: int) -> None:
    body = "<w:tbl><w:tr><w:tc>" * depth + p("底") + "</w:tc></w:tr></w:tbl>" * depth
    with pytest.raises(UnreadableFileError, match="嵌套层数过多"):
        read_body(tmp_path, body)


def test_a_package_without_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    with pytest.raises(UnreadableFileError, match="没有正文"):
        read(path)


def test_a_main_part_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<html><body/></html>")
    with pytest.raises(UnreadableFileError, match="没有 Word 正文"):
        read(path)


def wanted(plan: dict[str, Any]) -> Iterator[str]:
    for section in plan["focuses"]:
        yield section["title"]
        for item in section["items"]:
            yield item["title"]
            for measure in item["measures"]:
                yield from (measure["text"], measure["departments_raw"])


def real_files(folder: str) -> list[Path]:
    return sorted((SHARED / "data" / folder).glob("*.docx")) if SHARED else []


@needs_shared
def test_every_text_of_the_real_plans_is_a_cell() -> None:
    missing = []
    for path in real_files("office"):
        region, shape, _ = path.name.split(".")
        if shape == "pages":
            continue
        assert SHARED
        plan = json.loads((SHARED / "data" / "plans" / f"{region}.json").read_text("utf-8"))
        cells = {squeeze(text) for grid in read(path).grids for text in cell_texts(grid)}
        if shape == "banner":
            cells |= {text.partition("、")[2] for text in cells if text[:1] in "一二三四五六"}
        missing += [(path.name, text) for text in wanted(plan) if squeeze(text) not in {"", *cells}]
    assert not missing


@needs_shared
def test_automatic_numbers_give_the_text_of_the_typed_ones() -> None:
    assert SHARED
    folder = SHARED / "data" / "office-national"
    typed, automatic = (
        [squeeze(text) for text in texts(read(folder / f"national-2019-strategy{kind}.docx"))]
        for kind in ("", ".autonum")
    )
    assert automatic == typed


@needs_shared
def test_tracked_files_list_what_was_deleted() -> None:
    for path in real_files("office"):
        if ".tracked." in path.name:
            reasons = {aside.reason for aside in read(path).asides}
            assert reasons == {"修订中已删除"}


@needs_shared
def test_every_real_national_file_is_read() -> None:
    for path in real_files("office-national"):
        assert read(path).blocks
