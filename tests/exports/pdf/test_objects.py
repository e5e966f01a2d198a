"""A PDF taken apart and put together again."""

from __future__ import annotations

import pytest

from exports.pdf.objects import Objects
from ipplanner.errors import ExportError
from tests.exports.pdf.making import pdf, word

DATA = pdf([word("a", 10, 10)], b"\n<< /Extra true >>\n")


def test_unchanged_it_is_the_same_file() -> None:
    assert Objects(DATA).whole() == DATA


def test_a_longer_object_moves_what_follows() -> None:
    objects = Objects(DATA)
    objects.bodies[1] = objects.bodies[1].replace(b">>", b"/Lang (zh-CN) >>")
    changed = Objects(objects.whole())
    assert changed.bodies == objects.bodies
    assert b"zh-CN" in changed.bodies[1]


def test_a_gap_in_the_numbers_stays_one() -> None:
    objects = Objects(DATA)
    del objects.bodies[5]
    assert sorted(Objects(objects.whole()).bodies) == [1, 2, 3, 4, 6]


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.4\n", DATA[:-30], DATA.replace(b"endobj", b"endob ", 1)]
)
def test_a_file_that_is_not_whole_is_a_sentence(data: bytes) -> None:
    with pytest.raises(ExportError, match="不完整"):
        Objects(data)
