from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ipplanner.department_register.entering import write_field
from ipplanner.department_register.listing import FIELDS, cells_of, lines_of
from ipplanner.edits.departments import add_department
from ipplanner.errors import UsageError
from ipplanner.history import undo
from ipplanner.store.register import departments
from ipplanner.store.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "w.ipplan", create=True) as opened:
        add_department(opened, "省工商局")
        add_department(opened, "省市场监管局")
        yield opened


def texts(workspace: Workspace) -> list[str]:
    return cells_of(lines_of(departments(workspace))[0])


def test_each_field_is_written_as_typed_and_can_be_cleared(workspace: Workspace) -> None:
    id_ = departments(workspace)[0].id
    typed = [
        "省工商",
        "工商、 工商局",
        "２０１８年",
        "省市场监管局",
        "省市场监管局",
        "某",
        "1",
        "注",
    ]
    for field, text in zip(FIELDS, typed, strict=True):
        write_field(workspace, id_, field, text)
    found = texts(workspace)
    assert sorted(found[1].split("、")) == ["工商", "工商局"]
    assert [found[0], *found[2:]] == ["省工商", "2018", *typed[3:]]
    for field in FIELDS[1:]:
        write_field(workspace, id_, field, "")
    assert texts(workspace) == ["省工商", *[""] * 7]
    undo(workspace)
    assert texts(workspace)[-1] == "注"


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("since", "18", "不是年份"),
        ("successor", "省新局", "名录里没有“省新局”"),
        ("successor", "省工商局", "首尾相连"),
        ("aliases", "工商、省市场监管局", "已经登记"),
        ("name", " ", "不能为空"),
    ],
)
def test_what_cannot_be_is_refused(workspace: Workspace, field: str, text: str, told: str) -> None:
    before = texts(workspace)
    with pytest.raises(UsageError, match=told):
        write_field(workspace, departments(workspace)[0].id, field, text)
    assert texts(workspace) == before
