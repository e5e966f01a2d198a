"""What a workspace knows for the check of one of its documents."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ipplanner import places
from ipplanner.checks.context import Context, KnownDepartment, Unanswered
from ipplanner.checks.statistics import Statistics, statistics_of
from ipplanner.checks.word_list import entries_with
from ipplanner.department_register.succession import successors_in
from ipplanner.edits.profile import declare_profile
from ipplanner.model import Document
from ipplanner.store.documents import listing, load
from ipplanner.store.register import Department, departments, profile_of
from ipplanner.store.workspace import Workspace
from ipplanner.templates.template import Template, builtin_templates, template_from_document

_OFF = "checks_off"
"""The attribute of the profile that holds the ids of the rules switched off."""


def gather_context(
    workspace: Workspace, document: Document, unanswered: Iterable[Unanswered] = ()
) -> Context:
    """The knowledge for a check of this document, as plain data.

    It holds good until the register, the profile, the word list or another document changes.
    """
    profile = profile_of(workspace, document.year)
    return Context(
        year=document.year,
        region=document.region,
        template=template_for(workspace, document),
        departments=_known_departments(workspace, document.year),
        profile=profile,
        statistics=_of_other_documents(workspace, document),
        unanswered=tuple(unanswered),
        entries=entries_with(own_word_list())[0],
        off=frozenset(profile.get(_OFF, "").split()),
    )


def own_word_list() -> Path:
    """Where the office's own word list lies, whether there is one or not."""
    return places.data_folder() / "用词表.txt"


def switched_off(workspace: Workspace) -> frozenset[str]:
    """The ids of the rules that this office has switched off."""
    return frozenset(profile_of(workspace, None).get(_OFF, "").split())


def switch_rule(workspace: Workspace, rule_id: str, on: bool) -> None:
    """Switches a rule on or off for this office, as one undo step."""
    off = switched_off(workspace)
    wanted = off - {rule_id} if on else off | {rule_id}
    if wanted != off:
        with workspace.edit("启用检查规则" if on else "停用检查规则"):
            declare_profile(workspace, _OFF, " ".join(sorted(wanted)))


def template_for(workspace: Workspace, document: Document) -> Template | None:
    """The template that a plan was drafted against, else the built-in one of the nearest year."""
    by_id = {one.id: one for one in builtin_templates()}
    if document.template in by_id:
        return by_id[document.template]
    if document.template and any(one.id == document.template for one in listing(workspace)):
        return template_from_document(load(workspace, document.template))
    fitting = [one for one in by_id.values() if one.layout == document.layout]
    if document.role != "plan" or not fitting:
        return None
    return min(fitting, key=lambda one: abs((one.year or 0) - (document.year or 0)))


def _known_departments(workspace: Workspace, year: int | None) -> tuple[KnownDepartment, ...]:
    register = departments(workspace)
    successors = successors_in(register, year)
    return tuple(_known(one, successors.get(one.id)) for one in register)


def _known(one: Department, successor: Department | None) -> KnownDepartment:
    aliases = tuple(alias.name for alias in one.aliases)
    if successor is None:
        return KnownDepartment(one.name, aliases)
    return KnownDepartment(one.name, aliases, successor.name, successor.since)


def _of_other_documents(workspace: Workspace, document: Document) -> Statistics:
    """How the other regions' plans of this layout write; the office's own repeat one another."""
    others = [
        info.id
        for info in listing(workspace)
        if info.layout == document.layout and info.region and info.region != document.region
    ]
    return statistics_of(load(workspace, other) for other in others)
