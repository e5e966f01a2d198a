from __future__ import annotations

import pytest

from ipplanner.carry.wording import clauses, content, is_generic, letters, likeness, parts


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("（一）加强海关知识产权保护。", "加强海关知识产权保护"),
        ("3、加强 海关知识产权保护", "加强海关知识产权保护"),
        ("2.11 商标富农工作", "商标富农工作"),
        ("第一，商标富农工作", "商标富农工作"),
        ("一带一路知识产权合作", "一带一路知识产权合作"),
        ("2018云剑联盟", "2018云剑联盟"),
        ("工艺、美术企业“走出去”", "工艺美术企业走出去"),
        ("", ""),
    ],
)
def test_numbering_and_punctuation_do_not_count(title: str, bare: str) -> None:
    assert letters(title) == bare


def test_content_is_what_a_title_is_about() -> None:
    assert content("进一步加强海关知识产权保护工作") == "海关保护"
    assert content("提升知识产权运用能力") == "提升知识产权运用能力"
    assert is_generic("制度建设") and not is_generic("专家库")


def test_a_title_in_other_words_shares_all_its_content() -> None:
    found = likeness("加强知识产权海关保护", "强化海关知识产权保护")
    assert found.both == 1
    assert found.whole < 1


def test_what_each_side_adds_is_told_apart() -> None:
    found = likeness("完善知识产权维权机制", "完善知识产权快速维权机制")
    assert (found.of_old, found.of_template) == (1, 0.5)


def test_characters_in_another_order_are_the_same_content() -> None:
    assert likeness("知识产权服务业聚集区建设", "知识产权服务业集聚区建设").both == 1


def test_pieces_of_a_title() -> None:
    assert parts("甲工作；乙工作") == ["甲工作", "乙工作"]
    assert parts("甲工作，乙工作") == ["甲工作", "乙工作"]
    assert clauses("甲、乙工作") == ()


def test_a_very_long_title_is_compared_in_time() -> None:
    assert likeness("专利执法" * 5000, "加强专利执法" * 5000).both > 0.5
