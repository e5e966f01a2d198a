"""One file as a source: the reader is chosen by what the file is, not by its name."""

from __future__ import annotations

from pathlib import Path

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.gaps import without_long_gaps
from ipplanner.importing.kinds import Kind
from ipplanner.importing.sniffing import kind_of
from ipplanner.importing.source import Source

_CANNOT_OPEN = "文件打不开，可能正被其他程序使用，或者没有读取的权限；请关闭后再试。"


def read_source(path: Path) -> Source:
    """Everything in the file; raises UnreadableFileError with one sentence if it cannot be read."""
    try:
        return without_long_gaps(_read(path, kind_of(path)))
    except OSError as error:
        raise UnreadableFileError(path.name, _CANNOT_OPEN) from error


def _read(path: Path, kind: Kind) -> Source:
    # each reader is imported where it is needed: most imports need only one
    if kind is Kind.DOCX:
        from ipplanner.importing.readers import docx

        return docx.read(path)
    if kind is Kind.XLSX:
        from ipplanner.importing.readers import xlsx

        return xlsx.read(path)
    if kind is Kind.XLS:
        from ipplanner.importing.readers import xls

        return xls.read(path)
    if kind is Kind.ODS:
        from ipplanner.importing.readers import ods

        return ods.read(path)
    if kind is Kind.DOC:
        return _read_doc(path)
    if kind is Kind.PDF:
        from ipplanner.importing.readers import pdf

        return pdf.read(path)
    if kind is Kind.TEXT:
        from ipplanner.importing.readers import text

        return text.read(path)
    from ipplanner.importing.readers import office_suite

    return office_suite.read(path, kind)


def _read_doc(path: Path) -> Source:
    from ipplanner.importing.readers import doc

    try:
        return doc.read(path)
    except doc.NotUnderstoodError:
        from ipplanner.importing.readers import office_suite

        if office_suite.find_program() is None:
            raise
        return office_suite.read(path, Kind.DOC)
