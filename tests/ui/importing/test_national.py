"""A document from above on the workbench: its own columns, and a template unless said otherwise."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from ipplanner.importing.recognition.plan import Given
from ipplanner.layouts import layout
from tests.importing.recognition.tables import source
from tests.importing.recognition.tasks.making import promotion
from ui.importing.columns import fields_on
from ui.importing.imported_file import ImportedFile, recognised_again, shown
from ui.importing.reading import understood
from ui.importing.review import Review


def _file() -> ImportedFile:
    file = ImportedFile(Path("示例.docx"))
    given = source("2031年全国示例事业发展战略推进计划", promotion())
    file.show(shown(understood(given, None, Given())))
    return file


def test_it_is_a_template_unless_the_user_says_otherwise() -> None:
    file = _file()
    roles = [file.documents[0].role]
    file.decide(0, role="reference")
    assert [*roles, file.documents[0].role] == ["template", "reference"]


def test_its_columns_are_those_of_its_family(qtbot: QtBot) -> None:
    file = _file()
    assert file.layout is layout("national-promotion")
    review = Review(layout("provincial-outline"))
    qtbot.addWidget(review)
    review.show_file(file)
    assert file.shown is not None
    (page,) = (one for one in file.shown.pages.pages if one.grid.name == "表格 1")
    fields = fields_on(file, page, layout("national-promotion"))
    assert list(fields.values()) == ["section", "goal", "measure", "departments", "deadline"]


def test_an_item_without_a_title_is_called_by_its_text() -> None:
    file = _file()
    assert file.shown is not None
    section = file.shown.nodes.roots[0].children[0].children[0]
    assert section.children[0].text() == "1.推进综合管理改革"


def test_columns_said_anew_keep_the_family() -> None:
    file = _file()
    assert file.shown is not None
    again = recognised_again(file.shown, None, {"表格 1": {4: "不导入"}})
    assert again.reading.recognition is not None
    (document,) = again.reading.recognition.documents
    assert document.layout == "national-promotion"
    assert {measure.deadline for *_, measure in document.walk_measures()} == {""}
