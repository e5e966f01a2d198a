"""Small spreadsheets written by hand, where a library would not write what a test needs."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from tests.importing.ole_files import encrypted_container

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
_ODS = "application/vnd.oasis.opendocument.spreadsheet"
_ODS_SAME = ("office", "style", "table", "text")
_ODS_NAMES = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
    for name, full in (*((name,) * 2 for name in _ODS_SAME), ("draw", "drawing"))
)


def row(number: int, *cells: str, attributes: str = "") -> str:
    """A sheet row of inline texts from column A on."""
    letters = "ABCDEFGH"
    inside = "".join(
        f'<c r="{letters[at]}{number}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'
        for at, text in enumerate(cells)
        if text
    )
    return f'<row r="{number}" {attributes}>{inside}</row>'


def sheet(rows: str, before: str = "", after: str = "") -> str:
    """A worksheet part: what stands before and after the cells is as given."""
    return (
        f'<worksheet xmlns="{_MAIN}" xmlns:r="{_RELATIONS}">{before}'
        f"<sheetData>{rows}</sheetData>{after}</worksheet>"
    )


def write_xlsx(
    path: Path,
    sheets: dict[str, str],
    *,
    workbook: str = "",
    states: dict[str, str] | None = None,
    parts: dict[str, str] | None = None,
    strict: bool = False,
) -> Path:
    """A workbook of worksheet parts by name, with other parts and workbook content as given."""
    listed, relations = "", ""
    entries = {"[Content_Types].xml": _TYPES, **(parts or {})}
    for at, (name, content) in enumerate(sheets.items(), 1):
        state = (states or {}).get(name, "visible")
        listed += f'<sheet name={quoteattr(name)} sheetId="{at}" state="{state}" r:id="rId{at}"/>'
        relations += relation(f"rId{at}", "worksheet", f"worksheets/sheet{at}.xml")
        entries[f"xl/worksheets/sheet{at}.xml"] = content
    for kind in ("sharedStrings", "styles"):
        if f"xl/{kind}.xml" in entries:
            relations += relation(kind, kind, f"{kind}.xml")
    entries["xl/workbook.xml"] = (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}">'
        f"<sheets>{listed}</sheets>{workbook}</workbook>"
    )
    entries["xl/_rels/workbook.xml.rels"] = relations_part(relations)
    if strict:
        entries = {name: _strict(text) for name, text in entries.items()}
    return write_zip(path, entries)


def relation(key: str, kind: str, target: str) -> str:
    """One relation of a part."""
    return f'<Relationship Id="{key}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'


def relations_part(relations: str) -> str:
    """The part that holds relations."""
    name = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{name}">{relations}</Relationships>'


def _strict(text: str) -> str:
    old, new = "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"
    text = text.replace(f"{old}spreadsheetml/2006/", f"{new}spreadsheetml/")
    return text.replace(f"{old}officeDocument/2006/", f"{new}officeDocument/")


def write_ods(
    path: Path, tables: str, *, styles: str = "", parts: dict[str, str] | None = None
) -> Path:
    """A spreadsheet of the tables given."""
    content = (
        f"<office:document-content{_ODS_NAMES}>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    return write_zip(path, {"mimetype": _ODS, "content.xml": content, **(parts or {})})


def write_zip(path: Path, entries: dict[str, str]) -> Path:
    """A zip of texts by name."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in entries.items():
            archive.writestr(name, text)
    return path


def compound_with(stream: str, start: bytes = b"") -> bytes:
    """An old Office container with one stream of a name of at most 16 letters."""
    data = encrypted_container()
    old = "EncryptedPackage".encode("utf-16-le")
    at = data.index(old)
    new = stream.encode("utf-16-le").ljust(len(old), b"\0")
    data = data[:at] + new + data[at + len(old) :]
    length = (2 * len(stream) + 2).to_bytes(2, "little")
    data = data[: at + 64] + length + data[at + 66 :]
    return data[:-4096] + start.ljust(4096, b"\0")
