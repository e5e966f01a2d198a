"""One .doc file to a `Source`."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from lxml import etree

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.readers.doc.beside import read_beside
from ipplanner.importing.readers.doc.container import Container, open_container
from ipplanner.importing.readers.doc.faults import (
    BROKEN,
    BrokenError,
    LimitError,
    NotUnderstoodError,
)
from ipplanner.importing.readers.doc.formatting import Formatting
from ipplanner.importing.readers.doc.header import Header, Part, Story, read_header
from ipplanner.importing.readers.doc.lists import read_lists
from ipplanner.importing.readers.doc.pages import Pages, paragraph_page, run_page
from ipplanner.importing.readers.doc.pieces import read_text
from ipplanner.importing.readers.doc.runs import RunWriter
from ipplanner.importing.readers.doc.story import StoryWriter
from ipplanner.importing.readers.doc.structures import Structures, anchor_bookmarks, font_names
from ipplanner.importing.readers.doc.styles import read_styles
from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx.styles import Styles
from ipplanner.importing.readers.docx.tree import Tree, to_source
from ipplanner.importing.source import Notice, Source

_PASSWORD = "文件有密码，请先解除密码再导入。"
_OLD = "这是很旧的 Word 文件（Word 95 或更早），请用 WPS 或 Word 打开，另存为 .docx 再导入。"
_DAMAGED = "文件不完整或已损坏，请用 WPS 或 Word 打开，另存为 .docx 再导入。"
_LOOSE = "文件的部分格式信息已损坏，文字都已读入，请对照原文件检查。"
_LINK = re.compile('\x13 *HYPERLINK +"')
"""The beginning of a field that leads out of the document."""

T = TypeVar("T")


def read(path: Path) -> Source:
    """The accepted, visible content of a .doc file; `NotUnderstoodError` if it makes no sense."""
    try:
        with open_container(path) as container:
            reading = _Reading(path.name, container)
            source = to_source(path.name, reading.tree())
            source.notices += reading.notices()
    except LimitError as error:
        raise UnreadableFileError(path.name, error.reason) from error
    except BROKEN as error:
        # positions and sizes in the file are followed as they are; false ones end here
        raise NotUnderstoodError(path.name, _DAMAGED) from error
    return source


class _Reading:
    """The reading of one file into a tree."""

    def __init__(self, name: str, container: Container) -> None:
        self._container = container
        self._stream = container.stream("WordDocument")
        header = _accepted_header(name, self._stream)
        self._structures = Structures(header, container.stream(header.table_name))
        self._kept_data: bytes | None = None
        self._is_loose = self._has_links = False

    def tree(self) -> Tree:
        """The file as the parts of a .docx."""
        structures = self._structures
        styles_root = self._optional(lambda: read_styles(structures.data(Part.STYLES)))
        styles = Styles(styles_root)
        writer = self._writer(styles)
        beside = read_beside(structures, writer)
        self._optional(lambda: anchor_bookmarks(structures, beside.anchors))
        main = structures.header.story(Story.MAIN)
        body = writer.write(etree.Element(n.BODY), *main, beside.anchors)
        beside.append_homeless_boxes(body)
        return Tree(body, styles, self._optional(self._lists), beside.parts_of)

    def notices(self) -> list[Notice]:
        """What is to be told about the file, once the tree is read."""
        found = [Notice("damaged", "全文", _LOOSE)] if self._is_loose else []
        if self._has_links:
            found.append(Notice("link", "全文", "文件中有超链接，只保留了文字。"))
        return found + self._container.notices()

    def _writer(self, styles: Styles) -> StoryWriter:
        structures = self._structures
        text = read_text(structures.data(Part.PIECES), self._stream)
        if structures.header.story(max(Story))[1] > len(text.characters):
            raise BrokenError
        self._has_links = _LINK.search(text.characters) is not None
        paragraphs = structures.plex(Part.PARAGRAPH_PAGES, 4, is_vital=True)
        runs = structures.plex(Part.RUN_PAGES, 4, is_vital=True)
        formatting = Formatting(
            text,
            Pages(self._stream, paragraphs, paragraph_page),
            Pages(self._stream, runs, run_page),
            self._data,
        )
        fonts = self._optional(lambda: font_names(structures)) or []
        told = styles.hidden | styles.numbered
        return StoryWriter(text.characters, formatting, RunWriter(fonts, styles.hidden), told)

    def _lists(self) -> etree._Element:
        header = self._structures.header
        places = header.part(Part.LISTS), header.part(Part.LIST_OVERRIDES)
        return read_lists(self._structures.table, *places)

    def _data(self) -> bytes:
        if self._kept_data is None:
            self._kept_data = self._container.stream("Data")
        return self._kept_data

    def _optional(self, reading: Callable[[], T]) -> T | None:
        """What can be left out without losing text: if it is broken, this is said."""
        try:
            return reading()
        except BROKEN:
            self._is_loose = True
            return None


def _accepted_header(name: str, stream: bytes) -> Header:
    header = read_header(stream)
    if header.is_encrypted:
        raise UnreadableFileError(name, _PASSWORD)
    if header.is_old:
        raise NotUnderstoodError(name, _OLD)
    return header
