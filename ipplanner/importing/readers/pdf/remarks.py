"""What is to be said of a PDF beside its text: repairs, doubts, and why it cannot be read."""

from __future__ import annotations

from dataclasses import dataclass, field

from ipplanner.importing.readers.pdf.page import PageContent
from ipplanner.importing.readers.pdf.textlines import lines_of
from ipplanner.importing.source import Aside, Notice

_SCANNED = "这是扫描件，页面上只有图片，没有可以读取的文字；请先用文字识别软件转成 Word 再导入。"
_EMPTY = "里面没有文字。"
_UNKNOWN = "文件没有说明字形对应哪个字，读不出文字；请用文字识别软件转成 Word 再导入。"
_BROKEN = "文件不完整或已损坏，请用 PDF 阅读软件打开，另存或重新打印成 PDF 后再导入。"
_BOLD = "个字为加粗而重叠印了几遍，已按一遍读入。"
_RADICALS = "个字用了样子相似的部首代码，已换成常用字。"
_NOT_KNOWN = "个字认不出，以“□”代替，请对照原文件填写。"
_FULL_PAGE = 0.6
"""Share of a page that a scan of it covers."""
_MOST_UNKNOWN = 0.3
_MOST_NAMED = 8


@dataclass(slots=True)
class Remarks:
    """Gathers what is to be said, page by page."""

    broken: list[int] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    _characters: int = 0
    _pictures: int = 0
    _scanned: list[int] = field(default_factory=list)
    _recognised: list[int] = field(default_factory=list)
    _overprinted: dict[int, int] = field(default_factory=dict)
    _replaced: dict[int, int] = field(default_factory=dict)
    _unknown: dict[int, int] = field(default_factory=dict)

    def note(self, page: PageContent) -> None:
        """Note one page."""
        characters = sum(not glyph.text.isspace() for glyph in page.glyphs)
        self._characters += characters
        self._pictures += page.pictures
        covered = page.picture_share > _FULL_PAGE
        if covered or (page.pictures and not characters):
            (self._recognised if characters else self._scanned).append(page.number)
        for counts, count in (
            (self._overprinted, page.overprinted),
            (self._replaced, page.replaced),
            (self._unknown, page.unknown),
        ):
            if count:
                counts[page.number] = count
        self._note_asides(page)

    def _note_asides(self, page: PageContent) -> None:
        for glyphs, reason in (
            (page.outside, "页面之外的文字"),
            (page.hidden, "被遮住的文字"),
            (page.struck, "划掉的文字"),
        ):
            text = "\n".join(line.text for line in lines_of(glyphs, 0.0))
            if text:
                self.asides.append(Aside(page.place, text, reason))
        self.asides += [Aside(page.place, text, "批注") for text in page.comments]

    def reason_against(self) -> str:
        """Why the file cannot be read; empty if it can."""
        if not self._characters:
            if self._pictures:
                return _SCANNED
            return _BROKEN if self.broken else _EMPTY
        return _UNKNOWN if sum(self._unknown.values()) > _MOST_UNKNOWN * self._characters else ""

    def notices(self) -> list[Notice]:
        """One line for each kind of thing."""
        made = [
            ("damaged", self.broken, "损坏，没有读入。"),
            ("scan", self._scanned, "只有图片，没有可以读取的文字，没有读入。"),
            ("scan", self._recognised, "是扫描的图片，文字由识别软件写入，请逐字核对。"),
            ("bold", self._overprinted, _counted(self._overprinted, _BOLD)),
            ("character", self._replaced, _counted(self._replaced, _RADICALS)),
            ("character", self._unknown, _counted(self._unknown, _NOT_KNOWN)),
        ]
        return [
            Notice(kind, _place(list(pages)), f"{_place(list(pages))}{message}")
            for kind, pages, message in made
            if pages
        ]


def _counted(counts: dict[int, int], message: str) -> str:
    return f"有 {sum(counts.values())} {message}"


def _place(pages: list[int]) -> str:
    if not pages:
        return ""
    named = "、".join(map(str, pages[:_MOST_NAMED]))
    return f"第 {named} 页" if len(pages) <= _MOST_NAMED else f"第 {named} 等 {len(pages)} 页"
