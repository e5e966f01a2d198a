"""The tables of the first version."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes all tables."""
    _make_documents()
    _make_plan()
    _make_register()
    _make_history()


def _text(*names: str) -> list[Any]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _number(*names: str) -> list[Any]:
    return [sa.Column(name, sa.Integer, nullable=False) for name in names]


def _id() -> sa.Column[str]:
    return sa.Column("id", sa.Text, primary_key=True)


def _link(name: str, target: str, kind: Any = sa.Text, nullable: bool = False) -> sa.Column[Any]:
    key = sa.ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    return sa.Column(name, kind, key, nullable=nullable)


def _make(name: str, *parts: Any, indexes: dict[str, str]) -> None:
    op.create_table(name, *parts, sqlite_strict=True)
    for index, column in indexes.items():
        op.create_index(index, name, [column])


def _make_documents() -> None:
    _make(
        "document",
        _id(),
        *_number("sequence", "title_at"),
        *_text("created", "layout", "title", "region", "role", "front", "back", "headers"),
        *_text("source", "template", "previous"),
        sa.Column("year", sa.Integer),
        indexes={},
    )


def _make_plan() -> None:
    _make(
        "section",
        _id(),
        _link("document_id", "document"),
        _link("parent_id", "section", nullable=True),
        *_number("position"),
        *_text("number", "title", "goal"),
        indexes={"section_document": "document_id", "section_parent": "parent_id"},
    )
    _make(
        "item",
        _id(),
        _link("document_id", "document"),
        _link("section_id", "section"),
        *_number("position"),
        *_text("number", "title", "template_key"),
        indexes={"item_document": "document_id", "item_section": "section_id"},
    )
    _make(
        "measure",
        _id(),
        _link("document_id", "document"),
        _link("item_id", "item"),
        *_number("position"),
        *_text("text", "departments", "deadline", "extra"),
        indexes={"measure_document": "document_id", "measure_item": "item_id"},
    )
    _make(
        "duty",
        _link("document_id", "document"),
        _link("measure_id", "measure"),
        *_number("position"),
        *_text("role", "name"),
        sa.PrimaryKeyConstraint("measure_id", "role", "position"),
        indexes={"duty_document": "document_id"},
    )
    _make(
        "carry_link",
        _link("document_id", "document"),
        _link("item_id", "item"),
        *_number("position", "sure"),
        *_text("previous_item", "relation", "reason"),
        sa.PrimaryKeyConstraint("item_id", "position"),
        indexes={"carry_link_document": "document_id"},
    )


def _make_register() -> None:
    _make(
        "profile",
        *_text("attribute", "value"),
        *_number("year"),
        sa.PrimaryKeyConstraint("attribute", "year"),
        indexes={},
    )
    _make(
        "department",
        _id(),
        *_number("position"),
        *_text("name", "contact", "phone", "note"),
        sa.Column("since", sa.Integer),
        _link("successor_id", "department", nullable=True),
        _link("parent_id", "department", nullable=True),
        indexes={"department_successor": "successor_id", "department_parent": "parent_id"},
    )
    _make(
        "department_alias",
        _id(),
        _link("department_id", "department"),
        *_text("name"),
        indexes={"department_alias_department": "department_id"},
    )


def _make_history() -> None:
    _make(
        "snapshot",
        _id(),
        *_number("sequence"),
        *_text("document_id", "created", "name", "content"),
        indexes={"snapshot_document": "document_id"},
    )
    _make(
        "step",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        *_number("undone"),
        *_text("label", "made"),
        indexes={},
    )
    _make(
        "change",
        _link("step_id", "step", sa.Integer),
        *_number("position"),
        *_text("table_name", "kind", "content"),
        sa.PrimaryKeyConstraint("step_id", "position"),
        indexes={},
    )
