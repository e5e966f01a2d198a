"""Old items by what they answered in the template of their own year."""

from __future__ import annotations

from ipplanner.carry import Review, carry_over
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.templates.template import Template, TemplateItem, TemplateSection


def template(name: str, *sections: tuple[str, list[tuple[str, str]]]) -> Template:
    made = tuple(
        TemplateSection(
            str(at),
            title,
            tuple(TemplateItem(key, words, words.startswith("其他")) for key, words in items),
        )
        for at, (title, items) in enumerate(sections, 1)
    )
    return Template(name, name, 2018, "provincial-outline", made)


OLD = template(
    "old",
    (
        "严格保护",
        [("1.1", "加强知识产权海关保护"), ("1.2", "开展夜间市场巡查"), ("1.3", "其他：未列入工作")],
    ),
    ("促进运用", [("2.1", "知识产权服务业聚集区建设"), ("2.2", "加大宣传力度")]),
)
NEW = template(
    "new",
    (
        "严格保护",
        [("1.1", "加强海关知识产权保护"), ("1.2", "加大宣传力度"), ("1.9", "其他：未列入工作")],
    ),
    ("促进运用", [("2.7", "知识产权服务业集聚区建设"), ("2.8", "建立乡村品牌名录")]),
)


def plan(*items: tuple[str, str]) -> Document:
    """A plan of 2018 of one section from titles and keys."""
    made = [
        Item(f"i{at}", title=title, template_key=key, measures=[Measure(text="做")])
        for at, (title, key) in enumerate(items)
    ]
    section = Section(title="严格保护", items=made)
    return Document(
        "d", "provincial-outline", "某省2018年要点", year=2018, sections=[section], template="old"
    )


def places(old: Document, previous: Template | None) -> list[tuple[str | None, bool, str]]:
    result = carry_over(old, NEW, 2019, previous=previous)
    return [(one.place, one.sure, one.reason) for one in result.placements]


def test_an_item_under_its_own_title_follows_what_it_answered() -> None:
    old = plan(("把园区办好", "2.1"))
    assert places(old, None)[0][:2] == (None, True)
    assert places(old, OLD) == [
        (
            "2.7",
            True,
            "上年对应模板的“知识产权服务业聚集区建设”，新模板改为“知识产权服务业集聚区建设”",
        )
    ]


def test_what_moved_and_what_stayed_is_told() -> None:
    (moved, stayed) = places(plan(("电台节目", "2.2"), ("口岸联动", "1.3")), OLD)
    assert moved == ("1.2", True, "上年对应模板的“加大宣传力度”，新模板移到“严格保护”下")
    assert stayed == ("1.9", True, "上年对应模板的“其他：未列入工作”，新模板仍有这一项")


def test_the_wording_goes_first_where_it_is_sure() -> None:
    assert places(plan(("建立乡村品牌名录", "1.1")), OLD)[0][:2] == ("2.8", True)


def test_what_the_new_template_dropped_stays_an_own_item() -> None:
    (found,) = places(plan(("巡街", "1.2")), OLD)
    assert found[0] is None
    assert found[2] == "上年对应模板的“开展夜间市场巡查”，新模板没有这一项，按本地工作保留"


def test_own_items_are_not_forced() -> None:
    assert places(plan(("云剑联盟专项行动", ""), ("园区", "9.9")), OLD) == places(
        plan(("云剑联盟专项行动", ""), ("园区", "9.9")), None
    )


def test_several_that_answered_one_are_called_merged() -> None:
    old = plan(("园区一期", "2.1"), ("园区二期", "2.1"))
    result = carry_over(old, NEW, 2019, previous=OLD)
    assert [(one.place, one.relation) for one in result.placements] == [("2.7", "merged")] * 2


def test_the_review_follows_it_too() -> None:
    old = plan(("把园区办好", "2.1"))
    assert Review(old, NEW, 2019).rows[0].group == "own"
    row = Review(old, NEW, 2019, OLD).rows[0]
    assert (row.group, row.place.keys) == ("matched", ("2.7",))


def test_printed_headers_do_not_hide_those_of_another_layout() -> None:
    old = plan(("把园区办好", "2.1"))
    old.headers = {"measure": "具体任务", "备注": "备注"}
    assert carry_over(old, NEW, 2019).document.headers == old.headers
    other = Template("t", "t", 2019, "task-list", NEW.sections)
    assert carry_over(old, other, 2019).document.headers == {"备注": "备注"}
