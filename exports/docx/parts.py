"""The parts of a Word file around its text: content types and relations."""

from __future__ import annotations

from exports.package import RELATIONS, content_types, properties, relations, root_relations

_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FOOTERS = ("footerOdd", "footerEven", "footerEdgeOdd", "footerEdgeEven")
_PARTS = ("styles", "settings", "fontTable", *FOOTERS)


def relation_id(part: str) -> str:
    """The relation under which the document names one of its parts."""
    return f"rId{_PARTS.index(part) + 1}"


def package_parts(title: str) -> dict[str, str]:
    """Content types, relations and properties; the properties tell the title and nothing else."""
    own = ((relation_id(part), f"{RELATIONS}/{_kind(part)}", f"{part}.xml") for part in _PARTS)
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": root_relations("word/document.xml"),
        "word/_rels/document.xml.rels": relations(*own),
        **properties(title),
    }


def _kind(part: str) -> str:
    return "footer" if part in FOOTERS else part


def _content_types() -> str:
    return content_types(
        ("word/document.xml", f"{_TYPES}.document.main+xml"),
        *((f"word/{part}.xml", f"{_TYPES}.{_kind(part)}+xml") for part in _PARTS),
    )
