from __future__ import annotations

from ipplanner.obligations.areas import areas_in


def test_conditions_that_only_a_document_knows() -> None:
    texts = [
        "省份：一类省份必做，二类、三类省份选做",
        "省份：甲试点涉及省份必做；其他省份选做",
        "",
        "省份：涉及省份必做；其他省份选做",
        "省份：乙、甲试点涉及省份必做",
        "省份：自由贸易试验区涉及省份必做",
    ]
    assert areas_in(texts) == ["涉及：甲试点", "涉及：乙"]


def test_nothing_is_asked_where_nothing_is_printed() -> None:
    assert areas_in([]) == areas_in(["", "局内：司"]) == []
