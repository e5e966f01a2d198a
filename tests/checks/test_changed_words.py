"""What is shown of a fix."""

from __future__ import annotations

import pytest

from ipplanner.checks.changed_words import changed_words
from ipplanner.checks.finding import Field, Finding, Place


@pytest.mark.parametrize(
    ("field", "text", "words", "fix", "shown"),
    [
        ("departments", "市科技局、市投资促进局、", "局、", "局", "市投资促进局"),
        ("departments", "省教育厅 配合、省财政厅", "省教育厅 配合", "省教育厅", "省教育厅"),
        ("measure", "开展知识\n产权培训", "识\n产", "识产", "知识产权"),
        ("measure", "完善制度;加强培训", ";", "；", "制度；加强"),
        ("measure", "发布要点。。", "。。", "。", "要点。"),
        ("measure", "做好2017年度工作", "2017年", "2018年", "2018年"),
        ("measure", "别的文字", "。。", "。", "。"),
        ("title", "推进完善完善制度", "完善完善", "", "推进制度"),
    ],
)
def test_whole_words_are_shown(field: Field, text: str, words: str, fix: str, shown: str) -> None:
    found = Finding("r", "必错", Place("甲", "乙", field), text.rfind(words), words, "", fix)
    assert changed_words(found, text) == shown
