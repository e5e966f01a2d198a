"""Family 3: running text under headings, each item with its departments in brackets."""

from __future__ import annotations

from ipplanner.importing.recognition.recognising import recognise
from tests.importing.recognition.tables import grid, source
from tests.importing.recognition.tasks.making import STRATEGY, one, outline, tasks

OUTLINE = [
    "一、深化领域改革",
    "  （一）推进体制机制改革",
    "    1.",
    "    2.",
    "  （二）完善重大政策",
    "    3.",
    "二、加大保护力度",
    "  4.",
    "  5.",
]


def test_everything_has_its_place() -> None:
    document = one(*STRATEGY)
    assert (document.layout, document.role) == ("national-strategy", "template")
    assert document.year == 2031
    assert document.title == "2031年深入实施国家知识产权战略加快建设知识产权强国推进计划"
    assert (document.front, document.title_at) == ([STRATEGY[0], STRATEGY[3]], 1)
    assert outline(document) == OUTLINE
    assert document.back == STRATEGY[-2:]
    first, _, third, fourth, fifth = (measure for *_, measure in tasks(document))
    assert (first.text, first.departments) == ("推进成果复制推广。", "（发展改革委、科技部负责）")
    assert (first.lead, first.support) == (["发展改革委"], ["科技部"])
    assert third.text == "推动制定标准（草案）。"
    assert third.departments == "（统计局、知识产权局按职责分别负责）"
    assert fourth.text == "制定政策文件，加强基础性法律制度研究。"
    assert (fifth.text, fifth.lead) == ("公布名单（第五批）。", ["公安部"])


def test_what_stands_between_a_heading_and_its_items_is_the_goal() -> None:
    section = one(*STRATEGY).sections[0].sections[1]
    assert (section.title, section.goal) == ("完善重大政策", "坚持问题导向，完善政策。")


def test_items_one_behind_the_other_in_a_paragraph() -> None:
    lines = [*STRATEGY[:6], STRATEGY[6] + STRATEGY[7], *STRATEGY[8:]]
    assert outline(one(*lines)) == OUTLINE


def test_items_numbered_like_sections() -> None:
    lines = [
        "2031年知识产权强国推进计划",
        "一、总体要求",
        "（一）加强统筹。推进改革。（甲局负责）",
        "（二）完善政策。出台方案。（甲局、乙部负责）",
        "二、重点任务",
        "（三）强化保护。开展行动。（丙局牵头，丁部配合）",
    ]
    document = one(*lines)
    assert [item.number for _, item in document.walk_items()] == ["（一）", "（二）", "（三）"]
    assert tasks(document)[2][2].support == ["丁部"]


def test_text_in_a_sheet() -> None:
    rows = [[line] for line in STRATEGY]
    document = one(grid(rows, "Sheet1", is_sheet=True), name="2031.xlsx")
    assert (document.layout, outline(document)) == ("national-strategy", OUTLINE)
    assert document.back == STRATEGY[-2:]


def test_page_numbers_and_a_small_table() -> None:
    lines = [*STRATEGY[:9], "— 2 —", *STRATEGY[9:]]
    document = one(*lines, grid([["联系人", "电话"], ["某某", "12345"]]))
    assert outline(document) == OUTLINE
    assert document.back[-2:] == ["联系人\t电话", "某某\t12345"]


def test_a_letter_with_numbered_points_above_the_title() -> None:
    letter = ["各省：", "现将计划印发。", "一、提高认识。各地要重视。", "二、抓好落实。"]
    document = one(*letter, *STRATEGY[1:])
    assert outline(document) == OUTLINE
    assert document.front[:4] == letter


def test_without_a_title_one_is_made() -> None:
    document = one(*STRATEGY[4:], name="2032年推进计划.docx")
    assert document.title == "2032年深入实施国家知识产权战略 加快建设知识产权强国推进计划"
    assert (document.front, document.year) == ([], 2032)


def test_ids_of_ours_come_back() -> None:
    given = source(*STRATEGY)
    places = {"第 5 段": ["s1"], "第 6 段": ["s2"], "第 7 段": ["i1", "m1"]}
    given.bookmarks.paragraphs.update(places)
    (document,) = recognise(given).documents
    chapter = document.sections[0]
    item = chapter.sections[0].items[0]
    assert (chapter.id, chapter.sections[0].id, item.id, item.measures[0].id) == (
        "s1",
        "s2",
        "i1",
        "m1",
    )
