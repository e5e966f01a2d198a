"""The kinds of files that can be imported."""

from __future__ import annotations

from enum import Enum


class Kind(Enum):
    """What a file is by its content; the value is the ending such files usually have."""

    DOCX = "docx"
    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    DOC = "doc"
    PDF = "pdf"
    RTF = "rtf"
    ODT = "odt"
    HTML = "html"
    WORD_XML = "xml"
    TEXT = "txt"
