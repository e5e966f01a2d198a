"""The paragraphs around a table or text as WordprocessingML, each in the style of its part."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from exports.docx.marking import Marking
from exports.docx.styles import BODY_LINE, LETTERHEAD_SIZES, TITLE_SIZE
from exports.docx.xml import paragraph, run, run_with
from exports.imprints import printed_by
from exports.page import UPRIGHT, Page
from exports.printed_lines import Kind, Line, em_width
from ipplanner.wording_changes import Run

LINE_STYLES: dict[Kind, str] = {
    "label": "AttachmentLabel",
    "issuer": "Subtitle2",
    "mark": "AttachmentLabel",
    "red_number": "RedNumber",
    "number": "LetterNumber",
    "heading": "LetterTitle",
    "recipient": "Recipient",
    "body": "LetterText",
    "level1": "Level1",
    "level2": "Level2",
    "annex": "Annex",
    "signer": "Signer",
    "date": "SignDate",
    "subtitle": "Subtitle2",
    "note": "TableNote",
    "annex_label": "AttachmentLabel",
    "annex_title": "AnnexTitle",
    "imprint": "Imprint",
}
LETTERHEAD_TOP = 1984
"""Twips from the text area's edge to a letterhead: 35 mm."""
_IMPRINT_SIZE = 280
_IMPRINT_ROOM = UPRIGHT.text_width - 2 * _IMPRINT_SIZE
_IMPRINT_HEIGHT, _RULE_HEIGHT = 480, 80
"""Twips of a line of a 版记, and of the rule above each of its paragraphs."""
_FOOT = UPRIGHT.height - UPRIGHT.bottom
MARGIN_RULE, MIDDLE_RULE = 8, 6
"""Eighths of a point: 0.35 mm and 0.25 mm, nearly."""


def written_lines(lines: Sequence[Line], marking: Marking, section: str = "") -> str:
    """The paragraphs; `section` goes into the last one's properties."""
    ends = [*("" for _ in lines[1:]), section]
    written = [_paragraph(lines, at, marking, end) for at, end in enumerate(ends)]
    if lines[-1].kind == "imprint":
        written.append(paragraph("TableGap", ""))  # LibreOffice ties what is framed to what follows
    return "".join(written)


def _paragraph(lines: Sequence[Line], at: int, marking: Marking, section: str) -> str:
    line = lines[at]
    style, first, last = _style(lines, at)
    content = _imprint(line) or "".join(
        map(marking.run, line.runs or [Run(line.change, line.text)])
    )
    properties = f"{first}{last}{_from_right(line)}{marking.end(line.change)}{section}"
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def _style(lines: Sequence[Line], at: int) -> tuple[str, str, str]:
    """A line's style, and the properties that its neighbours give it."""
    line = lines[at]
    if line.kind == "letterhead":
        size = letterhead_size(line.text)
        marks = sum(one.kind == "mark" for one in lines[:at])
        before = max(0, LETTERHEAD_TOP - marks * BODY_LINE)
        return f"Letterhead{size}", "", f'<w:spacing w:before="{before}"/>'
    if line.kind == "imprint":
        return LINE_STYLES["imprint"], _frame(lines, at), _rules(lines, at)
    return LINE_STYLES[line.kind], "<w:pageBreakBefore/>" if line.kind == "annex_label" else "", ""


def letterhead_size(text: str) -> int:
    """The largest size (half-points) at which a letterhead stands on one line, else the least."""
    room = UPRIGHT.text_width / 10
    fitting = (size for size in LETTERHEAD_SIZES if em_width(text.strip()) * size <= room)
    return next(fitting, LETTERHEAD_SIZES[-1])


def cut_by_sense(title: str, page: Page) -> str:
    """Indents by which a title of two lines is cut at its space; nothing where that cannot be."""
    size = TITLE_SIZE * 10
    first, _, rest = title.strip().rpartition(" ")
    longer, shorter = em_width(first) * size, em_width(rest) * size
    spare = page.text_width - longer - size * 0.6
    if longer + shorter <= page.text_width or longer < shorter or spare < 0:
        return ""
    side = round(spare / 2)
    return f'<w:ind w:left="{side}" w:right="{side}"/>'


def _frame(lines: Sequence[Line], at: int) -> str:
    """The frame that puts a paragraph of a 版记 at the foot of its page.

    Each has its own: LibreOffice gives up a frame of several paragraphs with rules.
    """
    below = list(takewhile(lambda line: line.kind == "imprint", lines[at + 1 :]))
    place = 'w:vAnchor="margin" w:hAnchor="margin" w:xAlign="left" w:yAlign="bottom"'
    if below:
        top = _FOOT - sum(map(imprint_height, [lines[at], *below]))
        place = f'w:vAnchor="page" w:hAnchor="margin" w:xAlign="left" w:y="{top}"'
    return f'<w:framePr w:w="{UPRIGHT.text_width}" w:wrap="notBeside" {place}/>'


def imprint_height(line: Line) -> int:
    """Twips of a paragraph of a 版记 with the rule above it."""
    lines = int(em_width(line.text.strip()) * _IMPRINT_SIZE / _IMPRINT_ROOM) + 1
    return lines * _IMPRINT_HEIGHT + _RULE_HEIGHT


def _rules(lines: Sequence[Line], at: int) -> str:
    """The rules of a 版记: strong ones around it, thinner ones between its lines."""
    is_first = not at or lines[at - 1].kind != "imprint"
    is_last = at + 1 == len(lines) or lines[at + 1].kind != "imprint"
    rules = [("top", MARGIN_RULE if is_first else MIDDLE_RULE)]
    rules += [("bottom", MARGIN_RULE)] if is_last else []
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="1" w:color="000000"/>'
        for side, size in rules
    )
    return f"<w:pBdr>{borders}</w:pBdr>"


def _imprint(line: Line) -> str:
    """Office and date of a 版记, the white space between them as wide as it takes."""
    parts = printed_by(line.text)
    if line.kind != "imprint" or line.runs or line.change != "equal" or not parts:
        return ""
    if "\t" in parts.gap:
        return run(line.text)  # goes to the style's tab stop
    office, gap = (parts.office, parts.gap) if parts.gap else (parts.office[:-1], parts.office[-1])
    free = _IMPRINT_ROOM - em_width(line.text.strip()) * _IMPRINT_SIZE
    stretch = f'<w:spacing w:val="{max(0, round(free / len(gap)))}"/>'
    return run(office) + run_with(gap, stretch) + run(parts.date)


def _from_right(line: Line) -> str:
    if not line.right:
        return ""
    chars, twips = round(line.right * 100), round(line.right * 315)
    return f'<w:ind w:rightChars="{chars}" w:right="{twips}"/>'
