from __future__ import annotations

import pytest

from exports.endings import ending_lines
from exports.imprints import is_imprint, printed_by
from exports.printed_lines import Kind
from tests.exports.made_up_tasks import FORM


def _kinds(texts: list[str], plain: Kind = "note") -> list[str]:
    return [line.kind for line in ending_lines(texts, "附件", plain)]


def test_a_form_to_fill_in_and_the_imprint() -> None:
    assert _kinds(["注：甲。", *FORM]) == [
        "note",
        "annex_label",
        "annex_title",
        "recipient",
        "row",
        "row",
        "row",
        "note",
        "body",
        "imprint",
        "imprint",
    ]


def test_an_annex_may_have_no_title() -> None:
    assert _kinds(["附件2", "请填写下表：", "甲\t乙"]) == ["annex_label", "recipient", "row"]


def test_plain_lines_are_what_they_are_said_to_be() -> None:
    assert _kinds(["来源：某局", "某局", "2019年3月5日"], "body") == ["body", "signer", "date"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("抄送：各市人民政府。", True),
        ("抄送: 省委办公厅", True),
        ("蓝江省局办公室\t2019年3月6日印发", True),
        ("蓝江省局办公室2019 年 3 月 6 日印发", True),
        ("（共印100份）", True),
        ("2019年3月6日印发了通知。", False),
        ("经研究：某局2019年3月6日印发", False),
        ("2019年3月6日", False),
    ],
)
def test_imprints(text: str, expected: bool) -> None:
    assert is_imprint(text) is expected


def test_office_and_date_of_an_imprint() -> None:
    assert printed_by("某局办公室 2019年3月6日印发") == ("某局办公室", " ", "2019年3月6日印发")
    assert printed_by("某局2019年3月6日印发") == ("某局", "", "2019年3月6日印发")
    assert printed_by("抄送：某局") is None
