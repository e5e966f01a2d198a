from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ipplanner.obligations.grammar import faults_of, read_obligation, slips_of
from tests.obligations.lines import EXAMPLES, Printed, Truth, lines

GARBAGE = st.text(
    st.one_of(
        st.sampled_from("省份：:一二三类、，；。必选做作其他强试点涉及“”（） \n甲"), st.characters()
    )
)


def said(text: str) -> list[Truth]:
    """The scopes and duties of each line."""
    return [
        [(scope.name, clause.duty) for clause, scope in line.scopes]
        for line in read_obligation(text)
    ]


@pytest.mark.parametrize(("text", "truth"), EXAMPLES)
def test_forms_of_real_lines(text: str, truth: Truth) -> None:
    assert said(text) == [truth]
    assert not faults_of(text)
    assert not slips_of(text)


@given(lines())
def test_printed_clauses_are_read_back(printed: Printed) -> None:
    assert said(printed.text) == [printed.truth]
    assert not faults_of(printed.text)


@given(st.lists(lines(), min_size=1, max_size=3), st.sampled_from(("\n", "\n\n", " ")))
def test_every_line_stands_by_itself(printed: list[Printed], between: str) -> None:
    text = between.join(one.text for one in printed)
    assert said(text) == [one.truth for one in printed]
    scopes = [pair for line in read_obligation(text) for pair in line.scopes]
    named = [(scope.name, clause.duty) for clause, scope in scopes]
    assert named == [pair for one in printed for pair in one.truth]
    for line, one in zip(read_obligation(text), printed, strict=True):
        assert text[line.start : line.end] == one.text
        assert line.printed == one.text


@given(lines())
def test_white_space_counts_nowhere(printed: Printed) -> None:
    spaced = "".join(character + " \n" for character in printed.text)
    assert said(spaced) == [printed.truth]
    (line,) = read_obligation(spaced)
    for _, scope in line.scopes:
        piece = spaced[scope.start : scope.end].replace(" \n", "")
        assert scope.name.startswith(piece)
        assert piece in printed.text


@given(GARBAGE)
def test_what_is_not_read_is_told_with_its_place(text: str) -> None:
    found = read_obligation(text)
    for line in found:
        assert line.clauses or line.faults
        assert 0 <= line.start <= line.end <= len(text)
        for fault in line.faults:
            assert line.start <= fault.start <= fault.end <= line.end
            assert fault.message
            assert "字" in fault.place
        if not line.faults:
            assert all(clause.scopes for clause in line.clauses)


@given(lines(), st.data())
def test_a_line_that_lost_a_duty_word_is_told(printed: Printed, data: st.DataObject) -> None:
    duties = [
        at for at in range(len(printed.text)) if printed.text[at : at + 2] in ("必做", "选做")
    ]
    at = data.draw(st.sampled_from(duties))
    text = printed.text[:at] + printed.text[at + 2 :]
    (fault,) = faults_of(text)
    assert fault.end == at
    assert "后面缺少“必做”或“选做”" in fault.message


FAULTY = [
    ("一类省份必做", "第1字：开头应为“省份：”。"),
    ("省份一类省份必做", "第3字：“省份”后面缺少冒号。"),
    ("省份：", "第4字：这里缺少内容。"),
    ("省份：一类省份", "第4字：“一类省份”后面缺少“必做”或“选做”。"),
    ("省份：必做", "第4字：“必做”前面没有写明是哪些省份。"),
    ("省份：一类省份必做，，其他省份选做", "第11字：这里缺少内容。"),
    ("省份：一类省份必做三类省份选做", "第10字：“必做”后面缺少逗号或分号。"),
    ("省份：一、强省试点省必做", "第4字：“一”后面缺少“类省份”。"),
    ("省份：一类、强省试点省必做", "第4字：“一类”后面缺少“省份”。"),
    ("省份：一类省份、、二类省份必做", "第9字：“、”的前面或后面缺少内容。"),
    ("省份：自由贸易试验区必做", "第4字：“自由贸易试验区”后面缺少“涉及省份”。"),
    ("省份：一类省份必做（暂定）", "第10字：“（暂定）”是多余的文字。"),
    (
        "省份：一类省份必做，\n四类省份选做",
        "第2行第1字：“四类省份”不是能认出的省份范围，应写成“一类省份”“……涉及省份”“其他省份”等。",
    ),
    (
        "省份：各类省份必做\n省份：二类省份和自由贸易试验区涉及省份选做",
        "第2行第4字：“二类省份和自由贸易试验区涉及省份”不是能认出的省份范围，"
        "应写成“一类省份”“……涉及省份”“其他省份”等。",
    ),
]


@pytest.mark.parametrize(("text", "sentence"), FAULTY)
def test_faults_name_place_and_matter(text: str, sentence: str) -> None:
    assert [fault.sentence for fault in faults_of(text)] == [sentence]


def test_readable_clauses_beside_a_fault_are_kept() -> None:
    assert said("省份：一类省份必做，四类省份选做，其他省份选做") == [
        [("一类省份", "必做"), ("其他省份", "选做")]
    ]


def test_slips_are_understood_and_marked() -> None:
    text = "省份：一类省份必作，其它省份选作"
    assert said(text) == [[("一类省份", "必做"), ("其他省份", "选做")]]
    assert [slip.sentence for slip in slips_of(text)] == [
        "“必作”应为“必做”。",
        "“其它省份”应为“其他省份”。",
        "“选作”应为“选做”。",
    ]
    assert [text[slip.start : slip.end] for slip in slips_of(text)] == ["必作", "其它省份", "选作"]
    assert not faults_of(text)


def test_faults_come_in_printed_order() -> None:
    faults = faults_of("一、甲必做哦，乙")
    assert [fault.start for fault in faults] == sorted(fault.start for fault in faults)
    assert len(faults) == 5


def test_no_text_has_no_line() -> None:
    assert read_obligation("") == read_obligation(" \n　") == ()


def test_an_endless_line_is_no_obligation() -> None:
    (line,) = read_obligation("省份：" + "甲涉及省份、" * 5000 + "乙涉及省份必做")
    assert line.clauses == ()
    assert [fault.message for fault in line.faults] == ["这一行写的省份范围太多"]
