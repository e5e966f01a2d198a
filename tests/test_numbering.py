from __future__ import annotations

import pytest

from ipplanner.numbering import bare


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("1", "1"),
        ("6、", "6"),
        ("6\n、", "6"),
        ("一、", "一"),
        ("（一）", "一"),
        ("(2)", "2"),
        ("12．", "12"),
        ("3. ", "3"),
        ("2.4", "2.4"),
        ("十 一、", "十一"),
        ("", ""),
        ("、", ""),
    ],
)
def test_bare_number_has_no_separators(printed: str, number: str) -> None:
    assert bare(printed) == number
