from __future__ import annotations

from exports.document_json import document_object
from ipplanner.model import Document, Item, Measure, Phase, Section


def test_an_item_has_the_fields_of_its_measure() -> None:
    measure = Measure(
        "m1",
        "推进改革。系统总结。",
        "局内：甲司、乙司",
        ["甲司"],
        ["乙司"],
        "年内完成",
        {"备注": "新"},
        "各地要试点。",
        "省份：一、二类省份必做，其他省份选作",
    )
    document = Document(layout="national-promotion", sections=[Section("s1", "（一）", "重点")])
    document.sections[0].items.append(Item("i1", "8．", "", "1.1", [measure]))
    assert document_object(document)["sections"][0]["items"] == [
        {
            "id": "i1",
            "no": "8",
            "title": "推进改革",
            "template_key": "1.1",
            "national_text": "推进改革。系统总结。",
            "local_text": "各地要试点。",
            "departments": "局内：甲司、乙司",
            "lead": ["甲司"],
            "support": ["乙司"],
            "obligation": "省份：一、二类省份必做，其他省份选作",
            "obligations": [
                {"scope": "一类省份", "duty": "必做"},
                {"scope": "二类省份", "duty": "必做"},
                {"scope": "其他省份", "duty": "选做"},
            ],
            "deadline": "年内完成",
            "extra": {"备注": "新"},
        }
    ]


def test_phases_without_colons_and_each_with_its_period() -> None:
    phases = [
        Phase("2031年:", "起草。", "（甲司）"),
        Phase("", "试点。", "（乙司）"),
        Phase("每年度", "总结。"),
    ]
    item = Item(number="1.", measures=[Measure(phases=phases)])
    document = Document(layout="progress-schedule", sections=[Section(items=[item])])
    assert document_object(document)["sections"][0]["items"][0]["phases"] == [
        {"period": "2031年", "text": "起草。", "departments": "（甲司）"},
        {"period": "2031年", "text": "试点。", "departments": "（乙司）"},
        {"period": "每年度", "text": "总结。", "departments": ""},
    ]


def test_an_item_of_two_measures_says_both() -> None:
    measures = [Measure(text="起草。", lead=["甲司"]), Measure(text="试点。", lead=["乙司"])]
    document = Document(layout="task-list", sections=[Section(items=[Item(measures=measures)])])
    item = document_object(document)["sections"][0]["items"][0]
    assert (item["national_text"], item["lead"]) == ("起草。\n试点。", ["甲司", "乙司"])


def test_an_empty_item_is_only_its_title() -> None:
    document = Document(layout="task-list", sections=[Section(items=[Item(title="甲")])])
    assert document_object(document)["sections"][0]["items"] == [{"title": "甲"}]
