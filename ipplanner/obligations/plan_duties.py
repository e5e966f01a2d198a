"""What the template of a plan asks of our province, item by item: 必做, 选做, 未定 and why."""

from __future__ import annotations

from ipplanner.model import Document, Item
from ipplanner.obligations.evaluating import ItemDuty, evaluate
from ipplanner.obligations.profile import Profile, profile_for
from ipplanner.store.register import declarations
from ipplanner.store.workspace import Workspace
from ipplanner.templates.sources import template_of
from ipplanner.templates.template import Template, TemplateItem


def item_duty(asked: TemplateItem, item: Item, profile: Profile) -> ItemDuty | None:
    """What the template asks of one item; None where it says nothing about provinces."""
    return evaluate(asked.obligation, profile, item.concerned) if asked.obligation else None


def plan_duties(plan: Document, template: Template, profile: Profile) -> dict[str, ItemDuty]:
    """By item what its template asks for, without the items of which that says nothing."""
    asked = {one.key: one for _, one in template.walk_items() if one.obligation}
    return {
        item.id: evaluate(asked[item.template_key].obligation, profile, item.concerned)
        for _, item in plan.walk_items()
        if item.template_key in asked
    }


def duty_words(workspace: Workspace, plan: Document) -> dict[str, str]:
    """By item 必做, 选做 or 未定, as the office's profile of the plan's year has it."""
    template = template_of(workspace, plan)
    if template is None or not any(item.obligation for _, item in template.walk_items()):
        return {}
    profile = profile_for(declarations(workspace), plan.year)
    found = plan_duties(plan, template, profile)
    return {id_: one.duty for id_, one in found.items() if one.duty}
