"""Documents from above: recognised by themselves, kept as templates, handed on as JSON."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document as WordDocument

from tests.cli.commands import EXAMPLE, ipplanner
from tests.importing.recognition.tables import LEFT
from tests.importing.recognition.tasks.making import TASK_LIST

TITLE = "2031年推动示例高质量发展任务清单"


@pytest.fixture
def national(tmp_path: Path) -> Path:
    word = WordDocument()
    word.add_paragraph(TITLE)
    table = word.add_table(0, 4)
    for texts in TASK_LIST:
        cells = table.add_row().cells
        if LEFT in texts:
            cells[0].merge(cells[3])
        for cell, text in zip(cells, texts, strict=True):
            if text != LEFT:
                cell.text = text
    path = tmp_path / "清单.docx"
    word.save(str(path))
    return path


def test_a_national_list_comes_in_beside_the_plan(national: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "w.ipplan"
    answer = ipplanner("import", EXAMPLE, national, "--into", workspace, "--report", "json")
    layouts = {entry["title"]: entry["layout"] for entry in answer.json["documents"]}
    assert (answer.code, layouts[TITLE]) == (0, "task-list")
    roles = {
        one["title"]: one["role"]
        for one in ipplanner("list", workspace, "--json").json["documents"]
    }
    assert roles[TITLE] == "template"
    assert set(roles.values()) == {"plan", "template"}
    # without a name the newest plan is meant, though the list is of a later year
    assert ipplanner("export", workspace, "--json", "-").json["layout"] == "provincial-outline"


def test_its_items_have_their_own_fields(national: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "w.ipplan"
    assert ipplanner("import", national, "--into", workspace).code == 0
    found = ipplanner("export", workspace, TITLE, "--json", "-").json
    item = found["sections"][0]["items"][1]
    assert (item["no"], item["title"]) == ("2", "助力产业升级")
    assert item["local_text"].startswith("各地要帮扶企业。")
    assert [one["scope"] for one in item["obligations"]] == [
        "强省试点省",
        "其他省份",
        "涉及省份",
        "其他省份",
    ]
    assert "measures" not in item


def test_the_user_may_say_what_it_is_for(national: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "w.ipplan"
    assert ipplanner("import", national, "--into", workspace, "--as", "reference").code == 0
    (entry,) = ipplanner("list", workspace, "--json").json["documents"]
    assert entry["role"] == "reference"


def test_the_wrong_family_is_said(national: Path, tmp_path: Path) -> None:
    options = ("--into", tmp_path / "w.ipplan", "--layout", "progress-schedule")
    answer = ipplanner("import", national, *options)
    assert answer.code == 1
    assert "任务分工和工作进度方案" in answer.err
