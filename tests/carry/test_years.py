from __future__ import annotations

import re

import pytest

from ipplanner.carry.mentions import mentions
from ipplanner.carry.years import apply, year_suggestions
from tests.carry.samples import real_plans
from tests.shared_data import needs_shared

SURE = [
    ("2018年12月底前完成", "2019年12月底前完成"),
    ("2018-12-31", "2019-12-31"),
    ("2018.12.31前", "2019.12.31前"),
    ("２０１８年度计划", "２０１９年度计划"),
    ("二〇一八年工作", "二〇一九年工作"),
    ("二○一八年工作", "二○一九年工作"),
    ("二零一八年工作", "二零一九年工作"),
    ("“2018年全国知识产权宣传周”", "“2019年全国知识产权宣传周”"),
    ("制定《2018 年人才培养计划》", "制定《2019 年人才培养计划》"),
]
ASK = [
    ("研究制定2017年宣传工作要点", "研究制定2019年宣传工作要点"),
    ("发布《2017年知识产权状况》白皮书", "发布《2018年知识产权状况》白皮书"),
    ("发布2017年知识产权保护状况白皮书", "发布2018年知识产权保护状况白皮书"),
    ("做好2017年度项目验收工作", "做好2018年度项目验收工作"),
    ("完成2016年第三批市场验收", "完成2017年第三批市场验收"),
    ("开展“剑网2018”专项行动", "开展“剑网2019”专项行动"),
    ("开展“2018-云剑联盟”专项行动", "开展“2019-云剑联盟”专项行动"),
    ("落实《2018年推进计划》", "落实《2019年推进计划》"),
    ("推荐2018年第五批培育市场", "推荐2019年第五批培育市场"),
    ("18年底前完成", "19年底前完成"),
    ("到2018年，建成3家", "到2019年，建成3家"),
    ("编制2018年年度报告", "编制2019年年度报告"),
]
KEEP = [
    "在2017年的基础上增长10%",
    "比2017年增长5%",
    "国办发〔2017〕43号",
    "（赣府发[2018]37 号）",
    "2018年第1号公告",
    "《专利法（2008年修正）》",
    "贯彻落实2017年与省工商局联合制定的《意见》",
    "截至2017年底，有效发明专利1万件",
    "2018—2020年",
    "２０１８－２０２０年",
    "到2020年，建成知识产权强省",
    "自2018年起",
    "GB/T 29490-2013",
    "2012年出台的办法",
]


@pytest.mark.parametrize(("old", "new"), SURE)
def test_the_plan_year_moves_on_for_sure(old: str, new: str) -> None:
    found = year_suggestions(old, 2018, 2019)
    assert [each.group for each in found] == ["sure"]
    assert apply(old, found) == new


@pytest.mark.parametrize(("old", "new"), ASK)
def test_other_years_are_asked_about_with_a_reason(old: str, new: str) -> None:
    found = year_suggestions(old, 2018, 2019)
    assert [each.group for each in found] == ["ask"]
    assert found[0].reason
    assert apply(old, found) == new


@pytest.mark.parametrize("text", KEEP)
def test_years_that_are_facts_or_names_stay(text: str) -> None:
    found = year_suggestions(text, 2018, 2019)
    assert {each.group for each in found} == {"keep"}
    assert apply(text, found) == text


@pytest.mark.parametrize(
    "text", ["不低于2000万元", "培训2018人次", "2100元", "电话20180426", "近18年来", "12330", ""]
)
def test_numbers_are_not_years(text: str) -> None:
    assert year_suggestions(text, 2018, 2019) == []


def test_a_stale_year_is_said_to_be_one() -> None:
    assert "没有改" in year_suggestions("制定2017年工作方案", 2018, 2019)[0].reason


def test_a_plan_period_is_asked_about_only_when_it_is_over() -> None:
    assert year_suggestions("落实“十三五”规划", 2018, 2019) == []
    found = year_suggestions("落实“十三五”规划", 2020, 2021)
    assert [(each.group, each.new) for each in found] == [("ask", "十四五")]
    assert year_suggestions("总结“十二五”规划", 2020, 2021) == []


def test_ordinals_are_kept_and_named() -> None:
    found = year_suggestions("举办第八届展览会", 2018, 2019)
    assert [(each.group, each.old) for each in found] == [("keep", "第八届")]


def test_the_same_year_again_changes_nothing() -> None:
    found = year_suggestions("2018年底前", 2018, 2018)
    assert [each.group for each in found] == ["keep"]


def test_a_gap_of_years_moves_by_the_whole_gap() -> None:
    text = "2018年底前发布2017年度报告"
    assert apply(text, year_suggestions(text, 2018, 2021)) == "2021年底前发布2020年度报告"


def test_what_surrounds_a_year() -> None:
    text = "一是总结。二是制定《 2018 年要点》，完成"
    mention = next(mentions(text, 2018))
    assert (mention.before, mention.after) == ("二是制定《", "年要点》，完成")
    assert (mention.named, mention.year) == ("《2018年要点》", 2018)


@needs_shared
def test_every_year_of_the_real_plans_has_one_suggestion() -> None:
    counts = {"sure": 0, "ask": 0, "keep": 0}
    for document in real_plans():
        for _, _, measure in document.walk_measures():
            found = year_suggestions(measure.text, 2018, 2019)
            years = [
                match.start() for match in re.finditer(r"(?:19|20)\d\d(?!\d|万)", measure.text)
            ]
            assert [each.start for each in found if not each.old.startswith("第")] == years
            for each in found:
                counts[each.group] += 1
    assert counts["sure"] > 20 and counts["ask"] > 10 and counts["keep"] > 10, counts
