"""Chinese and English, and Qt's own words with them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.common.language import tr, use_language
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
    assert "文件类型(&T)：" in labels
    assert not [text for text in labels + tips if re.search(r"[A-Za-z]{2}", text)]
