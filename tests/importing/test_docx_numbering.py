from __future__ import annotations

from pathlib import Path

import pytest

from ipplanner.importing.readers.docx.number_formats import counted
from tests.importing.docx_files import (
    down,
    in_list,
    level,
    numbering,
    of_family,
    p,
    part,
    tbl,
    tc,
    tr,
)
from tests.importing.test_docx_reader import cell_texts, read_body, texts


def numbered(folder: Path, families: dict[int, str], lists: dict[int, str], body: str) -> list[str]:
    return texts(read_body(folder, body, numbering=numbering(families, lists)))


@pytest.mark.parametrize(
    ("form", "number", "shown"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("chineseCounting", 1, "一"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 11, "十一"),
        ("chineseCounting", 20, "二十"),
        ("chineseCounting", 105, "一〇五"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 2003, "二千零三"),
        ("ideographDigital", 10, "一〇"),
        ("japaneseCounting", 10, "十"),
        ("japaneseCounting", 112, "百十二"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("upperLetter", 27, "AA"),
        ("lowerLetter", 3, "c"),
        ("upperRoman", 14, "XIV"),
        ("lowerRoman", 9, "ix"),
        ("decimalEnclosedCircle", 3, "③"),
        ("decimalEnclosedCircleChinese", 21, "㉑"),
        ("decimalEnclosedCircle", 51, "51"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("decimalFullWidth", 10, "１０"),
        ("ideographTraditional", 2, "乙"),
        ("none", 3, ""),
        ("somethingNew", 3, "3"),
        ("upperRoman", 0, "0"),
        ("upperLetter", 99999999, "99999999"),
    ],
)
def test_counting_words(form: str, number: int, shown: str) -> None:
    assert counted(number, form) == shown


def test_levels_count_and_begin_again(tmp_path: Path) -> None:
    family = (
        level(0, "chineseCounting", "%1、")
        + level(1, "decimal", "%2.")
        + level(2, "decimal", "%2.%3")
    )
    order = [0, 1, 2, 2, 1, 2, 0, 1]
    body = "".join(p("甲", properties=in_list(1, at)) for at in order)
    found = numbered(tmp_path, {1: family}, {1: of_family(1)}, body)
    assert found == ["一、甲", "1. 甲", "1.1 甲", "1.2 甲", "2. 甲", "2.1 甲", "二、甲", "1. 甲"]


def test_a_level_may_go_on_counting(tmp_path: Path) -> None:
    family = level(0, "decimal", "%1") + level(1, "decimal", "（%2）", '<w:lvlRestart w:val="0"/>')
    body = "".join(p("甲", properties=in_list(1, at)) for at in (0, 1, 0, 1))
    found = numbered(tmp_path, {1: family}, {1: of_family(1)}, body)
    assert found == ["1 甲", "（1）甲", "2 甲", "（2）甲"]


def test_lists_of_one_family_count_together_unless_begun_anew(tmp_path: Path) -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    lists = {1: of_family(1), 2: of_family(1), 3: of_family(1, anew)}
    body = "".join(p("甲", properties=in_list(i)) for i in (1, 2, 3, 3, 1, 9))
    found = numbered(tmp_path, {1: level(0, "decimal", "%1、")}, lists, body)
    assert found == ["1、甲", "2、甲", "5、甲", "6、甲", "7、甲", "甲"]


def test_a_list_may_redefine_a_level(tmp_path: Path) -> None:
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "第%1条")}</w:lvlOverride>'
    body = p("甲", properties=in_list(1))
    found = numbered(tmp_path, {1: level(0, "decimal", "%1")}, {1: of_family(1, other)}, body)
    assert found == ["第I条甲"]


def test_suffixes_bullets_and_silent_levels(tmp_path: Path) -> None:
    families = {
        1: level(0, "decimal", "%1.", '<w:suff w:val="nothing"/>'),
        2: level(0, "bullet", "•"),
        3: level(0, "none", ""),
        4: level(0, "upperLetter", "%1") + level(1, "decimal", "%1.%2", "<w:isLgl/>"),
    }
    lists = {i: of_family(i) for i in families}
    body = "".join(p("甲", properties=in_list(i)) for i in (1, 2, 3, 4))
    body += p("甲", properties=in_list(4, 1)) + p(properties=in_list(1))
    found = numbered(tmp_path, families, lists, body)
    assert found == ["1.甲", "甲", "甲", "A 甲", "1.1 甲", "2."]


def test_styles_bring_numbers_and_paragraphs_switch_them_off(tmp_path: Path) -> None:
    family = level(0, "decimal", "%1、", '<w:pStyle w:val="h1"/>')
    family += level(1, "decimal", "（%2）", '<w:pStyle w:val="h2"/>')
    own = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = part(
        "styles",
        f'<w:style w:styleId="h1">{own}</w:style>'
        f'<w:style w:styleId="h2"><w:basedOn w:val="h1"/>{own}</w:style>'
        '<w:style w:styleId="h3"><w:basedOn w:val="h1"/></w:style>'
        '<w:style w:styleId="loop"><w:basedOn w:val="loop"/></w:style>',
    )
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    styled = ["h1", "h2", "h3", "loop"]
    body = "".join(p(s, properties=f'<w:pStyle w:val="{s}"/>') for s in styled)
    body += p("无", properties=f'<w:pStyle w:val="h1"/>{off}')
    lists = numbering({1: family}, {1: of_family(1)})
    found = texts(read_body(tmp_path, body, numbering=lists, styles=styles))
    assert found == ["1、h1", "（1）h2", "2、h3", "loop", "无"]


def test_a_family_may_point_to_a_list_style(tmp_path: Path) -> None:
    styles = part(
        "styles",
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr>'
        "</w:pPr></w:style>",
    )
    families = {1: '<w:numStyleLink w:val="L"/>', 2: level(0, "decimal", "%1)")}
    lists = numbering(families, {1: of_family(1), 2: of_family(2)})
    body = p("甲", properties=in_list(1)) + p("乙", properties=in_list(2))
    assert texts(read_body(tmp_path, body, numbering=lists, styles=styles)) == ["1) 甲", "2) 乙"]


def test_numbers_count_through_the_cells_of_a_table(tmp_path: Path) -> None:
    number = p(properties=in_list(1))
    covered = tc(number, properties=down())
    body = tbl(
        tr(tc(number, properties=down("restart")), "甲"),
        tr(covered, "乙"),
        tr(tc(number), tc(p("丙", properties=in_list(1)))),
    )
    lists = numbering({1: level(0, "decimal", "%1")}, {1: of_family(1)})
    (grid,) = read_body(tmp_path, body, numbering=lists).grids
    assert cell_texts(grid) == ["1", "甲", "乙", "2", "3 丙"]
