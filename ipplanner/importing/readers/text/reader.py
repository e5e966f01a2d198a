"""Reading a plain text: every line is a paragraph, blank ones and white space at ends too.

A text with tabs between cells is a table.

What is blank tells recognition where a cell ends in a table that was copied out of a PDF.
"""

from __future__ import annotations

import re
from pathlib import Path

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.readers.text.decoding import decoded
from ipplanner.importing.readers.text.tabs import table_of
from ipplanner.importing.source import Paragraph, Source

_LINE_ENDS = re.compile("\r\n?|[\n\x85\u2028\u2029]")
_PAGE_END = "\f"
_LARGEST = 20_000_000
"""Bytes; a book has a tenth of it."""
_TOO_LARGE = "文件太大，不像是一份工作计划。"
_UNKNOWN = "认不出这个文本文件的文字编码，请用记事本打开，另存为 UTF-8 编码后再导入。"


def read(path: Path) -> Source:
    """The lines of a text file; UnreadableFileError where its encoding is none that is known."""
    if path.stat().st_size > _LARGEST:
        raise UnreadableFileError(path.name, _TOO_LARGE)
    text = decoded(path.read_bytes())
    if text is None:
        raise UnreadableFileError(path.name, _UNKNOWN)
    source = source_of(text, path.name)
    table = table_of([block for block in source.blocks if isinstance(block, Paragraph)])
    return Source(path.name, [table]) if table else source


def source_of(text: str, name: str) -> Source:
    """The lines of a text as paragraphs; a line that begins with a form feed begins a page."""
    return Source(name, [Paragraph(line, f"第 {n} 行") for n, line in enumerate(_lines(text), 1)])


def _lines(text: str) -> list[str]:
    lines = _LINE_ENDS.split(text)
    for at, line in enumerate(lines[:-1]):
        # some programs put the form feed at the end of a page's last line
        if line.endswith(_PAGE_END) and len(line) > 1:
            lines[at] = line[:-1]
            lines[at + 1] = _PAGE_END + lines[at + 1]
    return lines
