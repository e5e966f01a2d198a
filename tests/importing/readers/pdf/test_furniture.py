"""What pages repeat at their edges, and what is only alike."""

from __future__ import annotations

import pytest

from ipplanner.importing.readers.pdf.furniture import take_furniture
from ipplanner.importing.readers.pdf.layout import PageLayout
from ipplanner.importing.readers.pdf.textlines import Line


def _page(number: int, **lines: str) -> PageLayout:
    """A page with lines at "y50" and so on."""
    made = [
        Line(text, 100, 100 + 10 * len(text), float(place[1:]), 10, 10, 100)
        for place, text in lines.items()
        if text
    ]
    return PageLayout(number, 595, 842, [], sorted(made, key=lambda line: line.y))


def _pages(**lines: str) -> list[PageLayout]:
    """Four pages with text of their own between the same lines."""
    return [
        _page(number, y400=f"第{'甲乙丙丁'[number]}页的正文", **{
            place: text.replace("N", str(number + 1)) for place, text in lines.items()
        })
        for number in range(4)
    ]  # fmt: skip


def _left(pages: list[PageLayout]) -> list[list[str]]:
    return [[line.text for line in page.lines] for page in pages]


@pytest.mark.parametrize(
    "number", ["N", "- N -", "— N —", "第 N 页", "第N页 共4页", "N / 4", "·N·", "－N－"]
)
def test_page_numbers_are_taken_out(number: str) -> None:
    pages = _pages(y810=number)
    asides = take_furniture(pages)
    assert [aside.reason for aside in asides] == ["页码"] * 4
    assert _left(pages) == [["第甲页的正文"], ["第乙页的正文"], ["第丙页的正文"], ["第丁页的正文"]]


def test_titles_that_pages_repeat_are_taken_out() -> None:
    pages = _pages(y40="某省工作要点（第N页）", y60="续表")
    reasons = [(aside.text, aside.reason) for aside in take_furniture(pages)]
    assert reasons[0] == ("某省工作要点（第1页）", "页眉页脚")
    assert reasons[1] == ("续表", "页眉页脚")
    assert len(reasons) == 8


def test_a_line_that_only_one_page_has_stays() -> None:
    pages = _pages()
    pages[0].lines.insert(0, Line("附件1", 100, 140, 60, 10, 10, 140))
    assert take_furniture(pages) == []
    assert _left(pages)[0] == ["附件1", "第甲页的正文"]


def test_a_number_within_the_text_stays() -> None:
    pages = [_page(1, y400="正文", y420="2018", y440="正文")]
    assert take_furniture(pages) == []


def test_what_is_alone_on_its_page_stays() -> None:
    pages = [_page(1, y60="第1章"), _page(2, y60="第2章")]
    assert take_furniture(pages) == []


def test_text_on_its_side_is_said_to_be_so() -> None:
    page = PageLayout(1, 842, 595, beside=["— 3 —", "绝密"])
    reasons = [(aside.text, aside.reason) for aside in take_furniture([page])]
    assert reasons == [("— 3 —", "页码"), ("绝密", "页边竖排的文字")]
