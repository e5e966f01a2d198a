"""The small parts of the inspector: marks, times, which measures belong together."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtGui import QColor, QPalette, QTextDocument
from PySide6.QtWidgets import QApplication

from ipplanner.model import Measure
from ui.common.marked import legend, marked
from ui.common.times import local_time
from ui.editor.inspector_pages.pairing import counterparts


@pytest.fixture
def in_china() -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Asia/Shanghai"
    time.tzset()
    yield
    os.environ.pop("TZ")
    if before is not None:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone is set by the system here")
@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2019-03-15T01:05:00+00:00", "今天 09:05"),
        ("2019-03-14T15:59:00+00:00", "3月14日 23:59"),
        ("2018-12-31T16:30:00+00:00", "1月1日 00:30"),
        ("2018-12-31T15:30:00+00:00", "2018年12月31日 23:30"),
        ("?", "?"),
    ],
)
def test_moments_are_told_as_people_do(in_china: None, moment: str, expected: str) -> None:
    assert local_time(moment, datetime(2019, 3, 15, 12, 0)) == expected


def plain_of(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


def test_marks_keep_every_character_also_those_of_html(qapp: QApplication) -> None:
    html = marked("甲<b>&乙\n丙", "甲<b>&丁\n丙", QPalette())
    assert plain_of(html) == "甲<b>&乙丁\n丙"
    assert html.count("<s ") == html.count("<u ") == 1


def test_what_the_marks_mean_is_marked_itself(qapp: QApplication) -> None:
    html = legend("已删去", "新写的", QPalette())
    assert ">已删去</s>" in html
    assert ">新写的</u>" in html


@pytest.mark.parametrize(("window", "text"), [("#ffffff", "#000000"), ("#2b2b2b", "#eeeeee")])
def test_marked_text_has_contrast(qapp: QApplication, window: str, text: str) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(window))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(text))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#2f65ca"))
    html = legend("甲", "乙", palette)
    for part in html.split("background-color:")[1:]:
        assert contrast(QColor(part[:7]), QColor(text)) >= 4.5


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted(luminance(color) for color in (one, other))
    return (light + 0.05) / (dark + 0.05)


def luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_measures_are_paired_by_likeness_not_by_place() -> None:
    old = [Measure(text="出台专利导航方案"), Measure(text="开展执法专项行动")]
    new = [Measure("m1", "开展执法检查行动"), Measure("m2", "出台专利导航工作方案")]
    assert [one and one.id for one in counterparts(old, new)] == ["m2", "m1"]


def test_what_is_like_none_goes_to_the_current_or_an_empty_one() -> None:
    old = [Measure(text="出台专利导航方案")]
    new = [Measure("m1", "全然不同"), Measure("m2", "")]
    assert [one and one.id for one in counterparts(old, new)] == ["m2"]
    assert [one and one.id for one in counterparts(old, new, "m1")] == ["m1"]
    assert counterparts(old, []) == [None]
