"""The cell formats of the Excel files, one for each kind of cell."""

from __future__ import annotations

from dataclasses import dataclass

from exports.package import HEADER
from ipplanner.wording_changes import Kind

SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@dataclass(frozen=True, slots=True)
class Format:
    """How one kind of cell looks; sizes in points."""

    font: str
    size: int
    align: str
    vertical: str = "center"
    border: bool = False
    line: float = 0
    """Height of a line of this font, in points."""
    colour: str = ""


FORMATS: dict[str, Format] = {
    "title": Format("方正小标宋简体", 22, "center", line=32),
    "head": Format("黑体", 12, "center", border=True, line=18),
    "left": Format("仿宋_GB2312", 12, "left", border=True, line=16),
    "center": Format("仿宋_GB2312", 12, "center", border=True, line=16),
    "left_top": Format("仿宋_GB2312", 12, "left", "top", border=True, line=16),
    "center_top": Format("仿宋_GB2312", 12, "center", "top", border=True, line=16),
    "label": Format("黑体", 16, "left", line=24),
    "heading": Format("方正小标宋简体", 16, "center", line=26),
    "subtitle": Format("楷体_GB2312", 16, "center", line=24),
    "text": Format("仿宋_GB2312", 12, "left", "top", line=18),
    "middle": Format("仿宋_GB2312", 12, "center", line=18),
    "right": Format("仿宋_GB2312", 12, "right", line=18),
    "letterhead": Format("方正小标宋简体", 26, "center", line=38, colour="FFFF0000"),
    "chapter": Format("黑体", 12, "left", border=True, line=18),
}
_KINDS = tuple(FORMATS)
_DEFAULT_FONT = '<font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>'
_EDGE = '<{0} style="thin"><color rgb="FF000000"/></{0}>'


def format_number(kind: str, quoted: bool = False) -> int:
    """The cell format's number; `quoted` marks a text that Excel would take for something else."""
    return 1 + 2 * _KINDS.index(kind) + quoted


_MARKS: dict[Kind, tuple[str, str]] = {
    "equal": ("", ""),
    "delete": ("<strike/>", '<color rgb="FFC00000"/>'),
    "insert": ('<u val="single"/>', '<color rgb="FF1F4E9E"/>'),
}


def marked_font(kind: str, mark: Kind) -> str:
    """The font of a stretch within a cell: deleted ones struck through, inserted underlined."""
    form, (line, colour) = FORMATS[kind], _MARKS[mark]
    name = f'<rFont val="{form.font}"/><family val="3"/><charset val="134"/>'
    return f'<rPr>{line}<sz val="{form.size}"/>{colour}{name}</rPr>'


def styles_part() -> str:
    """xl/styles.xml."""
    fonts = _DEFAULT_FONT + "".join(_font(f) for f in FORMATS.values())
    edges = "".join(_EDGE.format(side) for side in ("left", "right", "top", "bottom"))
    empty = "<border><left/><right/><top/><bottom/><diagonal/></border>"
    plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"'
    cells = "".join(
        _cell_format(number + 1, kind, quoted)
        for number, kind in enumerate(FORMATS.values())
        for quoted in (False, True)
    )
    return (
        f'{HEADER}<styleSheet xmlns="{SPACE}">'
        f'<fonts count="{len(FORMATS) + 1}">{fonts}</fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        f'<borders count="2">{empty}<border>{edges}<diagonal/></border></borders>'
        f'<cellStyleXfs count="1">{plain}/></cellStyleXfs>'
        f'<cellXfs count="{2 * len(FORMATS) + 1}">{plain} xfId="0"/>{cells}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    )


def _font(form: Format) -> str:
    colour = f'<color rgb="{form.colour}"/>' if form.colour else ""
    return (
        f'<font><sz val="{form.size}"/>{colour}<name val="{form.font}"/>'
        '<family val="3"/><charset val="134"/></font>'
    )


def _cell_format(font: int, form: Format, quoted: bool) -> str:
    quote = ' quotePrefix="1"' if quoted else ""
    border = int(form.border)
    return (
        f'<xf numFmtId="0" fontId="{font}" fillId="0" borderId="{border}" xfId="0"{quote} '
        'applyFont="1" applyBorder="1" applyAlignment="1">'
        f'<alignment horizontal="{form.align}" vertical="{form.vertical}" wrapText="1"/></xf>'
    )
