"""Terms with a slip in them: what is found, and what has to stay silent."""

from __future__ import annotations

import pytest

from ipplanner.checks import Context, Finding, sounds
from ipplanner.checks.homophones import misplaced
from ipplanner.checks.lexicon import Lexicon, builtin_lexicon, read_terms
from ipplanner.checks.near_misses import near_terms
from ipplanner.checks.rule import Cell
from ipplanner.checks.statistics import WINDOW, statistics_of
from ipplanner.checks.usual import pairs, triples, unusual
from tests.checks.plans import found, make_plan


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("打击假冒违劣商品", "假冒伪劣"),
        ("落实专利申青量考核", "专利申请量"),
        ("推进软件正版画工作", "软件正版化"),
        ("建设知识产权密集型产叶", "知识产权密集型产业"),
        ("进一步加墙宣传", "进一步加强"),
        ("保护植物新品钟", "植物新品种"),
        ("加快自由贸试验区建设", "自由贸易试验区"),
    ],
)
def test_slips_in_terms_are_found(text: str, meant: str) -> None:
    hits = list(near_terms(Cell("measure", text), Context()))
    assert [hit.fix for hit in hits if hit.fix and hit.fix.startswith(meant[:4])], hits
    assert all(text[hit.start : hit.end] == hit.text for hit in hits)


@pytest.mark.parametrize(
    "text",
    [
        "加强知识产权管理，推动知识产权转化，开展知识产权工作",
        "宣传知识产权典型事例，借助新媒体开展活动",
        "建立工作制度，完善配套办法，形成收益分配政策",
        "开展执法案件研讨，推进标准制定，提升核心能力",
        "将侵权信息纳入失信记录，开展专项治理",
        "出台分配政策，健全考评体系，完善信用系统",
    ],
)
def test_what_is_near_a_term_by_chance_is_left_alone(text: str) -> None:
    assert list(near_terms(Cell("measure", text), Context())) == []


def test_no_term_of_the_list_is_near_another() -> None:
    for text in builtin_lexicon().exact:
        sure = [hit for hit in near_terms(Cell("measure", text), Context()) if hit.level == "必错"]
        assert sure == []


def test_terms_are_read_with_the_ends_of_their_words() -> None:
    (term,) = read_terms("# 说明\n\n知识产权 强企\n")
    assert (term.text, term.ends) == ("知识产权强企", frozenset((4, 6)))
    assert term.within_word(5) and not term.within_word(4)


def test_a_lexicon_knows_short_words_without_looking_for_slips_in_them() -> None:
    lexicon = Lexicon(read_terms("大要案\n分支 机构"))
    assert lexicon.occurrences("侦办大要案") == [range(2, 5)]
    assert "大要案" not in lexicon.exact


def test_sounds() -> None:
    assert sounds.same("店", "点") and not sounds.same("构", "果")
    assert sounds.near("机", "结") and sounds.near("正", "镇")
    assert not sounds.near("专", "利")
    assert sounds.spelled("机构") == ("ji", "gou")


def test_usual_pairs_and_triples() -> None:
    assert "专利" in pairs() and "知识产" in triples()
    assert unusual("专铝", 1) and not unusual("专利", 1) and not unusual("专铝", 0)


def test_two_characters_the_wrong_way_round() -> None:
    hits = list(misplaced(Cell("measure", "完善知产识权保护"), Context()))
    assert [hit.fix for hit in hits] in ([], ["知识产权"])


def echo(title: str, text: str) -> list[Finding]:
    return found(make_plan((title, text, "省司法厅")), "title-echo")


def test_a_measure_that_quotes_its_title_with_a_slip() -> None:
    (slip,) = echo("加强大型专业化市场知识产权管理", "培育大型专利化市场5家。")
    assert (slip.text, slip.fix, slip.level) == ("专利化", "专业化", "提示")
    assert echo("加强大型专业化市场知识产权管理", "培育大型专业化市场5家。") == []


def test_other_plans_speak_where_one_writes_otherwise() -> None:
    others = [make_plan(("甲", f"参加云帆计划知识产权联盟{at}次。", "海关")) for at in range(3)]
    context = Context(year=2018, statistics=statistics_of(others))
    assert all(len(words) == WINDOW for words in context.statistics.shared)
    plan = make_plan(("甲", "参加云翻计划知识产权联盟。", "海关"))
    slips = found(plan, "other-plans", context)
    assert slips and {one.fix for one in slips} <= {"云帆计", "加云帆"}
    assert statistics_of(others[:2]).shared == {}
