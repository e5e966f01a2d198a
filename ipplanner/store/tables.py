"""The tables of a workspace; `migrations/` leads older files to the same ones.

Every row below a document carries its id, so that a document loads with one SELECT per table.
Foreign keys are checked at the end of a transaction: undo may restore rows in any order.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)

VERSION = 2
"""The schema version; a change of any table needs a new one and a migration."""

metadata = MetaData()


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _later_text(name: str, default: str = "") -> Column[str]:
    """A column that older rows, and older undo steps, do not have."""
    return Column(name, Text, nullable=False, server_default=default)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _id() -> Column[str]:
    return Column("id", Text, primary_key=True)


def _link(name: str, target: str, kind: Any = Text, *, optional: bool = False) -> Column[Any]:
    key = ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    return Column(name, kind, key, nullable=optional)


def _table(name: str, *parts: Any) -> Table:
    return Table(name, metadata, *parts, sqlite_strict=True)


document = _table(
    "document",
    _id(),
    _number("sequence"),
    _text("created"),
    _text("layout"),
    _text("title"),
    _text("region"),
    Column("year", Integer),
    _text("role"),
    _text("front"),
    _number("title_at"),
    _text("back"),
    _text("headers"),
    _text("source"),
    _text("template"),
    _text("previous"),
)

section = _table(
    "section",
    _id(),
    _link("document_id", "document"),
    _link("parent_id", "section", optional=True),
    _number("position"),
    _text("number"),
    _text("title"),
    _text("goal"),
    Index("section_document", "document_id"),
    Index("section_parent", "parent_id"),
)

item = _table(
    "item",
    _id(),
    _link("document_id", "document"),
    _link("section_id", "section"),
    _number("position"),
    _text("number"),
    _text("title"),
    _text("template_key"),
    _later_text("note"),
    _later_text("concerned"),
    Index("item_document", "document_id"),
    Index("item_section", "section_id"),
)

measure = _table(
    "measure",
    _id(),
    _link("document_id", "document"),
    _link("item_id", "item"),
    _number("position"),
    _text("text"),
    _text("departments"),
    _text("deadline"),
    _text("extra"),
    _later_text("local_text"),
    _later_text("obligation"),
    _later_text("phases", "[]"),
    Index("measure_document", "document_id"),
    Index("measure_item", "item_id"),
)

duty = _table(
    "duty",
    _link("document_id", "document"),
    _link("measure_id", "measure"),
    _text("role"),
    _number("position"),
    _text("name"),
    PrimaryKeyConstraint("measure_id", "role", "position"),
    Index("duty_document", "document_id"),
)

carry_link = _table(
    "carry_link",
    _link("document_id", "document"),
    _link("item_id", "item"),
    _number("position"),
    _text("previous_item"),
    _text("relation"),
    _number("sure"),
    _text("reason"),
    PrimaryKeyConstraint("item_id", "position"),
    Index("carry_link_document", "document_id"),
)

answer = _table(
    "answer",
    _link("document_id", "document"),
    _link("item_id", "item"),
    _number("position"),
    _text("task"),
    _text("state"),
    PrimaryKeyConstraint("item_id", "position"),
    Index("answer_document", "document_id"),
    Index("answer_task", "task"),
)

ignored_finding = _table(
    "ignored_finding",
    _link("document_id", "document"),
    _text("target"),
    _text("rule"),
    _text("text"),
    _text("reason"),
    PrimaryKeyConstraint("document_id", "target", "rule", "text"),
)

own_layout = _table("own_layout", _id(), _text("content"))
"""Layouts that came with a template, as JSON like those of the program."""

setting = _table("setting", Column("name", Text, primary_key=True), _text("value"))
"""What the office decided for this workspace, such as rules that are switched off."""

profile = _table(
    "profile",
    _text("attribute"),
    _number("year"),
    _text("value"),
    PrimaryKeyConstraint("attribute", "year"),
)

department = _table(
    "department",
    _id(),
    _number("position"),
    _text("name"),
    Column("since", Integer),
    _link("successor_id", "department", optional=True),
    _link("parent_id", "department", optional=True),
    _text("contact"),
    _text("phone"),
    _text("note"),
    Index("department_successor", "successor_id"),
    Index("department_parent", "parent_id"),
)

department_alias = _table(
    "department_alias",
    _id(),
    _link("department_id", "department"),
    _text("name"),
    Index("department_alias_department", "department_id"),
)

# A snapshot outlives its document, so its document_id points nowhere once that is removed.
snapshot = _table(
    "snapshot",
    _id(),
    _text("document_id"),
    _number("sequence"),
    _text("created"),
    _text("name"),
    _text("content"),
    Index("snapshot_document", "document_id"),
)

step = _table(
    "step",
    Column("id", Integer, primary_key=True, autoincrement=False),
    _text("label"),
    _text("made"),
    _number("undone"),
)

change = _table(
    "change",
    _link("step_id", "step", Integer),
    _number("position"),
    _text("table_name"),
    _text("kind"),
    _text("content"),
    PrimaryKeyConstraint("step_id", "position"),
)

BELOW_DOCUMENT = (section, item, measure, duty, carry_link, answer, ignored_finding)
"""Outer before inner."""

RECORDED = {
    table.name: table
    for table in (
        *(document, *BELOW_DOCUMENT, profile, department, department_alias, snapshot),
        *(own_layout, setting),
    )
}
"""The tables that undo knows."""


def key_of(table: Table) -> tuple[str, ...]:
    """The names of a table's key columns."""
    return tuple(column.name for column in table.primary_key.columns)
