"""Opening a PDF without trusting it: its pages one after the other, none kept."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.readers.pdf.comments import comments_of
from ipplanner.importing.readers.pdf.device import PageDevice, TooMuchDrawnError
from ipplanner.importing.readers.pdf.interpreter import Interpreter
from ipplanner.importing.readers.pdf.overprint import without_overprint
from ipplanner.importing.readers.pdf.page import PageContent
from ipplanner.importing.readers.pdf.struck import take_struck
from ipplanner.importing.readers.pdf.upright import upright

MAX_FILE = 256 * 2**20
MAX_PAGES = 1_000
_PASSWORD = "文件有密码，请先解除密码再导入。"
_DAMAGED = "文件不完整或已损坏，请用 PDF 阅读软件打开，另存或重新打印成 PDF 后再导入。"
_HUGE = "内容多得不正常，已停止读取。"
_LONG = f"文件超过 {MAX_PAGES} 页，请把其中的工作要点另存为单独的文件后再导入。"

# its warnings quote what stands in the file
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)


@contextmanager
def opened(path: Path) -> Iterator[Pages]:
    """The pages of a PDF; UnreadableFileError with what to do where it cannot be read."""
    if path.stat().st_size > MAX_FILE:
        raise UnreadableFileError(path.name, _HUGE)
    with path.open("rb") as stream:
        try:
            # without caching, what a page needed is given back when the page is done
            document = PDFDocument(PDFParser(stream), caching=False)
        except PDFEncryptionError as error:
            raise UnreadableFileError(path.name, _PASSWORD) from error
        except (MemoryError, RecursionError):
            raise
        except Exception as error:
            # pdfminer raises whatever a broken file leads it to
            raise UnreadableFileError(path.name, _DAMAGED) from error
        yield Pages(document, path.name)


class Pages:
    """The pages of an opened PDF."""

    def __init__(self, document: PDFDocument, name: str) -> None:
        self._document, self._name = document, name
        self.broken: list[int] = []
        """Numbers of the pages that could not be read."""
        self.total = 0

    def __iter__(self) -> Iterator[PageContent]:
        found = self._found()
        self.total = len(found)
        manager = PDFResourceManager(caching=True)
        device = PageDevice(manager)
        interpreter = Interpreter(manager, device)
        for number, page in enumerate(found, start=1):
            content = self._content(page, number, interpreter, device)
            if content is not None:
                yield content

    def _found(self) -> list[PDFPage]:
        pages: list[PDFPage] = []
        try:
            for page in PDFPage.create_pages(self._document):
                pages.append(page)
                if len(pages) > MAX_PAGES:
                    raise UnreadableFileError(self._name, _LONG)
        except (UnreadableFileError, MemoryError, RecursionError):
            raise
        except Exception as error:
            # as above: the tree of pages may be anything
            raise UnreadableFileError(self._name, _DAMAGED) from error
        if not pages:
            raise UnreadableFileError(self._name, _DAMAGED)
        return pages

    def _content(
        self, page: PDFPage, number: int, interpreter: Interpreter, device: PageDevice
    ) -> PageContent | None:
        try:
            interpreter.process_page(page)
            comments = comments_of(page)
        except TooMuchDrawnError as error:
            raise UnreadableFileError(self._name, _HUGE, f"第 {number} 页") from error
        except (MemoryError, RecursionError):
            raise
        except Exception:
            # one broken page is told, the others are read
            self.broken.append(number)
            return None
        content = upright(device.drawn, number)
        content.comments = comments
        without_overprint(content)
        take_struck(content)
        return content
