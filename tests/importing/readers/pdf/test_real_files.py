"""The real plans and national documents as PDF against the same as Word files."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from ipplanner.importing.readers.pdf.opening import opened
from ipplanner.importing.reading import read_source
from ipplanner.importing.source import Grid, Source
from ipplanner.text import squeeze
from tests.shared_data import SHARED, needs_shared

_PLANS = ("北京市", "广东省", "江西省", "黑龙江省")
_NATIONAL = ("national-2018-patent", "national-2019-quality", "national-2019-strategy")


def _pairs() -> list[tuple[Path, Path]]:
    if SHARED is None:
        return []
    plans, national = SHARED / "data" / "office", SHARED / "data" / "office-national"
    found = [(plans / f"{name}.clean.docx", plans / f"{name}.pdf.pdf") for name in _PLANS]
    names = (*_NATIONAL, "protection-2017")
    return found + [(national / f"{name}.docx", national / f"{name}.pdf") for name in names]


def _content(source: Source) -> list[tuple[object, ...]]:
    """All texts without white space, with the fields that cells take."""
    content: list[tuple[object, ...]] = []
    for block in source.blocks:
        if isinstance(block, Grid):
            cells = sorted(block.cells, key=lambda cell: (cell.row, cell.column))
            content += [
                (c.row, c.column, c.row_span, c.column_span, squeeze(c.text)) for c in cells
            ]
        else:
            content.append((squeeze(block.text),))
    return content


@needs_shared
@pytest.mark.parametrize(("word", "pdf"), _pairs(), ids=lambda path: path.stem)
def test_a_pdf_gives_what_its_word_file_gives(word: Path, pdf: Path) -> None:
    assert _content(read_source(pdf)) == _content(read_source(word))


@needs_shared
@pytest.mark.parametrize("pdf", [pdf for _, pdf in _pairs()], ids=lambda path: path.stem)
def test_every_character_drawn_is_in_the_source_once(pdf: Path) -> None:
    drawn: Counter[str] = Counter()
    with opened(pdf) as pages:
        for page in pages:
            drawn.update(squeeze("".join(glyph.text for glyph in page.glyphs)))
    source = read_source(pdf)
    texts = [str(entry[-1]) for entry in _content(source)]
    assert drawn == Counter(squeeze("".join(texts + [aside.text for aside in source.asides])))


@needs_shared
def test_paragraphs_of_cells_are_found() -> None:
    assert SHARED is not None
    source = read_source(SHARED / "data" / "office-national" / "national-2019-quality.pdf")
    cells = [cell.text for cell in source.grids[0].cells]
    both = [text for text in cells if re.match("局内：", text) and "省份：" in text]
    assert sum("\n省份：" in text for text in both) > 0.9 * len(both)
