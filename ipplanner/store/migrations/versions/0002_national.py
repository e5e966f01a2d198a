"""What national documents need, the notes of drafters and the findings that they set aside."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Adds columns to items and measures, and the tables that came with them."""
    for name in ("note", "concerned"):
        op.add_column("item", _later(name))
    for name, default in (("local_text", ""), ("obligation", ""), ("phases", "[]")):
        op.add_column("measure", _later(name, default))
    _make_answers()
    _make_ignored()
    op.create_table("own_layout", _key("id"), _text("content"), sqlite_strict=True)
    op.create_table("setting", _key("name"), _text("value"), sqlite_strict=True)


def _later(name: str, default: str = "") -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, primary_key=True)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _link(name: str, target: str) -> sa.Column[Any]:
    key = sa.ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    return sa.Column(name, sa.Text, key, nullable=False)


def _make_answers() -> None:
    op.create_table(
        "answer",
        _link("document_id", "document"),
        _link("item_id", "item"),
        sa.Column("position", sa.Integer, nullable=False),
        *map(_text, ("task", "state")),
        sa.PrimaryKeyConstraint("item_id", "position"),
        sqlite_strict=True,
    )
    op.create_index("answer_document", "answer", ["document_id"])
    op.create_index("answer_task", "answer", ["task"])


def _make_ignored() -> None:
    names = ("target", "rule", "text")
    op.create_table(
        "ignored_finding",
        _link("document_id", "document"),
        *map(_text, (*names, "reason")),
        sa.PrimaryKeyConstraint("document_id", *names),
        sqlite_strict=True,
    )
