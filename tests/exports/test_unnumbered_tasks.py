"""National documents while they are being edited: items without numbers, empty rows, sections."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from exports.comparison import differences
from exports.exporting import export_excel, export_word
from ipplanner.edits.documents import add_document
from ipplanner.edits.items import add_item, change_item, delete_item, move_item
from ipplanner.edits.renumbering import renumber_items, renumber_sections
from ipplanner.edits.sections import add_section, change_section
from ipplanner.errors import ExportError
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace
from tests.exports.made_up_tasks import FAMILIES, promotion, strategy
from tests.exports.random_tasks import random_tasks

_EXPORTS = {"docx": export_word, "xlsx": export_excel}

each_family = pytest.mark.parametrize("family", FAMILIES)
each_suffix = pytest.mark.parametrize("suffix", _EXPORTS)


def _read(path: Path) -> Document:
    (found,) = recognise(read_source(path)).documents
    return found


@each_family
@each_suffix
def test_items_and_sections_need_no_numbers(tmp_path: Path, family: str, suffix: str) -> None:
    chance = random.Random(31)
    for number in range(15):
        document = random_tasks(chance, layout(family))
        items = [item for _, item in document.walk_items()]
        owners: list[Section | Item] = [*document.walk_sections(), *items]
        for owner in owners:
            owner.number = owner.number if chance.random() < 0.6 else ""
        _EXPORTS[suffix](document, tmp_path / f"{number}.{suffix}")


@each_family
@each_suffix
@pytest.mark.parametrize("text", ["推进改革。", "一、推进改革。", "（2）推进改革。", "合计", ""])
def test_an_item_without_a_number_between_numbered_ones(
    tmp_path: Path, family: str, suffix: str, text: str
) -> None:
    document = FAMILIES[family]()
    items = next(one for one in document.walk_sections() if one.items).items
    items.insert(1, Item("i90", measures=[Measure("m90", text)]))
    items.append(Item("i91", measures=[Measure("m91", text)]))
    target = tmp_path / f"甲.{suffix}"
    _EXPORTS[suffix](document, target)
    wanted = [item.id for _, item in document.walk_items()]
    if layout(family).form == "text" and suffix == "docx" and not text:
        wanted = [one for one in wanted if one not in ("i90", "i91")]  # prints nothing
    assert [item.id for _, item in _read(target).walk_items()] == wanted


@each_suffix
def test_a_row_whose_cells_all_say_the_same_is_an_item(tmp_path: Path, suffix: str) -> None:
    document = promotion()
    items = document.sections[0].sections[0].items
    items.append(Item("i9", measures=[Measure("m9", "规划司办公室", "规划司办公室")]))
    items[-1].measures[0].deadline = "规划司办公室"
    target = tmp_path / f"甲.{suffix}"
    _EXPORTS[suffix](document, target)
    assert differences(document, _read(target)) == []


@each_suffix
@pytest.mark.parametrize(
    "sections",
    [
        [
            Section(
                "s1", "", "加强", sections=[Section("s2", "", "深化"), Section("s3", "", "完善")]
            )
        ],
        [Section("s1", "（一）", "加强"), Section("s2", "一、", "深化"), Section("s3", "", "完善")],
        [Section("s1", "一、", "加强", sections=[Section("s2", "二、", "深化")])],
        [Section("s1", "", "加强", sections=[Section("s2", sections=[Section("s3", "", "深")])])],
    ],
)
def test_a_sections_depth_is_told_where_its_number_does_not(
    tmp_path: Path, suffix: str, sections: list[Section]
) -> None:
    document = promotion()
    document.sections = sections
    for number, one in enumerate(document.walk_sections()):
        one.items = [Item(f"i{number}", "", measures=[Measure(f"m{number}", "推进改革。")])]
    target = tmp_path / f"甲.{suffix}"
    _EXPORTS[suffix](document, target)
    assert differences(document, _read(target)) == []


@each_suffix
def test_headings_of_running_text_keep_their_depth(tmp_path: Path, suffix: str) -> None:
    document = strategy()
    for one in document.walk_sections():
        one.number = ""
    document.sections.append(Section("s9", "", "加强保障"))
    target = tmp_path / f"甲.{suffix}"
    _EXPORTS[suffix](document, target)
    assert differences(document, _read(target)) == []


def test_a_section_of_which_nothing_is_printed_is_named(tmp_path: Path) -> None:
    document = strategy()
    inner = Section("s8", items=[Item("i8", "8.", measures=[Measure("m8", "推进。")])])
    document.sections[0].sections.append(inner)
    place = f"第 1.{len(document.sections[0].sections)} 个工作重点"
    with pytest.raises(ExportError, match=place):
        export_word(document, tmp_path / "甲.docx")
    assert list(tmp_path.iterdir()) == []
    inner.title = "推进改革"
    export_word(document, tmp_path / "甲.docx")


@each_suffix
def test_empty_rows_at_the_end_of_a_plan_are_rows(tmp_path: Path, suffix: str) -> None:
    plan = Document("d1", "provincial-outline", "示例省 2019年工作要点", "示例省", 2019)
    first = Item("i1", "", "推进改革", measures=[Measure("m1", "做好试点。", "省局")])
    plan.sections = [Section("s1", "1", "改革", items=[first, Item("i2")])]
    plan.sections.append(Section("s2", items=[Item("i3", measures=[Measure("m3")])]))
    target = tmp_path / f"甲.{suffix}"
    _EXPORTS[suffix](plan, target)
    found = [(section.id, item.id) for section, item in _read(target).walk_items()]
    assert found == [("s1", "i1"), ("s1", "i2"), ("s2", "i3")]


def _edits(chance: random.Random, workspace: Workspace, id_: str) -> list[Callable[[], object]]:
    """Things that a user may do to the document at the moment."""
    plan = load(workspace, id_)
    sections = [one.id for one in plan.walk_sections()]
    items = [item.id for _, item in plan.walk_items()]
    section, item = chance.choice(sections), chance.choice(items)
    text, number = chance.choice(_TEXTS), chance.choice(("", "一、", "（三）", "2"))
    new = Item(measures=chance.choice(([], [Measure()], [Measure(text=text)])))
    edits: list[Callable[[], object]] = [
        lambda: add_item(workspace, section, new, at=chance.choice((None, 0, 1))),
        lambda: change_item(workspace, item, number=""),
        lambda: move_item(workspace, item, section),
        lambda: change_section(workspace, section, title="推进", number=number),
        lambda: add_section(workspace, id_, Section(title="新增"), parent_id=plan.sections[0].id),
        lambda: renumber_sections(workspace, id_),
        lambda: renumber_items(workspace, id_, "through"),
    ]
    if len(items) > 1:
        edits.append(lambda: delete_item(workspace, item))
    return edits


_TEXTS = (
    "1.推进改革。",
    "一、推进改革",
    "做好试点。各地要抓落实。",
    "推进（规划司负责）",
    "合计",
    "",
)


@each_family
@each_suffix
def test_whatever_was_edited_is_exported(tmp_path: Path, family: str, suffix: str) -> None:
    chance = random.Random(57)
    with Workspace.open(tmp_path / "甲.ipplan", create=True) as workspace:
        for number in range(4):
            id_ = add_document(workspace, FAMILIES[family]())
            for _ in range(6):
                chance.choice(_edits(chance, workspace, id_))()
            _EXPORTS[suffix](load(workspace, id_), tmp_path / f"{number}.{suffix}")
