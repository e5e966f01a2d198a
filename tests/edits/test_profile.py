from __future__ import annotations

import pytest

from ipplanner.edits.profile import declare_profile, declare_year, declare_years
from ipplanner.errors import UsageError
from ipplanner.history import redo, undo, undo_label
from ipplanner.obligations.profile import Declaration, profile_for
from ipplanner.store.register import declarations
from ipplanner.store.workspace import Workspace


def test_a_year_is_declared_in_one_step(workspace: Workspace) -> None:
    declare_profile(workspace, "category", "三类", 2018)
    declare_year(workspace, 2019, {"category": "二类", "strong_city": "是", "涉及：甲试点": "否"})
    assert declarations(workspace) == [
        Declaration("category", 2018, "三类"),
        Declaration("category", 2019, "二类"),
        Declaration("strong_city", 2019, "是"),
        Declaration("涉及：甲试点", 2019, "否"),
    ]
    assert undo_label(workspace) == "填写 2019 年本省情况"
    undo(workspace)
    assert len(declarations(workspace)) == 1
    redo(workspace)
    assert profile_for(declarations(workspace), 2019).category == "二类"


def test_an_empty_value_takes_a_declaration_back(workspace: Workspace) -> None:
    declare_year(workspace, 2019, {"category": "二类", "strong_city": "是"})
    declare_year(workspace, 2019, {"category": "", "strong_city": "否"})
    assert declarations(workspace) == [Declaration("strong_city", 2019, "否")]
    undo(workspace)
    assert profile_for(declarations(workspace), 2019).category == "二类"


def test_several_years_are_one_step(workspace: Workspace) -> None:
    declare_years(workspace, {2019: {"category": "二类"}, 2018: {"category": "三类"}})
    assert undo_label(workspace) == "填写 2018、2019 年本省情况"
    assert [one.year for one in declarations(workspace)] == [2018, 2019]
    undo(workspace)
    assert declarations(workspace) == []


def test_what_is_as_before_is_no_step(workspace: Workspace) -> None:
    declare_year(workspace, 2019, {"category": "二类"})
    before = undo_label(workspace)
    declare_year(workspace, 2019, {"category": "二类", "strong_city": ""})
    undo(workspace)
    assert before is not None and undo_label(workspace) is None


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"category": "是"}, "本省情况里的“省份类别”不能填写“是”。"),
        ({"category": "一类", "strong_city": "也许"}, "“强市创建市”不能填写“也许”"),
        ({"region": "是"}, "本省情况里的“region”不能填写“是”"),
    ],
)
def test_what_cannot_be_declared_changes_nothing(
    workspace: Workspace, values: dict[str, str], sentence: str
) -> None:
    with pytest.raises(UsageError, match=sentence):
        declare_year(workspace, 2019, values)
    assert declarations(workspace) == []
