from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import pytest

from ipplanner.errors import UsageError
from ipplanner.layouts import all_layouts, layout, read_layout, register
from tests.ledger_layout import LEDGER, ledger_known


def test_the_five_families_come_with_the_program() -> None:
    ids = {one.id for one in all_layouts()}
    assert {"provincial-outline", "national-promotion", "national-strategy"} < ids
    assert {"task-list", "progress-schedule"} < ids


def test_documents_of_tasks_are_templates_unless_told_otherwise() -> None:
    roles = {one.role for one in all_layouts() if one.kind == "tasks"}
    assert (roles, layout("provincial-outline").role) == ({"template"}, "plan")


def test_a_layout_of_ones_own_is_known_until_it_is_forgotten() -> None:
    with ledger_known() as ledger:
        assert layout("progress-ledger") is ledger
        assert all_layouts()[-1] is ledger
    with pytest.raises(UsageError):
        layout("progress-ledger")


def test_what_comes_with_the_program_is_not_replaced() -> None:
    with pytest.raises(UsageError):
        register(read_layout({**LEDGER, "id": "task-list"}))


@pytest.mark.parametrize("wrong", [{"columns": None}, {"columns": [{}]}, {"unknown": 1}])
def test_data_that_are_no_layout_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        read_layout({**LEDGER, **wrong})


@pytest.mark.parametrize(
    "lie",
    [
        {"columns": []},
        {"orientation": 3},
        {"title": None},
        {"title": "{year.__class__}"},
        {"title": "{year"},
        {"form": "x"},
        {"title_words": []},
        {"title_words": [1]},
        {"extra_width": 10**12},
        {"chapter_rows": "yes"},
        {"width": "x"},
        {"width": -5},
        {"level": "foo"},
        {"level": []},
        {"align": "up"},
        {"header": None},
        {"parts": ["evil"]},
    ],
)
def test_a_layout_that_lies_is_a_sentence(lie: dict[str, Any]) -> None:
    data = json.loads(json.dumps(asdict(layout("provincial-outline"))))
    target = data["columns"][2] if set(lie) <= data["columns"][2].keys() else data
    target.update(lie)
    with pytest.raises(UsageError, match="版式"):
        read_layout(data)
