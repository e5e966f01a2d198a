from __future__ import annotations

import json

from exports.document_json import document_object
from ipplanner.model import Document, Item, Measure, Section


def test_whole_document() -> None:
    measure = Measure("m1", "建立制度。", "省局、省厅", ["省局"], ["省厅"], "6月", {"备注": "新"})
    item = Item("i1", "", "推进改革", "1.1", [measure])
    document = Document(
        "d1", "provincial-outline", "要点", "蓝江省", 2019, front=["附件"], back=["注"]
    )
    document.sections = [Section("s1", "一、", "重点", "目标", items=[item])]
    assert document_object(document) == {
        "format": "ipplanner-document/1",
        "layout": "provincial-outline",
        "id": "d1",
        "title": "要点",
        "region": "蓝江省",
        "year": 2019,
        "front": ["附件"],
        "back": ["注"],
        "sections": [
            {
                "id": "s1",
                "no": "一",
                "title": "重点",
                "goal": "目标",
                "items": [
                    {
                        "id": "i1",
                        "title": "推进改革",
                        "template_key": "1.1",
                        "measures": [
                            {
                                "id": "m1",
                                "text": "建立制度。",
                                "departments": "省局、省厅",
                                "lead": ["省局"],
                                "support": ["省厅"],
                                "deadline": "6月",
                                "extra": {"备注": "新"},
                            }
                        ],
                    }
                ],
            }
        ],
    }


def test_keys_without_content_are_left_out() -> None:
    document = Document(sections=[Section(items=[Item(measures=[Measure(extra={"备注": ""})])])])
    assert document_object(document)["sections"] == [
        {"no": "", "title": "", "items": [{"title": "", "measures": [{"text": ""}]}]}
    ]


def test_sections_in_sections_and_plain_values() -> None:
    document = Document(sections=[Section(sections=[Section(number="（一）")])])
    loaded = json.loads(json.dumps(document_object(document)))
    assert loaded["sections"][0]["sections"][0]["no"] == "一"
