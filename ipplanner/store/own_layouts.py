"""The layouts that came into a workspace with its templates."""

from __future__ import annotations

import json
from contextlib import suppress

from sqlalchemy import Connection, select

from ipplanner.errors import UsageError
from ipplanner.layouts import Layout, read_layout, register
from ipplanner.store.tables import own_layout


def own_layouts(connection: Connection) -> list[Layout]:
    """The layouts kept here; what is none, as no edit could have written it, is left out."""
    found = []
    for row in connection.execute(select(own_layout).order_by(own_layout.c.id)):
        try:
            found.append(read_layout(json.loads(row.content)))
        except (ValueError, UsageError):
            continue
    return found


def register_own_layouts(connection: Connection) -> None:
    """Makes the layouts kept here known to the program."""
    for layout in own_layouts(connection):
        # only a foreign hand can have put in one with the id of a layout of the program
        with suppress(UsageError):
            register(layout)
