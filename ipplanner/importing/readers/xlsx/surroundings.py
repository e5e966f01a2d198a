"""What is on and around a sheet besides its cells, and what else a workbook carries."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ipplanner.importing.limits import Package
from ipplanner.importing.readers.margins import printed_words
from ipplanner.importing.readers.xlsx.parts import DRAWING, MAIN, Relation, targets
from ipplanner.importing.readers.xlsx.texts import decoded
from ipplanner.importing.source import Notice

_BODY = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}txBody"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = (
    ("macro", ("vbaproject.bin", "xl/macrosheets/"), "文件含有宏，宏没有读入，也没有运行。"),
    (
        "link",
        ("xl/externallinks/", "xl/connections.xml"),
        "文件引用了其他文件，没有读入。",
    ),
    ("ole", ("xl/embeddings/", "xl/activex/"), "文件里嵌入了其他文件或控件，没有读入。"),
    ("picture", ("xl/media/",), "文件里有图片，图片上的文字没有读入。"),
    ("chart", ("xl/charts/",), "文件里有图表，图表上的文字没有读入。"),
)


def notices(package: Package) -> list[Notice]:
    """A line for each kind of thing in the workbook that is not read."""
    names = [name.lower() for name in package.names]
    return [
        Notice(kind, "", message)
        for kind, marks, message in _SIGNS
        if any(mark in name for name in names for mark in marks)
    ]


def box_texts(package: Package, found: dict[str, Relation]) -> list[str]:
    """The texts of a sheet's text boxes and shapes, paragraph by paragraph."""
    texts = []
    for part in targets(found, "drawing"):
        root = package.xml(part)
        if root is not None:
            texts += [text for body in _bodies(root) for text in _paragraphs(body)]
    return texts


def _bodies(root: etree._Element) -> Iterator[etree._Element]:
    for body in root.iter(_BODY):
        if next(body.iterancestors(_FALLBACK), None) is None:
            yield body


def _paragraphs(body: etree._Element) -> Iterator[str]:
    for paragraph in body.iterchildren(f"{DRAWING}p"):
        pieces = (
            "\n" if child.tag == f"{DRAWING}br" else child.findtext(f"{DRAWING}t") or ""
            for child in paragraph
        )
        text = decoded("".join(pieces))
        if text.strip():
            yield text


def margin_texts(root: etree._Element) -> list[str]:
    """The words that a sheet's headers and footers print, each once; page numbers are none."""
    texts = {
        text: None
        for element in root.iterfind(f"{MAIN}headerFooter/*")
        if (text := printed_words(decoded(element.text or "")))
    }
    return list(texts)
