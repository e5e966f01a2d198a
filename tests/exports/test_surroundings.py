from __future__ import annotations

import pytest

from exports.surroundings import Line, is_label, surroundings
from ipplanner.layouts import layout
from ipplanner.model import Document

LAYOUT = layout("provincial-outline")
LETTER = [
    "蓝知发〔2019〕12号",
    "关于印发蓝江省2019年知识产权工作要点的通知",
    "各有关单位：",
    "现将工作要点印发给你们，请结合实际认真贯彻执行。",
    "一、加强领导",
    "（一）统一认识",
    "附件：工作要点",
    "蓝江省知识产权局",
    "2019年3月5日",
]


def _document(front: list[str], title_at: int, back: list[str] | None = None) -> Document:
    return Document(layout=LAYOUT.id, title="题目", front=front, title_at=title_at, back=back or [])


def _kinds(lines: list[Line]) -> list[str]:
    return [line.kind for line in lines]


def test_a_letter_stands_on_its_own_pages_and_the_label_on_the_tables() -> None:
    around = surroundings(_document([*LETTER, "附件1", "（征求意见稿）"], 10), LAYOUT)
    assert _kinds(around.letter) == [
        "number",
        "heading",
        "recipient",
        "body",
        "level1",
        "level2",
        "annex",
        "signer",
        "date",
    ]
    assert [(line.kind, line.text) for line in around.above] == [("label", "附件1")]
    assert [(line.kind, line.text) for line in around.below] == [("subtitle", "（征求意见稿）")]


def test_a_label_alone_makes_no_letter() -> None:
    around = surroundings(_document(["内部资料", "附件"], 2), LAYOUT)
    assert around.letter == []
    assert [line.text for line in around.above] == ["内部资料", "附件"]


def test_nothing_around_the_table() -> None:
    around = surroundings(_document([], 0), LAYOUT)
    assert (around.letter, around.above, around.below, around.after) == ([], [], [], [])


def test_date_begins_two_characters_after_the_name() -> None:
    back = ["注：甲。", "蓝江省知识产权局", "2019年3月5日"]
    after = surroundings(_document([], 0, back), LAYOUT).after
    assert [(line.kind, line.right) for line in after] == [("note", 0), ("signer", 2), ("date", 2)]


def test_a_date_longer_than_the_name_moves_the_name() -> None:
    name, date = surroundings(_document([], 0, ["省局", "2019年3月5日"]), LAYOUT).after
    assert (name.right, date.right) == (8, 2)


def test_a_short_date_under_a_long_name() -> None:
    back = ["蓝江省知识产权战略实施工作领导小组办公室", "2019年3月5日"]
    name, date = surroundings(_document([], 0, back), LAYOUT).after
    assert (name.right, date.right) == (2, 14)


def test_a_date_without_a_name_stands_four_from_the_right() -> None:
    (date,) = surroundings(_document([], 0, ["二〇一九年三月五日"]), LAYOUT).after
    assert (date.kind, date.right) == ("date", 4)


def test_paragraphs_with_tabs_are_table_rows() -> None:
    after = surroundings(_document([], 0, ["联系人\t电话", "张某\t010"]), LAYOUT).after
    assert [line.cells for line in after] == [["联系人", "电话"], ["张某", "010"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("附件1", True), ("附件 2：", True), ("附件", True), ("附件：工作要点", False), ("附", False)],
)
def test_labels(text: str, expected: bool) -> None:
    assert is_label(text, "附件") is expected
