"""What Word and Excel files share: a zip of XML parts with types, relations, properties."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_CORE, _APP = "docProps/core.xml", "docProps/app.xml"
_OLD_DATE = (1980, 1, 1, 0, 0, 0)


def write_zip(target: Path, parts: Mapping[str, str]) -> None:
    """A zip of the parts in their order, every one with the same old date."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, _OLD_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text.encode("utf-8"))


def properties(title: str) -> dict[str, str]:
    """The two property parts with the title only: no author, no machine, no dates."""
    extended = f"{RELATIONS.rpartition('/')[0]}/extended-properties"
    return {
        _CORE: (
            f'{HEADER}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{escape(title)}</dc:title><dc:creator></dc:creator></cp:coreProperties>"
        ),
        _APP: (
            f'{HEADER}<Properties xmlns="{extended}">'
            "<Application>IP Planner</Application></Properties>"
        ),
    }


def content_types(*parts: tuple[str, str]) -> str:
    """[Content_Types].xml of the parts given as name and type, and of the properties."""
    own = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, kind in (
            *parts,
            (_CORE, "application/vnd.openxmlformats-package.core-properties+xml"),
            (_APP, f"{_OFFICE}.extended-properties+xml"),
        )
    )
    return (
        f'{HEADER}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{own}</Types>'
    )


def root_relations(main: str) -> str:
    """_rels/.rels, naming the main part and the properties."""
    return relations(
        ("rId1", f"{RELATIONS}/officeDocument", main),
        ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", _CORE),
        ("rId3", f"{RELATIONS}/extended-properties", _APP),
    )


def relations(*rows: tuple[str, str, str]) -> str:
    """A relations part of ids, types and targets."""
    own = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in rows
    )
    return f'{HEADER}<Relationships xmlns="{_PACKAGE}/relationships">{own}</Relationships>'
