from __future__ import annotations

import pytest

from exports.letters import is_letter, letter_lines
from exports.surroundings import Line, surroundings
from ipplanner.layouts import layout
from ipplanner.model import Document
from tests.exports.made_up_tasks import LETTER


def _kinds(lines: list[Line]) -> list[str]:
    return [line.kind for line in lines]


def test_a_letterhead_with_its_number_and_rule() -> None:
    assert _kinds(letter_lines(LETTER)) == [
        "letterhead",
        "red_number",
        "heading",
        "recipient",
        "body",
        "signer",
        "date",
    ]


def test_marks_stand_above_the_letterhead() -> None:
    lines = letter_lines(["000012", "机密★1年", "特急", *LETTER])
    assert _kinds(lines)[:4] == ["mark", "mark", "mark", "letterhead"]


def test_a_number_without_a_letterhead_has_no_red_rule() -> None:
    assert _kinds(letter_lines(LETTER[1:]))[0] == "number"


@pytest.mark.parametrize(
    "text",
    ["各有关单位：", "各省知识产权局，某兵团知识产权局；局机关各部门，各社会团体：", "各市局:"],
)
def test_recipients(text: str) -> None:
    assert _kinds(letter_lines(["关于某事的通知", text, "正文。"]))[1] == "recipient"


def test_a_sentence_that_announces_a_list_is_not_the_recipients() -> None:
    texts = ["关于某事的通知", "现将有关事项通知如下：", "一、加强领导", "各单位要：", "做好工作。"]
    kinds = _kinds(letter_lines(texts))
    assert kinds == ["heading", "body", "level1", "body", "body"]


def test_a_letter_without_recipients_keeps_its_title() -> None:
    assert _kinds(letter_lines(["关于某事的公告", "现公告某事。"])) == ["heading", "body"]


def test_the_imprint_of_a_letter() -> None:
    texts = [*LETTER, "抄送：各市人民政府。", "蓝江省局办公室 2019年3月6日印发"]
    assert _kinds(letter_lines(texts))[-2:] == ["imprint", "imprint"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["蓝江省知识产权局文件"], True),
        (["各单位："], True),
        (["内部资料", "蓝江省局"], False),
        ([], False),
    ],
)
def test_what_is_a_letter(texts: list[str], expected: bool) -> None:
    assert is_letter(texts) is expected


def test_who_issues_a_text_stands_above_its_title() -> None:
    front = ["蓝江省联席会议办公室", "附件1"]
    document = Document(layout="national-strategy", title="题目", front=front, title_at=2)
    around = surroundings(document, layout(document.layout))
    assert _kinds(around.letter) == []
    assert [(line.kind, line.text) for line in around.above] == [
        ("issuer", front[0]),
        ("label", front[1]),
    ]
