"""The styles, settings and fonts of the Word files: figures of GB/T 9704 and of common use."""

from __future__ import annotations

from dataclasses import dataclass

from exports.docx.options import WordOptions
from exports.docx.xml import MAIN
from exports.package import HEADER

SONG_TITLE, SONG, HEI = "方正小标宋简体", "宋体", "黑体"
FANG, KAI = "仿宋_GB2312", "楷体_GB2312"
BODY_LINE = 579
"""Exact line pitch in twips that puts 22 lines on a page; 580 gives 21."""
CELL_LINE = 360
CELL_SIZE = 24
"""Half-points: 小四."""


@dataclass(frozen=True, slots=True)
class Style:
    """One paragraph style; sizes in half-points, distances in twips."""

    id: str
    name: str
    font: str
    size: int
    line: int = 0
    """Exact line pitch; 0 leaves it to the font."""
    align: str = "left"
    before: int = 0
    after: int = 0
    indent: str = ""
    """Attributes of w:ind."""
    run: str = ""
    """Further run properties that come after the font."""
    paragraph: str = ""
    """Further paragraph properties that come before the spacing."""


TITLE_SIZE = 44
LETTERHEAD_SIZES = (112, 96, 88, 72, 60, 52, 44)
"""Half-points of a 发文机关标志: as large as its words allow."""

# 28 characters of 16 pt are wider than the text area: -0.25 pt each makes them fit.
_TIGHT = '<w:spacing w:val="-5"/>'
_CELL_TWO = 'w:firstLineChars="200" w:firstLine="480"'
_TWO = 'w:firstLineChars="200" w:firstLine="640"'
_KEEP = "<w:keepNext/>"
_RED = '<w:color w:val="FF0000"/>'
# The red rule stands 4 mm below the number.
_RED_RULE = '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="11" w:color="FF0000"/></w:pBdr>'
_FAR = (2 * BODY_LINE, 2 * BODY_LINE)
# One in from the left; the date's place is reckoned, with one more to spare at the right.
_ONE_IN = 'w:leftChars="100" w:left="280"'


def _letterhead(size: int) -> Style:
    name = f"发文机关标志{size}"
    return Style(f"Letterhead{size}", name, SONG_TITLE, size, size * 12, "center", run=_RED)


STYLES = (
    Style(
        "PlanTitle",
        "工作要点标题",
        SONG_TITLE,
        TITLE_SIZE,
        720,
        "center",
        120,
        240,
        paragraph=_KEEP,
    ),
    Style("Subtitle2", "标题下说明", KAI, 32, BODY_LINE, "center", after=120, paragraph=_KEEP),
    Style("AttachmentLabel", "附件标签", HEI, 32, BODY_LINE, paragraph=_KEEP),
    Style("TableHead", "表头", HEI, CELL_SIZE, CELL_LINE, "center"),
    Style("CellText", "表内文字", FANG, CELL_SIZE, CELL_LINE, "both"),
    Style("CellPara", "表内段落", FANG, CELL_SIZE, CELL_LINE, "both", indent=_CELL_TWO),
    Style("ChapterRow", "表内标题", HEI, CELL_SIZE, CELL_LINE, "left", paragraph=_KEEP),
    Style("CellLeft", "表内文字左齐", FANG, CELL_SIZE, CELL_LINE),
    Style("CellCentred", "表内文字居中", FANG, CELL_SIZE, CELL_LINE, "center"),
    Style("TableNote", "表后说明", FANG, CELL_SIZE, CELL_LINE, "left", before=60),
    Style("TableGap", "表间", FANG, 2, 20),
    Style("LetterNumber", "发文字号", FANG, 32, BODY_LINE, "center", after=BODY_LINE),
    Style("RedNumber", "红头发文字号", FANG, 32, BODY_LINE, "center", *_FAR, paragraph=_RED_RULE),
    Style("LetterTitle", "公文标题", SONG_TITLE, 44, 720, "center", paragraph=_KEEP),
    Style("Recipient", "主送机关", FANG, 32, BODY_LINE, "both", BODY_LINE, run=_TIGHT),
    Style("LetterText", "公文正文", FANG, 32, BODY_LINE, "both", indent=_TWO, run=_TIGHT),
    Style("Level1", "一级标题", HEI, 32, BODY_LINE, "both", 0, 0, _TWO, _TIGHT, _KEEP),
    Style("Level2", "二级标题", KAI, 32, BODY_LINE, "both", 0, 0, _TWO, _TIGHT, _KEEP),
    Style("Annex", "附件说明", FANG, 32, BODY_LINE, "left", BODY_LINE, 0, _TWO, _TIGHT),
    Style("Signer", "署名", FANG, 32, BODY_LINE, "right", BODY_LINE, run=_TIGHT, paragraph=_KEEP),
    Style("SignDate", "成文日期", FANG, 32, BODY_LINE, "right", run=_TIGHT),
    Style(
        "AnnexTitle",
        "附件标题",
        SONG_TITLE,
        44,
        720,
        "center",
        BODY_LINE,
        BODY_LINE,
        paragraph=_KEEP,
    ),
    Style("Imprint", "版记", FANG, 28, 480, "left", indent=_ONE_IN),
    *(_letterhead(size) for size in LETTERHEAD_SIZES),
    Style("PageNumber2", "公文页码", SONG, 28),
)


def styles_part(options: WordOptions) -> str:
    """word/styles.xml."""
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(FANG, options.digits)}"
        '<w:sz w:val="32"/><w:szCs w:val="32"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )
    own = "".join(_style(style, options.digits) for style in STYLES)
    return f'{HEADER}<w:styles xmlns:w="{MAIN}">{defaults}{_BUILT_IN}{own}</w:styles>'


def settings_part() -> str:
    """word/settings.xml: odd and even pages differ, today's layout rules."""
    return (
        f'{HEADER}<w:settings xmlns:w="{MAIN}"><w:zoom w:percent="100"/><w:evenAndOddHeaders/>'
        '<w:defaultTabStop w:val="420"/><w:drawingGridVerticalSpacing w:val="156"/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        "<w:compat><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/>"
        "<w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>"
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def fonts_part(options: WordOptions) -> str:
    """word/fontTable.xml: the fonts by name, with the other name each goes by."""
    chinese = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/>'
        f'<w:family w:val="{family}"/><w:pitch w:val="{pitch}"/></w:font>'
        for name, other, family, pitch in (
            (SONG_TITLE, "方正小标宋_GBK", "auto", "variable"),
            (FANG, "仿宋", "modern", "fixed"),
            (KAI, "楷体", "modern", "fixed"),
            (HEI, "SimHei", "modern", "fixed"),
            (SONG, "SimSun", "auto", "variable"),
        )
    )
    western = '<w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/>'
    return f'{HEADER}<w:fonts xmlns:w="{MAIN}">{western}</w:font>{chinese}</w:fonts>'


_BUILT_IN = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>"
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" '
    'w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    "</w:style>"
)


def _style(style: Style, digits: str) -> str:
    western = SONG if style.font == SONG else digits
    line = f' w:line="{style.line}" w:lineRule="exact"' if style.line else ""
    indent = f"<w:ind {style.indent}/>" if style.indent else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{style.paragraph}"
        f'<w:spacing w:before="{style.before}" w:after="{style.after}"{line}/>{indent}'
        f'<w:jc w:val="{style.align}"/></w:pPr><w:rPr>{_fonts(style.font, western)}{style.run}'
        f'<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/></w:rPr></w:style>'
    )


def _fonts(chinese: str, western: str) -> str:
    return (
        f'<w:rFonts w:ascii="{western}" w:hAnsi="{western}" '
        f'w:eastAsia="{chinese}" w:cs="{western}"/>'
    )
