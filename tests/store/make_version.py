"""Writes the small workspace that is kept of a released version: run it once per release."""

from __future__ import annotations

from pathlib import Path

from ipplanner.edits.departments import add_alias, add_department
from ipplanner.edits.documents import add_documents, change_document_title
from ipplanner.edits.profile import declare_profile
from ipplanner.history import snapshot
from ipplanner.store.tables import VERSION
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan

PATH = Path(__file__).parent / "versions" / f"version-{VERSION}.sqlite"


def main() -> None:
    """Makes the file of the present version."""
    PATH.unlink(missing_ok=True)
    with Workspace.open(PATH, create=True) as workspace:
        plans = [make_plan(), make_plan(title="乙省2018年工作要点")]
        first, _ = add_documents(workspace, plans)
        snapshot(workspace, first, "初稿")
        change_document_title(workspace, first, "甲省2018年工作要点（修改）")
        department = add_department(workspace, "省市场监督管理局", since=2018)
        add_alias(workspace, department, "省市场监管局")
        declare_profile(workspace, "category", "一类", 2018)


if __name__ == "__main__":
    main()
