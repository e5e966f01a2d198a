"""How the parts of a workbook's package name and find each other."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from lxml import etree

from ipplanner.importing.limits import Package

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
THREADED = "{http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments}"
RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True)
class Relation:
    """A link to another part: `kind` is the last word of its type, such as "worksheet"."""

    kind: str
    target: str
    external: bool


def relations(package: Package, part: str) -> dict[str, Relation]:
    """The relations of a part by id, with targets as part names; "" is the package itself."""
    folder, name = posixpath.split(part)
    root = package.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
    if root is None:
        return {}
    return {str(rel.get("Id", "")): _relation(rel, folder) for rel in root.iter(_RELATION)}


def _relation(element: etree._Element, folder: str) -> Relation:
    external = element.get("TargetMode") == "External"
    target = str(element.get("Target", ""))
    if not external:
        target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
    return Relation(str(element.get("Type", "")).rpartition("/")[2], target, external)


def targets(found: dict[str, Relation], kind: str) -> list[str]:
    """The parts that relations of one kind lead to."""
    return [rel.target for rel in found.values() if rel.kind == kind and not rel.external]


def is_on(element: etree._Element, attribute: str) -> bool:
    """Whether a yes-or-no attribute is there and says yes."""
    return element.get(attribute, "0") in ("1", "true", "on")
