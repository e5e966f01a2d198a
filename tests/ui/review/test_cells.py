from __future__ import annotations

from ipplanner.carry import Review
from ui.common.rows.cells import Run, cell, differences, in_context
from ui.review.item_rows import candidate_cell, item_groups, old_item_cell
from ui.review.year_rows import YearRows


def test_a_change_stands_struck_and_underlined_among_its_words() -> None:
    line = in_context("在2018年底前\n建成", 1, "2018", "2019")
    assert line.runs == (
        Run("在"),
        Run("2018", "gone"),
        Run("2019", "new"),
        Run("年底前 建成"),
    )


def test_words_far_away_are_left_out_with_a_sign() -> None:
    text = "甲" * 50 + "2018" + "乙" * 50
    line = in_context(text, 50, "2018", "2018")
    assert line.runs[0].text == "…" + "甲" * 30
    assert line.runs[1] == Run("2018", "strong")
    assert line.runs[2].text == "乙" * 30 + "…"


def test_two_titles_are_compared_by_character() -> None:
    assert list(differences("聚集区建设", "集聚区建设")) == [
        Run("集", "new"),
        Run("聚"),
        Run("集", "gone"),
        Run("区建设"),
    ]


def test_empty_lines_are_left_out() -> None:
    assert cell("甲", "", "乙").text == "甲\n乙"


def test_an_item_says_where_it_goes_and_why(review: Review) -> None:
    row = item_groups(review)[0].rows[0]
    old, relation, place = (each.text for each in row.cells)
    assert old.endswith("重大经济和科技活动知识产权评议")
    assert relation == "措辞不同\n待您定"
    assert place.startswith("1.4　重大经济活动知识产权评议\n与模板个别字词不同")


def test_decided_items_say_so(review: Review) -> None:
    dropped, own = 0, 1
    review.drop(dropped)
    review.keep_as_own(own)
    rows = {row.id: row for group in item_groups(review) for row in group.rows}
    assert [each.text for each in rows[dropped].cells[1:]] == [
        "不转入\n已定",
        "新一年的计划里没有这一项\n由您决定不转入",
    ]
    assert rows[own].cells[2].text == "作为本省自有的条目\n由您决定按本地工作保留"


def test_a_place_says_what_is_there(review: Review) -> None:
    [at] = [row.at for row in review.rows if row.title == "重大经济和科技活动知识产权评议"]
    first, second = review.candidates(at)[:2]
    assert "这一项现在的位置" in candidate_cell(first, review, at).text
    assert "已有 " in candidate_cell(second, review, at).text
    empty = next(each for each in review.candidates(at) if not (each.taken_by or each.open))
    assert candidate_cell(empty, review, at).text.endswith("还没有条目")
    assert old_item_cell(review, at).text.endswith("现在转到 1.4")
    review.drop(at)
    assert old_item_cell(review, at).text.endswith("现在转到 不转入")


def test_a_year_that_is_kept_is_shown_as_it_stands(review: Review) -> None:
    sure = next(j for j, each in enumerate(review.suggestions) if each.group == "sure")
    key = review.suggestions[sure].key
    assert _year(review, key)[2] == "未定"
    assert "20182019年" in _year(review, key)[0]
    review.decide(sure, use=False)
    assert _year(review, key)[2] == "保留原文\n已定"
    assert "2019" not in _year(review, key)[0]
    review.decide(sure, use=True)
    assert _year(review, key)[2] == "采用\n已定"


def _year(review: Review, key: object) -> list[str]:
    rows = (row for group in YearRows(review).groups() for row in group.rows)
    return next([each.text for each in row.cells] for row in rows if row.id == key)
