"""Chinese and English, and Qt's own words with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QObject, Qt, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.common.language import REST_OF_QT, tr, use_language
from ui.main.new_plan import NewPlanDialog
from ui.main.preferences import PreferencesDialog


class NewPlan(QObject):
    """Bears the name of no context."""


class Special(NewPlanDialog):
    """Has its texts from the class above."""


@pytest.fixture(autouse=True)
def chinese_after(qapp: QApplication) -> Iterator[None]:
    yield
    use_language("zh")


def test_english_texts_are_found_in_classes_and_functions(qtbot: QtBot) -> None:
    use_language("en")
    form = Special("模板", "示例省")
    qtbot.addWidget(form)
    assert form.windowTitle() == "From a template"
    assert tr("取消") == "Cancel"
    assert NewPlan().tr("没有这句话") == "没有这句话"


def test_going_back_to_chinese_leaves_no_english() -> None:
    use_language("en")
    use_language("zh")
    assert tr("取消") == "取消"


def test_qts_own_words_follow(qtbot: QtBot) -> None:
    for language, word in (("zh", "取消"), ("en", "Cancel"), ("zh", "取消")):
        use_language("en" if language == "en" else "zh")
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        button = box.button(QDialogButtonBox.StandardButton.Cancel)
        assert button.text().replace("&", "") == word


def test_the_languages_are_called_by_their_own_names(qtbot: QtBot) -> None:
    from ui.common.settings import Preferences

    use_language("en")
    form = PreferencesDialog(Preferences())
    qtbot.addWidget(form)
    names = [form.language.itemText(at) for at in range(form.language.count())]
    assert names == ["中文", "English"]


def test_nothing_in_a_file_dialog_is_left_in_english(qtbot: QtBot) -> None:
    use_language("zh")
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    labels = [label.text() for label in dialog.findChildren(QLabel)]
    tips = [widget.toolTip() for widget in dialog.findChildren(QWidget)]
    assert any(label.startswith("文件类型") for label in labels)  # its key depends on Qt
    assert not [text for text in labels + tips if re.search(r"[A-Za-z]{2}", text)]


def test_kinds_of_files_are_said_in_chinese(qtbot: QtBot, tmp_path: Path) -> None:
    use_language("zh")
    (tmp_path / "上年").mkdir()
    for name in ("要点.docx", "要点.xlsx", "要点.pdf", "要点.txt"):
        (tmp_path / name).write_bytes(b"x")
    dialog = QFileDialog(None, "打开", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    tree = dialog.findChild(QTreeView)
    assert isinstance(tree, QTreeView)
    model, root = tree.model(), tree.rootIndex()
    qtbot.waitUntil(lambda: model.rowCount(root) == 5)
    kinds = {
        model.index(row, 0, root).data(): model.index(row, 2, root).data()
        for row in range(model.rowCount(root))
    }
    assert kinds["上年"] == "文件夹"
    if has_mime_names():
        assert all(re.search("[\u4e00-\u9fff]", kind) for kind in kinds.values())
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(4)]
    assert not [head for head in heads if re.search(r"[A-Za-z]{2}", head)]


def has_mime_names() -> bool:
    """Whether the system says in Chinese what kinds of files there are."""
    return Path("/usr/share/mime/packages/freedesktop.org.xml").exists()


@pytest.mark.parametrize("make", [QLineEdit, QTextEdit, QPlainTextEdit])
def test_nothing_in_the_menus_of_texts_is_left_in_english(
    qtbot: QtBot, make: type[QLineEdit | QTextEdit | QPlainTextEdit]
) -> None:
    use_language("zh")
    field = make()
    qtbot.addWidget(field)
    names = [action.text().partition("\t")[0] for action in menu_of(field).actions()]
    assert any("粘贴" in name for name in names)
    assert not [name for name in names if re.search(r"[A-Za-z]{2}", name)]


def menu_of(field: QLineEdit | QTextEdit | QPlainTextEdit) -> QMenu:
    return field.createStandardContextMenu()


def test_no_button_of_a_question_is_left_in_english(qtbot: QtBot) -> None:
    use_language("zh")
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    for kind in kinds:
        if kind not in (kinds.NoButton, kinds.FirstButton, kinds.LastButton):
            box.addButton(kind)
    texts = [button.text() for button in box.buttons()]
    assert len(texts) > 10
    assert not [text for text in texts if re.search(r"[A-Za-z]{2}", text)]


def test_what_is_loaded_is_what_our_supplement_says(qtbot: QtBot) -> None:
    own = ElementTree.parse(REST_OF_QT.with_suffix(".ts"))
    translator = QTranslator()
    assert translator.load(str(REST_OF_QT))
    for context in own.getroot().findall("context"):
        for message in context.findall("message"):
            wanted = message.findtext("translation")
            place = context.findtext("name", ""), message.findtext("source", "")
            assert translator.translate(*place, message.findtext("comment")) == wanted, place
