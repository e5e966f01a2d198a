"""Edits of the office's profile: what the province is, declared by the office itself."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import ColumnElement, and_

from ipplanner.errors import UsageError
from ipplanner.obligations.attributes import attribute as attribute_of
from ipplanner.obligations.profile import UNDATED, is_valid
from ipplanner.store.edit import Edit
from ipplanner.store.tables import profile
from ipplanner.store.workspace import Workspace
from ipplanner.text import clean


def declare_profile(workspace: Workspace, attribute: str, value: str, year: int = UNDATED) -> None:
    """Declares an attribute for a year, or for every year that has no own declaration."""
    with workspace.edit("填写本省情况") as edit:
        _declare(edit, clean(attribute), clean(value), year)


def declare_year(workspace: Workspace, year: int, values: Mapping[str, str]) -> None:
    """Declares attributes for a year as one step; an empty value takes the declaration back.

    UsageError for what cannot be declared; what is not among the values stays as it is.
    """
    declare_years(workspace, {year: values})


def declare_years(workspace: Workspace, values: Mapping[int, Mapping[str, str]]) -> None:
    """Declares attributes for several years, all as one step, as `declare_year` does."""
    for year_values in values.values():
        for key, value in year_values.items():
            if value and not is_valid(key, value):
                raise UsageError(f"本省情况里的“{attribute_of(key).name}”不能填写“{value}”。")
    years = "、".join(map(str, sorted(values)))
    with workspace.edit(f"填写 {years} 年本省情况") as edit:
        for year, year_values in values.items():
            for key, value in year_values.items():
                _put(edit, key, value, year)


def _put(edit: Edit, attribute: str, value: str, year: int) -> None:
    if value:
        _declare(edit, attribute, value, year)
    else:
        edit.delete(profile, _is_declared(attribute, year))


def _declare(edit: Edit, attribute: str, value: str, year: int) -> None:
    try:
        edit.update(profile, (attribute, year), value=value)
    except LookupError:
        edit.insert(profile, [{"attribute": attribute, "year": year, "value": value}])


def _is_declared(attribute: str, year: int) -> ColumnElement[bool]:
    return and_(profile.c.attribute == attribute, profile.c.year == year)
