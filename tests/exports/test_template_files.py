"""A template as a file, and the changes between two templates as a printed list."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from exports.lists import export_lists_excel, export_lists_word
from exports.template_changes import is_wanted, template_changes_list, words_of
from exports.template_files import export_template
from ipplanner.errors import ExportError
from ipplanner.importing.reading import read_source
from ipplanner.templates.changes import template_changes
from ipplanner.templates.packages import read_package
from ipplanner.templates.template import Template, template, template_from_document
from tests.exports.made_up import small_plan

OLD = template("provincial-2018")


def next_years() -> Template:
    """One item added, dropped, reworded, moved, and one with another duty."""
    first, second, *others = OLD.sections
    one, two, three, *rest = first.items
    items = (
        replace(one, obligation="省份：各省份必做"),
        replace(two, title=two.title.replace("试点", "示范")),
        replace(two, key="1.20", title="建立乡村品牌名录"),
        *rest,
    )
    moved = replace(second, items=(*second.items, three))
    return replace(OLD, year=2019, sections=(replace(first, items=items), moved, *others))


def test_every_change_has_its_word() -> None:
    changes = template_changes(OLD, next_years())
    told = sorted(words_of(one).partition("（")[0] for one in changes if one.kind != "same")
    assert told == ["改写", "新增", "移动"]
    (other,) = [one for one in changes if one.asks_otherwise]
    assert words_of(other) == "任务要求不同"
    assert is_wanted(other, ("duty",)) and not is_wanted(other, ("same",))


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_the_list_is_printed_with_what_differs(tmp_path: Path, suffix: str) -> None:
    new = next_years()
    printed = template_changes_list(OLD, new, template_changes(OLD, new))
    write = export_lists_word if suffix == "docx" else export_lists_excel
    assert write([printed], tmp_path / f"a.{suffix}").rows == 4
    (grid,) = read_source(tmp_path / f"a.{suffix}").grids
    text = "".join(cell.text for cell in grid.cells)
    assert "建立乡村品牌名录" in text and "省份：各省份必做" in text


def test_only_what_is_wanted_is_printed() -> None:
    new = next_years()
    printed = template_changes_list(OLD, new, template_changes(OLD, new), ["added"])
    assert [row[1].text for row in printed.rows] == ["新增"]
    everything = template_changes_list(OLD, OLD, template_changes(OLD, OLD), ["same"])
    assert len(everything.rows) == 63


def test_a_template_is_written_and_read_again(tmp_path: Path) -> None:
    plan, target = small_plan(), tmp_path / "模板.ipmb"
    assert export_template(plan, target).rows == sum(1 for _ in plan.walk_items())
    found, own = read_package(target)
    assert (found.role, own) == ("template", None)
    assert template_from_document(found).sections == template_from_document(plan).sections
    export_template(replace(plan, title="另一份"), target)
    assert read_package(target)[0].title == "另一份"
    assert [path.name for path in tmp_path.iterdir()] == ["模板.ipmb"]
    assert json.loads(target.read_text("utf-8"))["format"] == "ipplanner-template/1"


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="文件夹"):
        export_template(small_plan(), tmp_path / "没有" / "模板.ipmb")
