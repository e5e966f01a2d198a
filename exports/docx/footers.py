"""Page numbers: at the bottom, or on turned pages at the left edge, turned with the sheet."""

from __future__ import annotations

from exports.docx.xml import MAIN
from exports.package import HEADER, RELATIONS
from exports.page import TURNED

_TWIPS_TO_EMU = 635
_MM = 36000
_LEFT_MM, _WIDTH_MM = 23, 10
"""The number stands 7 mm outside the text area, whose left edge is at 35 mm."""
_SPACES = (
    f'xmlns:w="{MAIN}" xmlns:r="{RELATIONS}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)


def bottom_footer(even: bool) -> str:
    """A footer part: the number at the right of odd and at the left of even pages."""
    return _footer(_number(even))


def edge_footer(even: bool) -> str:
    """A footer part: the number at the left edge, low on odd and high on even turned pages."""
    choice = f'<mc:Choice Requires="wps">{_drawing(even)}</mc:Choice>'
    fallback = f"<mc:Fallback>{_vml(even)}</mc:Fallback>"
    box = f"<mc:AlternateContent>{choice}{fallback}</mc:AlternateContent>"
    return _footer(f'<w:p><w:pPr><w:pStyle w:val="PageNumber2"/></w:pPr><w:r>{box}</w:r></w:p>')


def _footer(content: str) -> str:
    return f"{HEADER}<w:ftr {_SPACES}>{content}</w:ftr>"


def _number(even: bool) -> str:
    """The paragraph "— 1 —", one character in from its end of the line."""
    side = "left" if even else "right"
    place = f'<w:ind w:{side}Chars="100" w:{side}="280"/><w:jc w:val="{side}"/>'
    # WPS shows nothing unless every field character has a run of its own.
    runs = "".join(
        f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>{content}</w:r>'
        for content in (
            '<w:t xml:space="preserve">— </w:t>',
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>1</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
            '<w:t xml:space="preserve"> —</w:t>',
        )
    )
    return f'<w:p><w:pPr><w:pStyle w:val="PageNumber2"/>{place}</w:pPr>{runs}</w:p>'


def _drawing(even: bool) -> str:
    left, width = _LEFT_MM * _MM, _WIDTH_MM * _MM
    top, height = TURNED.top * _TWIPS_TO_EMU, TURNED.text_height * _TWIPS_TO_EMU
    return (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        'relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapNone/><wp:docPr id="{2 if even else 1}" name="页码"/><wp:cNvGraphicFramePr/>'
        "<a:graphic><a:graphicData "
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>"
        f"<wps:txbx><w:txbxContent>{_number(even)}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr rot="0" vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" '
        'anchor="ctr" anchorCtr="0"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing>"
    )


def _vml(even: bool) -> str:
    left, width = _LEFT_MM * 72 / 25.4, _WIDTH_MM * 72 / 25.4
    place = (
        f"position:absolute;margin-left:{left:.2f}pt;margin-top:{TURNED.top / 20:.2f}pt;"
        f"width:{width:.2f}pt;height:{TURNED.text_height / 20:.2f}pt;z-index:251659264;"
        "mso-position-horizontal-relative:page;mso-position-vertical-relative:page;"
        "v-text-anchor:middle"
    )
    return (
        '<w:pict><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
        'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
        '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
        f'<v:shape id="{"even" if even else "odd"}PageNumber" type="#_x0000_t202" '
        f'style="{place}" filled="f" stroked="f">'
        '<v:textbox style="layout-flow:vertical" inset="0,0,0,0">'
        f"<w:txbxContent>{_number(even)}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )
