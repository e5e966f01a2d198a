"""Versions of plans that were drafted against one template, and what stands where in them."""

from __future__ import annotations

import pytest

from ipplanner.model import Document, Item, Measure, Section
from ipplanner.versions import compare
from ipplanner.versions.places import places

OLD = "开展专利导航试点，培育高价值专利组合，形成导航成果报告五份。"
NEW = "组织实施专利导航工程，建设导航服务基地，编制导航项目清单。"
OTHER = "举办版权宣传周，印制宣传手册两万册，走进社区校园。"


def _plan(template: str, *items: tuple[str, str, str]) -> Document:
    made = [Item("", "", title, key, [Measure(text=text)]) for title, key, text in items]
    section = Section("", "1", "强化创造", items=made)
    return Document("", "provincial-outline", "示例", template=template, sections=[section])


def _kinds(old: Document, new: Document) -> list[str]:
    return [change.kind for change in compare(old, new).changes if change.level == "item"]


def test_the_same_place_of_one_template_is_the_same_item() -> None:
    old = _plan("t", ("专利导航试点", "1.1", OLD), ("宣传", "1.2", OTHER))
    new = _plan("t", ("实施专利导航", "1.1", NEW), ("宣传", "1.2", OTHER))
    assert _kinds(old, new) == ["changed"]


@pytest.mark.parametrize("template", ["", "u"])
def test_places_of_other_templates_say_nothing(template: str) -> None:
    old = _plan("t", ("甲", "1.1", OLD), ("乙", "1.2", NEW))
    new = _plan(template, ("丙", "1.1", OTHER), ("丁", "1.2", "另一件全然无关的事情。"))
    assert sorted(_kinds(old, new)) == ["added", "added", "deleted", "deleted"]


def test_words_that_have_nothing_in_common_object() -> None:
    old = _plan("t", ("专利导航", "1.1", OLD))
    new = _plan("t", ("版权宣传", "1.1", OTHER))
    assert sorted(_kinds(old, new)) == ["added", "deleted"]


def test_a_place_that_two_items_have_says_nothing() -> None:
    old = _plan("t", ("专利导航试点", "1.1", OLD))
    new = _plan("t", ("实施导航工程", "1.1", OTHER), ("导航基地", "1.1", OTHER))
    assert "deleted" in _kinds(old, new)


def test_sections_in_sections_count_before_items() -> None:
    measures = [Measure("m1"), Measure("m2")]
    items = [Item("i1", measures=measures), Item("i2", measures=[Measure("m3")])]
    inner = Section("s2", items=[Item("i3")])
    section = Section("s1", sections=[inner], items=items)
    document = Document(sections=[Section("s0"), section])
    found = places(document)
    assert found[id(inner)] == "2.1"
    assert found[id(inner.items[0])] == "2.1.1"
    assert [found[id(item)] for item in items] == ["2.2", "2.3"]
    assert [found[id(one)] for one in measures] == ["2.2 第 1 条", "2.2 第 2 条"]
    assert found[id(items[1].measures[0])] == "2.3"


def test_other_headers_are_told() -> None:
    old, new = _plan("t", ("甲", "1.1", OLD)), _plan("t", ("甲", "1.1", OLD))
    old.headers = {"item": "工作内容", "measure": "具体举措"}
    new.headers = {"item": "工作内容", "measure": "具体任务"}
    (change,) = compare(old, new).changes
    assert (change.level, change.field, change.name) == ("document", "headers", "表头")
    assert (change.old, change.new) == ("具体举措", "具体任务")


@pytest.mark.parametrize("headers", [{}, {"item": "工作内容"}])
def test_headers_that_a_version_does_not_say_are_no_change(headers: dict[str, str]) -> None:
    old, new = _plan("t", ("甲", "1.1", OLD)), _plan("t", ("甲", "1.1", OLD))
    old.headers = headers
    if not headers:
        new.headers = {"item": "工作内容"}
    assert compare(old, new).changes == []
