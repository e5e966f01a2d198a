"""What the disk or a bug spoils between writing and keeping is refused, whatever is exported."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from exports import docx, files
from exports.assignments import export_assignments_excel, export_assignments_word
from exports.docx.body import body_part, printed
from exports.exporting import export_excel, export_json, export_word
from exports.figures import export_figures_excel
from exports.package import write_zip
from exports.registers import export_register_csv, export_register_excel
from exports.revisions import (
    export_changes_excel,
    export_changes_word,
    export_marked,
    export_tracked,
)
from exports.template_files import export_template
from ipplanner.departments.assignments import Assignment, assignments_in
from ipplanner.errors import ExportError, PlannerError
from ipplanner.figures import figures_of
from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.register import Department
from ipplanner.versions import compare
from tests.exports.made_up import small_plan
from tests.exports.made_up_tasks import promotion, schedule, strategy, task_list

WORD = "推进试点"
"""Stands in everything that is exported here, once as text."""


def _plan(title: str = "开展工作") -> Document:
    plan = Document("d1", "provincial-outline", "示例省 2019年工作要点", "示例省", 2019)
    measures = [Measure("m1", f"{WORD}。", "省局"), Measure("m2", "做好培训。", "省厅")]
    items = [Item("i1", "", title, measures=measures), Item("i2", "", "加强保护")]
    plan.sections = [Section("s1", "1", "改革", items=items)]
    return plan


def _national(document: Document) -> Document:
    for _, _, measure in document.walk_measures():
        measure.text = f"{WORD}。"
    return document


def _assigned() -> Document:
    plan = _plan()
    plan.sections[0].items[0].measures[0].lead = ["省局"]
    return plan


def _assignment() -> Assignment:
    return next(one for one in assignments_in(_assigned()) if one.name == "省局")


_REGISTER = [Department("p1", WORD, None, None, None, "张三", "", "", ())]
_CHANGES = compare(_plan(), _plan("推进工作"))
_EXPORTS: dict[str, Callable[[Path], object]] = {
    "计划.docx": lambda path: export_word(_plan(), path),
    "计划.xlsx": lambda path: export_excel(_plan(), path),
    "计划.json": lambda path: export_json(_plan(), path),
    "战略.docx": lambda path: export_word(_national(strategy()), path),
    "推进.docx": lambda path: export_word(_national(promotion()), path),
    "清单.xlsx": lambda path: export_excel(_national(task_list()), path),
    "进度.xlsx": lambda path: export_excel(_national(schedule()), path),
    "分工.docx": lambda path: export_assignments_word(_plan(), [_assignment()], path),
    "分工.xlsx": lambda path: export_assignments_excel(_plan(), [_assignment()], path),
    "名录.csv": lambda path: export_register_csv(_REGISTER, path),
    "名录.xlsx": lambda path: export_register_excel(_REGISTER, path),
    "修订.docx": lambda path: export_changes_word(compare(_plan(), _renamed()), path),
    "修订.xlsx": lambda path: export_changes_excel(compare(_plan(), _renamed()), path),
    "花脸稿.docx": lambda path: export_marked(_CHANGES, path),
    "留痕.docx": lambda path: export_tracked(_CHANGES, path),
    "模板.ipptemplate": lambda path: export_template(_plan(), path),
}
"""Name of the file → its export."""


def _renamed() -> Document:
    plan = _plan()
    plan.sections[0].items[0].measures[0].text = f"{WORD}，并总结经验。"
    return plan


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _reworded(path: Path) -> None:
    """One character of a text is another one."""
    if not zipfile.is_zipfile(path):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(WORD, WORD[::-1]), encoding="utf-8")
        return
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data.replace(WORD.encode(), WORD[::-1].encode()))


@pytest.mark.parametrize("spoil", [_cut, _empty, _reworded])
@pytest.mark.parametrize("name", _EXPORTS)
def test_what_is_not_as_it_was_meant_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, spoil: Callable[[Path], None]
) -> None:
    target = tmp_path / name
    target.write_text("旧的文件", encoding="utf-8")
    monkeypatch.setattr(files, "_sync", spoil)
    with pytest.raises(PlannerError) as fault:
        _EXPORTS[name](target)
    assert str(fault.value).endswith("。")
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert target.read_text(encoding="utf-8") == "旧的文件"


@pytest.mark.parametrize("name", _EXPORTS)
def test_all_of_them_are_kept_where_nothing_spoils_them(tmp_path: Path, name: str) -> None:
    _EXPORTS[name](tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_numbers_of_figures_are_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    figures = figures_of(_plan(), [])
    monkeypatch.setattr(files, "_sync", _cut)
    with pytest.raises(PlannerError):
        export_figures_excel("示例", figures, tmp_path / "统计.xlsx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_a_lost_row_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str) -> None:
    """The place that is told is where the user has to look."""
    whole, less = _plan(), _plan()
    del less.sections[0].items[0].measures[1]
    other = tmp_path / f"少一条.{suffix}"
    export = export_word if suffix == "docx" else export_excel
    export(less, other)
    data = other.read_bytes()
    other.unlink()
    monkeypatch.setattr(files, "_sync", lambda path: path.write_bytes(data))
    with pytest.raises(ExportError, match="工作重点“改革”、工作内容“开展工作”的举措条数"):
        export(whole, tmp_path / f"甲.{suffix}")
    assert list(tmp_path.iterdir()) == []


def test_two_plans_in_the_file_are_not_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    options = docx.WordOptions()
    both = [printed(one, layout(one.layout)) for one in (_plan(), small_plan())]
    parts = docx.parts_around(body_part(both, options), "两份", options)
    monkeypatch.setattr(files, "_sync", lambda path: write_zip(path, parts))
    with pytest.raises(ExportError, match="得到 2 份计划而不是 1 份"):
        export_word(_plan(), tmp_path / "甲.docx")
