from __future__ import annotations

from ipplanner.templates.changes import ItemChange, template_changes
from ipplanner.templates.template import Template, TemplateItem, TemplateSection


def template(*sections: tuple[str, list[str]], obligation: str = "") -> Template:
    made = tuple(
        TemplateSection(
            str(at),
            title,
            tuple(
                TemplateItem(f"{at}.{place}", name, name.startswith("其他"), obligation)
                for place, name in enumerate(names, 1)
            ),
        )
        for at, (title, names) in enumerate(sections, 1)
    )
    return Template("t", "模板", 2018, "provincial-outline", made)


OLD = template(
    ("严格保护", ["加强知识产权海关保护", "开展夜间市场巡查", "其他：未列入工作"]),
    ("促进运用", ["知识产权服务业聚集区建设", "加大宣传力度"]),
)
NEW = template(
    ("严格保护", ["加强海关知识产权保护", "加大宣传力度", "其他：未列入工作"]),
    ("促进运用", ["知识产权服务业集聚区建设", "建立乡村品牌名录"]),
)


def told(changes: list[ItemChange]) -> list[tuple[str, str, str]]:
    return [
        (one.kind, one.old.title if one.old else "", one.new.title if one.new else "")
        for one in changes
    ]


def test_every_kind_of_change_is_told() -> None:
    assert told(template_changes(OLD, NEW)) == [
        ("reworded", "加强知识产权海关保护", "加强海关知识产权保护"),
        ("dropped", "开展夜间市场巡查", ""),
        ("same", "其他：未列入工作", "其他：未列入工作"),
        ("reworded", "知识产权服务业聚集区建设", "知识产权服务业集聚区建设"),
        ("moved", "加大宣传力度", "加大宣传力度"),
        ("added", "", "建立乡村品牌名录"),
    ]


def test_a_template_does_not_differ_from_itself() -> None:
    assert {one.kind for one in template_changes(OLD, OLD)} == {"same"}


def test_other_duties_are_noticed() -> None:
    stricter = template(
        *((s.title, [i.title for i in s.items]) for s in OLD.sections),
        obligation="省份：各省份必做",
    )
    assert all(one.kind == "same" and one.asks_otherwise for one in template_changes(OLD, stricter))
    assert not any(one.asks_otherwise for one in template_changes(OLD, OLD))
