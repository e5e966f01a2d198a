"""The outline's rows follow every change and stay the rows of the document."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ipplanner.edits.documents import add_document
from ipplanner.edits.items import add_item, change_item, delete_item, move_item
from ipplanner.edits.measures import assign_departments, change_measure_text
from ipplanner.edits.sections import add_section, delete_section, move_section
from ipplanner.model import Document, Item, Measure, Section
from tests.store.making import make_item, make_plan
from ui.editor.outline_filter import Filter
from ui.editor.outline_model import COUNT_ROLE, STATUS_ROLE, OutlineModel
from ui.session import Session

Tree = list[tuple[str, "Tree"]]


def model_of(session: Session) -> OutlineModel:
    model = OutlineModel(lambda *_: False, lambda *_: False)
    model.show(session.document)

    def follow() -> None:
        parents = session.index.parents
        if session.touched is None:
            model.follow(session.document or Document())
        else:
            model.follow_some(session.touched, parents)
            model.refresh(session.touched, parents)

    session.values_changed.connect(lambda rows: model.refresh(rows, session.index.parents))
    session.document_reloaded.connect(follow)
    return model


def checking(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)


def tree_of(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Tree:
    parent = parent or QModelIndex()
    rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
    return [(str(row.data()), tree_of(model, row)) for row in rows]


def places(model: QAbstractItemModel, session: Session) -> list[str]:
    """The ids of all rows in printed order."""
    assert session.document is not None
    found = []
    for section in session.document.walk_sections():
        found.append(section.id)
        found += [item.id for item in section.items]
    return found


def test_rows_are_sections_with_items_and_inner_sections(session: Session) -> None:
    session.open_document(add_document(session.workspace, make_plan(2, 2)))
    model = model_of(session)
    checked = checking(model)
    assert tree_of(model) == [
        (
            "1、工作重点0",
            [("工作内容0", []), ("工作内容1", []), ("（一）小节", [("工作内容999", [])])],
        ),
        ("2、工作重点1", [("工作内容100", []), ("工作内容101", [])]),
    ]
    assert checked.model() is model


def test_state_and_counts_follow_a_value(session: Session) -> None:
    model = model_of(session)
    checked = checking(model)
    assert session.document is not None
    section = session.document.sections[0]
    item = section.items[0]
    row, above = model.index_of(item.id), model.index_of(section.id)
    count = above.data(COUNT_ROLE)
    heard: list[str] = []
    model.dataChanged.connect(lambda first, _last: heard.append(model.place_at(first).id))  # type: ignore[union-attr]
    assert row.data(STATUS_ROLE) == "filled"
    assert "已填" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    session.run(lambda: change_measure_text(session.workspace, item.measures[0].id, ""))
    assert row.data(STATUS_ROLE) == "empty"
    assert above.data(COUNT_ROLE) == f"{int(count.split('/')[0]) - 1}/{count.split('/')[1]}"
    assert sorted(heard) == sorted([item.id, section.id])
    assert "未填" in row.data(Qt.ItemDataRole.ToolTipRole)
    assert checked.model() is model


def test_a_moved_row_stays_the_same_row_for_views(session: Session) -> None:
    model = model_of(session)
    checked = checking(model)
    assert session.document is not None
    first, second = session.document.sections[:2]
    item = first.items[1]
    kept = QPersistentModelIndex(model.index_of(item.id))
    session.run(lambda: move_item(session.workspace, item.id, second.id, at=0))
    assert kept.isValid()
    assert kept.row() == 0
    assert kept.parent().data() == model.index_of(second.id).data()
    session.undo()
    assert kept.row() == 1
    assert checked.model() is model


def test_rows_that_come_and_go_reset_nothing(session: Session) -> None:
    model = model_of(session)
    checked = checking(model)
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    assert session.document is not None
    id_, workspace = session.document.id, session.workspace
    section = Section(title="新重点", items=[make_item(1), make_item(2)])
    new = session.run(lambda: add_section(workspace, id_, section, at=1))
    assert model.rowCount(model.index_of(str(new))) == 2
    session.run(lambda: delete_section(workspace, str(new)))
    session.undo()
    assert model.index_of(str(new)).row() == 1
    assert resets == []
    assert checked.model() is model


def test_a_walk_of_edits_and_undo_ends_at_the_same_tree(session: Session) -> None:
    session.open_document(add_document(session.workspace, make_plan(4, 4)))
    model = model_of(session)
    checked = checking(model)
    chance = random.Random(7)
    for _ in range(120):
        session.run(lambda: chance.choice(STEPS)(session, chance))
        fresh = OutlineModel(lambda *_: False, lambda *_: False)
        fresh.show(session.document)
        assert tree_of(model) == tree_of(fresh)
        assert [model.index_of(id_).isValid() for id_ in places(model, session)].count(False) == 0
    assert checked.model() is model


def any_section(session: Session, chance: random.Random) -> Section:
    assert session.document is not None
    return chance.choice(list(session.document.walk_sections()))


def any_item(session: Session, chance: random.Random) -> Item:
    assert session.document is not None
    return chance.choice([item for _, item in session.document.walk_items()] or [Item("none")])


def move_any_section(session: Session, chance: random.Random) -> None:
    parent = any_section(session, chance).id if chance.random() < 0.5 else None
    moved = any_section(session, chance).id
    if parent != moved:
        move_section(session.workspace, moved, parent_id=parent, at=chance.randrange(4))


def take_or_bring_section(session: Session, chance: random.Random) -> None:
    assert session.document is not None
    if len(session.document.sections) > 3:
        delete_section(session.workspace, any_section(session, chance).id)
    else:
        add_section(session.workspace, session.document.id, make_plan(1, 2).sections[0])


STEPS: list[Callable[[Session, random.Random], object]] = [
    lambda s, c: move_item(s.workspace, any_item(s, c).id, any_section(s, c).id, at=c.randrange(5)),
    lambda s, c: move_item(s.workspace, any_item(s, c).id, any_section(s, c).id, at=c.randrange(5)),
    lambda s, c: delete_item(s.workspace, any_item(s, c).id),
    lambda s, c: add_item(s.workspace, any_section(s, c).id, make_item(c.randrange(99)), at=1),
    lambda s, c: change_item(s.workspace, any_item(s, c).id, title=f"标题{c.randrange(99)}"),
    move_any_section,
    take_or_bring_section,
    lambda s, _: s.undo(),
    lambda s, _: s.undo(),
    lambda s, _: s.redo(),
]


def test_many_rows_are_made_only_when_asked_for(session: Session) -> None:
    plan = Document(layout="provincial-outline", title="全国")
    item = Item(title="保护", measures=[Measure(text="做", departments="省局")])
    plan.sections = [Section(title=f"重点{n}", items=[item] * 30) for n in range(200)]
    session.open_document(add_document(session.workspace, plan))
    model = model_of(session)
    assert model.rowCount() == 200
    assert model.hasChildren(model.index(3, 0))
    assert len(model._nodes) == 200
    assert session.document is not None
    wanted = session.document.sections[150].items[7]
    assert not model.index_of(wanted.id).isValid()
    assert model.index_of(wanted.id, session.index.parents).row() == 7
    assert len(model._nodes) == 230
    heard: list[str] = []
    model.dataChanged.connect(lambda first, _: heard.append(first.data()))
    hidden = session.document.sections[3].items[0].measures[0].id
    session.run(lambda: assign_departments(session.workspace, hidden, ""))
    assert heard == ["重点3"]
    session.run(lambda: delete_item(session.workspace, wanted.id))
    assert not model.index_of(wanted.id).isValid()


def test_a_filter_leaves_what_fits_with_its_sections(session: Session) -> None:
    session.open_document(add_document(session.workspace, make_plan(2, 2)))
    model = model_of(session)
    checked = checking(model)
    model.show(session.document, Filter("内容１０1"))
    assert tree_of(model) == [("2、工作重点1", [("工作内容101", [])])]
    assert not model.may_move
    model.show(session.document, Filter("重点1"))
    assert len(tree_of(model)[0][1]) == 2
    model.show(session.document, Filter("", "empty"))
    assert tree_of(model) == []
    model.show(session.document, Filter("没有"))
    assert model.rowCount() == 0
    assert checked.model() is model


def test_after_an_edit_the_filter_is_kept(session: Session) -> None:
    session.open_document(add_document(session.workspace, make_plan(2, 2)))
    model = model_of(session)
    model.show(session.document, Filter("101"))
    item = model.place_at(model.index(0, 0, model.index(0, 0)))
    assert item is not None
    session.run(lambda: delete_item(session.workspace, item.id))
    assert tree_of(model) == []
    session.undo()
    assert tree_of(model) == [("2、工作重点1", [("工作内容101", [])])]
