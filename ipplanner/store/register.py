"""The office's register: its departments with aliases, and its profile."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from ipplanner.obligations.profile import Declaration
from ipplanner.store.tables import department, department_alias, profile
from ipplanner.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name under which a department is printed."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Department:
    """A department that can be given duties."""

    id: str
    name: str
    since: int | None
    """The year of its founding, as far as known."""
    successor_id: str | None
    parent_id: str | None
    contact: str
    phone: str
    note: str
    aliases: tuple[Alias, ...]


def departments(workspace: Workspace) -> list[Department]:
    """All departments in the order of the register."""
    aliases: dict[str, list[Alias]] = {}
    with workspace.reading() as connection:
        for row in connection.execute(select(department_alias)):
            aliases.setdefault(row.department_id, []).append(Alias(row.id, row.name))
        rows = connection.execute(select(department).order_by(department.c.position)).all()
    return [
        Department(
            id=row.id,
            name=row.name,
            since=row.since,
            successor_id=row.successor_id,
            parent_id=row.parent_id,
            contact=row.contact,
            phone=row.phone,
            note=row.note,
            aliases=tuple(aliases.get(row.id, ())),
        )
        for row in rows
    ]


def profile_of(workspace: Workspace, year: int | None) -> dict[str, str]:
    """The attributes declared for a year, and the undated ones where the year says nothing."""
    years = [0] if year is None else [0, year]
    query = select(profile).where(profile.c.year.in_(years)).order_by(profile.c.year)
    with workspace.reading() as connection:
        return {row.attribute: row.value for row in connection.execute(query)}


def declarations(workspace: Workspace) -> list[Declaration]:
    """Everything that the office declared, of all years, later years after earlier ones."""
    query = select(profile.c.attribute, profile.c.year, profile.c.value)
    with workspace.reading() as connection:
        rows = connection.execute(query.order_by(profile.c.year, profile.c.attribute)).all()
    return [Declaration(row.attribute, row.year, row.value) for row in rows]
