"""Comments of a worksheet: notes of old and new Excel, and conversations."""

from __future__ import annotations

from lxml import etree

from ipplanner.importing.limits import Package
from ipplanner.importing.readers.xlsx.parts import MAIN, THREADED, Relation, targets
from ipplanner.importing.readers.xlsx.references import position
from ipplanner.importing.readers.xlsx.texts import rich_text

Comment = tuple[int, int, str]


def comments(package: Package, found: dict[str, Relation]) -> list[Comment]:
    """Row, column and text of each comment; of a conversation, each remark by itself."""
    remarks = [
        comment
        for part in targets(found, "threadedComment")
        for comment in _read(package, part, f"{THREADED}threadedComment", f"{THREADED}text")
    ]
    # Excel writes each conversation once more as a note for older programs
    answered = {comment[:2] for comment in remarks}
    notes = [
        comment
        for part in targets(found, "comments")
        for comment in _read(package, part, f"{MAIN}comment", f"{MAIN}text")
        if comment[:2] not in answered
    ]
    return sorted(remarks + notes, key=lambda comment: comment[:2])


def _read(package: Package, part: str, tag: str, text_tag: str) -> list[Comment]:
    root = package.xml(part)
    if root is None:
        return []
    found = (_comment(element, text_tag) for element in root.iter(tag))
    return [comment for comment in found if comment is not None]


def _comment(element: etree._Element, text_tag: str) -> Comment | None:
    at, body = position(str(element.get("ref", ""))), element.find(text_tag)
    if at is None or body is None:
        return None
    text = body.text if text_tag.startswith(THREADED) else rich_text(body)
    return (*at, text) if text and text.strip() else None
