from __future__ import annotations

import random
import re
from copy import deepcopy
from datetime import datetime
from pathlib import Path

import pytest

from exports.comparison import differences
from exports.package import write_zip
from exports.revisions import export_tracked
from exports.revisions.sides import rejected
from ipplanner.errors import PlannerError, UsageError
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.plan import Given
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.versions import compare
from tests.exports.made_up import plan, small_plan
from tests.exports.random_plans import random_plan
from tests.exports.resaving import needs_office
from tests.exports.revisions.settling import settle
from tests.exports.unzipped import parts_of
from tests.versions.random_edits import edited, without_ids

WHEN = datetime(2019, 3, 5, 9, 0)


def _versions(seed: int) -> tuple[Document, Document]:
    """A plan and another version of it; now and then the other one comes without ids."""
    chance = random.Random(seed)
    old = random_plan(chance)
    new = edited(chance, old, chance.randrange(12))
    return old, without_ids(new) if seed % 3 == 0 else new


def _written(old: Document, new: Document, path: Path) -> Path:
    export_tracked(compare(old, new), path, "张某", WHEN)
    return path


def _read(path: Path, like: Document) -> Document:
    given = Given(like.region, like.year)
    (found,) = recognise(read_source(path), layout(like.layout), given).documents
    return found


def _rejected(path: Path) -> Path:
    other = path.with_name(f"rejected-{path.name}")
    write_zip(other, rejected(parts_of(path)))
    return other


def _body(path: Path) -> str:
    return parts_of(path)["word/document.xml"]


@pytest.mark.parametrize("seed", range(40))
def test_both_sides_are_the_versions_after_random_edits(seed: int, tmp_path: Path) -> None:
    old, new = _versions(seed)
    path = _written(old, new, tmp_path / "a.docx")
    assert differences(new, _read(path, new)) == []
    assert differences(without_ids(old), _read(_rejected(path), old)) == []


@needs_office
def test_libreoffice_accepts_and_rejects_them(tmp_path: Path) -> None:
    old = small_plan()
    old.sections[0].items[0].measures[0].text = "第一段\n第二段"  # LibreOffice spoils _x0041_
    versions = [*(_versions(seed) for seed in (1, 2, 4, 5)), (old, _revised(old))]
    paths = [_written(*pair, tmp_path / f"{number}.docx") for number, pair in enumerate(versions)]
    accepted, refused = settle("Accept", tmp_path, paths), settle("Reject", tmp_path, paths)
    for (old, new), one, other in zip(versions, accepted, refused, strict=True):
        assert "w:author" not in _body(one) + _body(other)
        assert differences(without_ids(new), _read(one, new)) == []
        assert differences(without_ids(old), _read(other, old)) == []


def _revised(document: Document) -> Document:
    """With everything changed that there is: rows, cells, lines around the table."""
    new = deepcopy(document)
    new.title = "蓝江省2020年知识产权工作要点"
    new.front[0] = "蓝知发〔2020〕8号"
    new.front.insert(4, "特此通知。")
    new.title_at = 9
    new.back[2:] = ["张某\t处长\t000-0001", "李某\t科员\t000-0002"]
    first, second = new.sections
    second.items.insert(0, first.items.pop(0))
    first.items[0].measures.insert(0, Measure("mnew", "先做的事。\n第二行。", "省版权局"))
    new.sections.append(Section("snew", "3", "新的重点", items=[Item("inew", "", "新任务")]))
    return new


def test_rows_and_stretches_carry_who_and_when(tmp_path: Path) -> None:
    body = _body(_written(small_plan(), _revised(small_plan()), tmp_path / "a.docx"))
    who = 'w:author="张某" w:date="2019-03-05T09:00:00Z"'
    assert re.search(rf'<w:trPr><w:cantSplit/><w:ins w:id="\d+" {who}/></w:trPr>', body)
    assert re.search(rf'<w:trPr><w:cantSplit/><w:del w:id="\d+" {who}/></w:trPr>', body)
    assert re.search(rf'<w:del w:id="\d+" {who}><w:r>.{{0,60}}<w:delText [^>]*>2019<', body)
    ids = re.findall(r'<w:(?:ins|del) w:id="(\d+)"', body)
    assert len(ids) == len(set(ids))


def test_an_unchanged_plan_has_no_changes(tmp_path: Path) -> None:
    body = _body(_written(plan(), plan(), tmp_path / "a.docx"))
    assert "w:author" not in body


def test_a_column_that_only_one_version_has_is_told(tmp_path: Path) -> None:
    new = plan()
    new.sections[0].items[0].measures[0].deadline = "6月底前"
    done = export_tracked(compare(plan(), new), tmp_path / "a.docx")
    assert done.warnings == ["新版多“完成时间”一栏，全部拒绝后这一栏是空的，请手工删去。"]
    done = export_tracked(compare(new, plan()), tmp_path / "a.docx")
    assert done.warnings == ["旧版多“完成时间”一栏，全部接受后这一栏是空的，请手工删去。"]


def test_a_letter_that_only_one_version_has(tmp_path: Path) -> None:
    new = small_plan()
    old = deepcopy(new)
    old.front, old.title_at = old.front[7:], 1
    for one, other in ((old, new), (new, old)):
        path = _written(one, other, tmp_path / "a.docx")
        assert differences(other, _read(path, other)) == []
        assert differences(without_ids(one), _read(_rejected(path), one)) == []


def test_items_numbered_in_one_version_only(tmp_path: Path) -> None:
    new = plan(2)
    for number, (_, item) in enumerate(new.walk_items(), 1):
        item.number = str(number)
    path = _written(plan(2), new, tmp_path / "a.docx")
    assert differences(new, _read(path, new)) == []


def test_versions_of_different_layouts_are_refused(tmp_path: Path) -> None:
    other = Document(layout="task-list", title="任务清单", sections=[Section(title="一")])
    with pytest.raises(UsageError, match="版式不同"):
        export_tracked(compare(plan(), other), tmp_path / "a.docx")


def test_an_older_file_stays_where_the_new_one_is_not_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    comparison = compare(small_plan(), _revised(small_plan()))
    broken = {"word/document.xml": "<w:document/>"}
    monkeypatch.setattr("exports.revisions.exporting._parts", lambda *_: broken)
    with pytest.raises(PlannerError):
        export_tracked(comparison, target)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]
