from __future__ import annotations

import pytest

from ipplanner.deadlines import Day, deadline_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("6月底前", (2019, 6, 31)),
        ("2019年6月底前完成", (2019, 6, 31)),
        ("六月底", (2019, 6, 31)),
        ("2020年3月15日", (2020, 3, 15)),
        ("十二月上旬", (2019, 12, 10)),
        ("第三季度", (2019, 9, 31)),
        ("一季度末", (2019, 3, 31)),
        ("上半年", (2019, 6, 31)),
        ("年底前", (2019, 12, 31)),
        ("全年", None),
        ("3月至6月", None),
        ("3月、6月", None),
        ("", None),
    ],
)
def test_the_last_day_that_a_deadline_allows(text: str, day: Day | None) -> None:
    assert deadline_day(text, 2019) == day


def test_without_a_year_nothing_is_known() -> None:
    assert deadline_day("6月底前", None) is None
