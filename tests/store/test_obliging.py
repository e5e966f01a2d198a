from __future__ import annotations

from ipplanner.edits.documents import add_documents, set_role
from ipplanner.store.obliging import ObligingDocument, obligations_in, obliging_documents
from ipplanner.store.workspace import Workspace
from tests.store.making import make_plan
from tests.store.national import LINES, make_national


def test_documents_with_obligations_are_found(workspace: Workspace) -> None:
    own = make_plan()
    own.sections[0].items[0].measures[0].obligation = "省份：各省份必做"
    plain = make_national(lines=["", ""], title="没有省份一行的任务清单")
    plans = [own, make_national(2019), plain, make_national(2018, title="任务")]
    own_id, later, _, earlier = add_documents(workspace, plans)
    expected = [
        ObligingDocument(later, "某年任务清单", 2019),
        ObligingDocument(earlier, "任务", 2018),
    ]
    assert obliging_documents(workspace) == expected
    set_role(workspace, later, "plan")
    assert obliging_documents(workspace) == expected
    set_role(workspace, own_id, "template")
    assert [one.id for one in obliging_documents(workspace)] == [own_id, later, earlier]


def test_obligations_of_a_year_come_once(workspace: Workspace) -> None:
    add_documents(
        workspace,
        [
            make_national(2018),
            make_national(2018, ["省份：乙试点涉及省份必做"]),
            make_national(2019),
        ],
    )
    assert sorted(obligations_in(workspace, 2018)) == sorted(
        {*filter(None, LINES), "省份：乙试点涉及省份必做"}
    )
    assert obligations_in(workspace, 2020) == obligations_in(workspace, None) == []
