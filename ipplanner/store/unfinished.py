"""How many items of a document are still open, without loading it."""

from __future__ import annotations

from sqlalchemy import select

from ipplanner.model import Measure
from ipplanner.status import is_filled
from ipplanner.store.tables import carry_link, item, measure
from ipplanner.store.workspace import Workspace


def unfinished(workspace: Workspace, document_id: str) -> int:
    """The number of its items that are not filled or whose origin is to be decided on.

    The same as the items of `status.document_counts` that are not done.
    """
    items = select(item.c.id).where(item.c.document_id == document_id)
    texts = select(measure.c.item_id, measure.c.text, measure.c.departments)
    doubts = select(carry_link.c.item_id).where(
        carry_link.c.document_id == document_id, carry_link.c.sure == 0
    )
    with workspace.reading() as connection:
        every = set(connection.scalars(items))
        written = connection.execute(texts.where(measure.c.document_id == document_id)).all()
        undecided = set(connection.scalars(doubts))
    begun = {item_id for item_id, *_ in written}
    gaps = {
        item_id
        for item_id, text, departments in written
        if not is_filled(Measure(text=text, departments=departments))
    }
    return len((every - begun) | gaps | undecided)
