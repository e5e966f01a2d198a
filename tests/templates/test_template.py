from __future__ import annotations

import pytest

from ipplanner.errors import UsageError
from ipplanner.model import Document, Item, Section
from ipplanner.templates.template import (
    builtin_templates,
    is_open_row,
    template,
    template_from_document,
)


def _document(*keys: str) -> Document:
    items = [Item(title=f"工作{at}", template_key=key) for at, key in enumerate(keys, 1)]
    other = Item(title="其他：本省工作", template_key=keys[-1] and "2.1")
    sections = [
        Section(number="一", title="甲", items=items),
        Section(number="二", title="乙", items=[other]),
    ]
    return Document(id="d1", title="某省2018年工作要点", year=2018, sections=sections)


def test_the_national_template_of_2018_has_57_items_and_6_open_rows() -> None:
    national = template("provincial-2018")
    items = [item for _, item in national.walk_items()]
    assert (len(national.sections), len(items), sum(item.open for item in items)) == (6, 63, 6)
    assert national.layout == "provincial-outline"
    assert national.year == 2018
    assert national in builtin_templates()


def test_keys_name_section_and_place_and_are_unique() -> None:
    national = template("provincial-2018")
    keys = [item.key for _, item in national.walk_items()]
    assert len(set(keys)) == len(keys)
    assert national.sections[1].standard[3].key == "2.4"
    open_row = national.sections[0].open_row
    assert open_row is not None and open_row.key == "1.7"


def test_an_unknown_template_is_said_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="provincial-2018"):
        template("provincial-1999")


def test_a_document_without_keys_is_keyed_by_position() -> None:
    made = template_from_document(_document("", ""))
    assert [item.key for _, item in made.walk_items()] == ["1.1", "1.2", "2.1"]
    assert (made.id, made.title, made.year) == ("d1", "某省2018年工作要点", 2018)
    assert made.sections[0].open_row is None


def test_a_document_with_a_key_for_every_item_keeps_them() -> None:
    made = template_from_document(_document("1.4", "1.6"))
    assert [item.key for _, item in made.walk_items()] == ["1.4", "1.6", "2.1"]


def test_own_or_repeated_keys_give_positions() -> None:
    for keys in (("1.4", ""), ("1.4", "1.4")):
        made = template_from_document(_document(*keys))
        assert [item.key for _, item in made.walk_items()][:2] == ["1.1", "1.2"]


def test_sections_without_items_do_not_count() -> None:
    document = _document("", "")
    document.sections = [Section(title="总章", sections=document.sections)]
    made = template_from_document(document)
    assert [section.title for section in made.sections] == ["甲", "乙"]


def test_open_rows_are_recognised_by_their_first_words() -> None:
    assert is_open_row("其他：未列入但地方开展的创新性工作")
    assert is_open_row(" 其 它 ")
    assert not is_open_row("加强其他领域保护")
