from __future__ import annotations

import pytest

from ipplanner.edits import documents
from ipplanner.errors import UsageError
from ipplanner.history import steps, undo
from ipplanner.store.documents import listing, load
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan


@pytest.fixture
def plan_id(workspace: Workspace) -> str:
    return documents.add_document(workspace, make_plan())


def test_several_documents_are_one_step(workspace: Workspace) -> None:
    plans = [make_plan(title=f"{year}年工作要点") for year in (2017, 2018)]
    documents.add_documents(workspace, plans, "导入“两年.docx”")
    assert [step.label for step in steps(workspace)] == ["导入“两年.docx”"]
    assert undo(workspace) == "导入“两年.docx”"
    assert listing(workspace) == []


def test_removed_document_comes_back_with_its_ids(workspace: Workspace, plan_id: str) -> None:
    before = load(workspace, plan_id)
    documents.remove_document(workspace, plan_id)
    assert listing(workspace) == []
    assert undo(workspace) == "删除文件“甲省2018年工作要点”"
    assert load(workspace, plan_id) == before


def test_fields_of_a_document_are_set(workspace: Workspace, plan_id: str) -> None:
    documents.change_document_title(workspace, plan_id, "新\x00标题")
    documents.set_region(workspace, plan_id, "乙省")
    documents.set_year(workspace, plan_id, None)
    documents.set_role(workspace, plan_id, "reference")
    documents.change_front(workspace, plan_id, ["附件2", "说\u200b明"], 2)
    documents.change_back(workspace, plan_id, [])
    documents.change_headers(workspace, plan_id, {"measure": "具体任务"})
    plan = load(workspace, plan_id)
    assert (plan.title, plan.region, plan.year, plan.role) == ("新标题", "乙省", None, "reference")
    assert (plan.front, plan.title_at, plan.back) == (["附件2", "说明"], 2, [])
    assert plan.headers == {"measure": "具体任务"}
    assert len(steps(workspace)) == 8


def test_document_that_is_gone_is_a_sentence(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="找不到要处理的文件"):
        documents.remove_document(workspace, "daaaaaaaaaaaa")
