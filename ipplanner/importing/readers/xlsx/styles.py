"""The number formats of a workbook's cells."""

from __future__ import annotations

from lxml import etree

from ipplanner.importing.limits import Package
from ipplanner.importing.readers.format_codes import BUILTIN, GENERAL
from ipplanner.importing.readers.xlsx.parts import MAIN


def number_formats(package: Package, part: str) -> list[str]:
    """The format code of each cell style in order; numbers not defined anywhere are General."""
    root = package.xml(part)
    if root is None:
        return []
    own = {
        _number(item, "numFmtId"): str(item.get("formatCode", GENERAL))
        for item in root.iterfind(f"{MAIN}numFmts/{MAIN}numFmt")
    }
    ids = [_number(item, "numFmtId") for item in root.iterfind(f"{MAIN}cellXfs/{MAIN}xf")]
    return [own.get(key) or BUILTIN.get(key, GENERAL) for key in ids]


def _number(element: etree._Element, attribute: str) -> int:
    value = element.get(attribute, "0")
    return int(value) if value.isdecimal() else 0
