from __future__ import annotations

import random

from ipplanner.edits.documents import add_document
from ipplanner.model import Document
from ipplanner.printed_order import PrintedOrder
from ipplanner.store.documents import load
from ipplanner.store.index import Index
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan


def printed(document: Document) -> list[str]:
    ids: list[str] = []
    for section in document.walk_sections():
        ids.append(section.id)
        for item in section.items:
            ids += [item.id, *(measure.id for measure in item.measures)]
    return ids


def test_ids_are_sorted_as_they_are_printed(workspace: Workspace) -> None:
    document = load(workspace, add_document(workspace, make_plan()))
    order = PrintedOrder(document, Index(document))
    mixed = printed(document)
    random.Random(2).shuffle(mixed)
    assert sorted([*mixed, "gone"], key=order.key) == [*printed(document), "gone"]
