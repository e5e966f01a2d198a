"""Cells and small tables as WordprocessingML, their texts with or without marks."""

from __future__ import annotations

from collections.abc import Sequence

from exports.docx.marking import Marking, Visible, pieces
from exports.docx.xml import Bookmarks, paragraph, run
from exports.page import Page
from ipplanner.wording_changes import Kind, Run

SIDE, EDGE = 57, 28
"""Space inside a cell in twips: left and right, above and below."""
WIDE = 4000
"""Twips from which text is justified; in narrower columns that tears the characters apart."""
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_VISIBLE = Visible()


def small_table(
    rows: Sequence[Sequence[str]],
    page: Page,
    kinds: Sequence[Kind] = (),
    marking: Marking = _VISIBLE,
) -> str:
    """A plain table of equal columns, such as a list of contacts; rows have equal lengths.

    `kinds` are those of the rows where two versions are compared.
    """
    count = len(rows[0])
    widths = [page.text_width // count] * count
    widths[-1] += page.text_width - sum(widths)
    unchanged: list[Kind] = ["equal"] * len(rows)
    all_kinds = kinds or unchanged
    body = "".join(
        f"<w:tr>{row_properties(marking.row(kind))}"
        + "".join(
            f'<w:tc><w:tcPr>{width_property(width)}<w:vAlign w:val="center"/></w:tcPr>'
            f"{marked_paragraphs('CellCentred', [Run(kind, text)], marking, kind)}</w:tc>"
            for width, text in zip(widths, row, strict=True)
        )
        + "</w:tr>"
        for row, kind in zip(rows, all_kinds, strict=True)
    )
    return f"{opening(widths)}{body}</w:tbl>"


def row_properties(inside: str) -> str:
    """The properties of a row, none where there is nothing to say."""
    return f"<w:trPr>{inside}</w:trPr>" if inside else ""


def paragraphs(style: str, text: str, marks: Bookmarks | None = None, object_id: str = "") -> str:
    """The text as paragraphs, one for each of its lines, the first one carrying the id."""
    first, *more = text.split("\n") if "\n" in text else (text,)
    content = run(first)
    if marks and object_id:
        content = marks.around(object_id, content)
    whole = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'
    return whole + "".join(paragraph(style, line) for line in more)


def marked_paragraphs(
    style: str,
    runs: Sequence[Run],
    marking: Marking,
    last: Kind = "equal",
    marks: Bookmarks | None = None,
    object_id: str = "",
    old_id: str = "",
) -> str:
    """Marked text as paragraphs; `last` happens to the end of the last one.

    The id is around the first paragraph; with an old one, each goes with its version's text.
    """
    written: list[str] = []
    ids: dict[Kind, str] = {"insert": object_id, "delete": old_id} if old_id else {}
    for piece in pieces(runs, last):
        content = ""
        for one in piece.runs:
            own = ids.pop(one.kind, "") if one.text else ""
            content += marking.run(one, *(marks.both_ends(own) if marks else ("", "")))
        if marks and object_id and not written and not old_id:
            content = marks.around(object_id, content)
        end = marking.end(piece.end)
        written.append(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{end}</w:pPr>{content}</w:p>')
    return "".join(written)


def opening(widths: Sequence[int]) -> str:
    """The beginning of a table with columns as wide as given (twips)."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:top w:w="{EDGE}" w:type="dxa"/><w:left w:w="{SIDE}" w:type="dxa"/>'
        f'<w:bottom w:w="{EDGE}" w:type="dxa"/><w:right w:w="{SIDE}" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )


def cell_style(align: str, width: int) -> str:
    """The paragraph style of a column."""
    if align == "center":
        return "CellCentred"
    return "CellText" if width >= WIDE else "CellLeft"


def width_property(width: int) -> str:
    """How wide a cell is, in twips."""
    return f'<w:tcW w:w="{width}" w:type="dxa"/>'
