from __future__ import annotations

import json

import pytest

from ipplanner.carry.matching import match
from ipplanner.carry.sections import OldTitle, match_sections
from ipplanner.templates.template import Template, TemplateItem, TemplateSection
from tests.carry.samples import NATIONAL, standard_titles
from tests.carry.wordings import OWN, REWORDED
from tests.shared_data import SHARED, needs_shared

SECTIONS = {section.number: section.title for section in NATIONAL.sections}


@pytest.mark.parametrize(("title", "key"), REWORDED.items())
def test_a_rewording_in_its_place_finds_it(title: str, key: str) -> None:
    rows = standard_titles()
    at = [each for _, each in rows].index(key)
    old = [row for row, _ in rows]
    old[at] = OldTitle(old[at].section, title)
    place = match(old, NATIONAL)[at]
    assert (place.key, place.relation) == (key, "reworded")
    assert place.reason


@pytest.mark.parametrize(("title", "number"), OWN.items())
def test_an_own_item_is_never_forced_onto_the_template(title: str, number: str) -> None:
    section = SECTIONS[number]
    own = OldTitle(section, title)
    full = [row for row, _ in standard_titles()]
    places = match([*full, own], NATIONAL)
    assert (places[-1].key, places[-1].relation) == (None, "own")
    for at in [at for at, row in enumerate(full) if row.section == section]:
        instead = [*full[:at], own, *full[at + 1 :]]
        assert match(instead, NATIONAL)[at].key is None, full[at].title


def test_a_title_in_another_section_keeps_its_place() -> None:
    place = match([OldTitle(SECTIONS["6"], "加强海关知识产权保护")], NATIONAL)[0]
    assert (place.key, place.relation, place.sure) == ("2.3", "same", True)
    assert SECTIONS["6"] in place.reason


def test_open_rows_belong_to_their_own_section() -> None:
    other = "其他：推进知识产权军民融合发展"
    bare = "其他：未列入但地方开展的创新性工作"
    titles = [
        OldTitle(SECTIONS["1"], other),
        OldTitle(SECTIONS["3"], bare),
        OldTitle("党建", other),
    ]
    places = match(titles, NATIONAL)
    assert [place.key for place in places] == ["1.7", "3.18", None]
    assert [place.relation for place in places] == ["reworded", "same", "own"]


def test_two_template_titles_in_one_are_split() -> None:
    title = "广泛开展知识产权普及型教育；加强知识产权公益宣传和咨询服务"
    place = match([OldTitle(SECTIONS["6"], title)], NATIONAL)[0]
    assert (place.keys, place.relation, place.sure) == (("6.11", "6.12"), "split", False)
    title = "积极推进知识产权海外侵权责任保险工作和广泛开展知识产权普及型教育"
    assert match([OldTitle(SECTIONS["6"], title)], NATIONAL)[0].keys == ("6.4", "6.11")


def test_a_template_title_with_commas_is_not_split() -> None:
    title = "保护和传承老字号，推动中医药、传统餐饮、工艺美术等企业“走出去”"
    assert match([OldTitle(SECTIONS["3"], title)], NATIONAL)[0].keys == ("3.16",)


def test_halves_of_one_template_item_are_merged() -> None:
    section = SECTIONS["1"]
    halves = ["开展知识产权区域布局试点", "推进区域知识产权资源配置和政策优化调整"]
    places = match([OldTitle(section, title) for title in halves], NATIONAL)
    assert {place.key for place in places} == {"1.2"}
    assert {place.relation for place in places} == {"merged"}
    assert "2项" in places[0].reason


def test_a_likeness_of_a_title_that_is_there_itself_stays_own() -> None:
    section = SECTIONS["2"]
    titles = ["完善知识产权快速维权机制", "完善知识产权维权机制"]
    places = match([OldTitle(section, title) for title in titles], NATIONAL)
    assert [place.key for place in places] == ["2.2", None]
    assert not places[1].sure


def test_little_likeness_counts_only_in_the_right_order() -> None:
    section = SECTIONS["2"]
    before, after = "推进侵犯知识产权行政处罚案件信息公开", "加强海关知识产权保护"
    weak = "完善知识产权维权机制"
    in_place = match([OldTitle(section, title) for title in (before, weak, after)], NATIONAL)
    too_late = match([OldTitle(section, title) for title in (before, after, weak)], NATIONAL)
    assert (in_place[1].key, in_place[1].sure) == ("2.2", False)
    assert too_late[2].key is None


def test_a_section_is_known_by_title_wording_or_items() -> None:
    rows = [
        OldTitle("二、实施严格的知识产权保护", "甲"),
        OldTitle("实行更加严格知识产权保护", "乙"),
        OldTitle("宣传", "加大宣传力度"),
        OldTitle("党建", "丙"),
    ]
    found = match_sections(rows, NATIONAL)
    assert [section.number for section in found.values()] == ["2", "2", "6"]


def test_an_empty_template_leaves_everything_own() -> None:
    empty = Template("t", "空", None, "provincial-outline", ())
    assert match([OldTitle("甲", "乙")], empty)[0].relation == "own"
    blank = Template("t", "空", None, "x", (TemplateSection("1", "", (TemplateItem("1.1", ""),)),))
    assert match([OldTitle("", "")], blank)[0].key is None
    assert match([], NATIONAL) == []


@needs_shared
def test_the_titles_of_18_regions_find_their_places() -> None:
    assert SHARED is not None
    mapping = json.loads((SHARED / "data" / "plans-to-template.json").read_text("utf-8"))
    wrong, count = [], 0
    for region, wanted in mapping.items():
        old = [OldTitle(*title.split("|", 1)) for title in wanted]
        for title, place in zip(old, match(old, NATIONAL), strict=True):
            accepted = wanted[f"{title.section}|{title.title}"]
            count += 1
            if (place.key or "local") not in (
                accepted if isinstance(accepted, list) else [accepted]
            ):
                wrong.append((region, title.title, place.key))
    assert not wrong, f"{len(wrong)} of {count}: {wrong}"
