"""A plan with departments of before a reform, some of them registered."""

from __future__ import annotations

import pytest

from ipplanner.edits.departments import (
    add_alias,
    add_department,
    set_since,
    set_successor,
)
from ipplanner.edits.documents import add_document
from ipplanner.store.workspace import Workspace
from tests.department_register.making import plan_of
from tests.ui.fakes import FakeDialogs
from ui.session import Session


@pytest.fixture
def session(qapp: object, workspace: Workspace) -> Session:
    old, new = add_department(workspace, "省工商局"), add_department(workspace, "省市场监管局")
    add_alias(workspace, old, "省工商行政管理局")
    set_since(workspace, new, 2018)
    set_successor(workspace, old, new)
    add_department(workspace, "省公安厅")
    plan = plan_of(
        "省工商局、省公安厅", "省公安厅牵头，工商局、省教厅配合", "省教育厅", "省教育厅、省教厅"
    )
    other = plan_of("省财政厅")
    (document_id, _) = add_document(workspace, plan), add_document(workspace, other)
    made = Session(workspace)
    assert made.open_document(document_id)
    return made


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()
