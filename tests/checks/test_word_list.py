from __future__ import annotations

from pathlib import Path

import pytest

from ipplanner.checks.word_list import builtin_entries, entries_with, read_entries


@pytest.mark.parametrize(
    ("line", "text", "places"),
    [
        ("选作 => 选做", "选作，选作", [0, 3]),
        ("公正 ⇒ 公证 | 后：方式、机构", "公正方式、公正司法", [0]),
        ("公正 → 公证 | 前：进行", "进行公正，公正", [2]),
        ("网店 => 网点 | 附近：服务", "增加网店服务。开设网店", [2]),
        ("知识产 => 知识产权 | 非后：权、业", "知识产权、知识产业、知识产；", [10]),
        ("培训 => 培育 | 非前：业务", "业务培训，培训企业", [5]),
        ("产权 => 版权 | 除：知识产权、产权交易", "知识产权和产权、产权交易", [5]),
        ("其它 => | 说明：统一写法", "其它工作", [0]),
    ],
)
def test_a_word_is_wrong_where_its_conditions_hold(line: str, text: str, places: list[int]) -> None:
    (entry,), unreadable = read_entries(line)
    assert (list(entry.places(text)), unreadable) == (places, ())


def test_what_a_line_says() -> None:
    (entry,), _ = read_entries("其它=>其他｜级别：提示｜说明：统一写作“其他”")
    assert (entry.wrong, entry.right, entry.level) == ("其它", "其他", "提示")
    assert entry.note == "统一写作“其他”"


@pytest.mark.parametrize(
    "line", ["只有一个词", "甲 => 乙 | 以后：丙", "甲 => 乙 | 级别：大错", "=> 乙"]
)
def test_a_line_that_says_nothing_is_told(line: str) -> None:
    entries, unreadable = read_entries(f"# 说明\n\n{line}\n")
    assert entries == ()
    assert [(one.number, one.line) for one in unreadable] == [(3, line)]


def test_the_office_has_the_last_word(tmp_path: Path) -> None:
    path = tmp_path / "用词表.txt"
    assert entries_with(path) == (builtin_entries(), ())
    path.write_text("\ufeff选作 => 选做 | 级别：必错\n甲乙 => 甲丙\n", "utf-8")
    entries, unreadable = entries_with(path)
    assert [one.level for one in entries if one.wrong == "选作"] == ["必错"]
    assert entries[1].wrong == "甲乙" and unreadable == ()
    assert len(entries) == len(builtin_entries()) + 1


def test_the_list_that_comes_with_the_program_is_readable() -> None:
    assert len(builtin_entries()) > 50
    assert all(entry.wrong != entry.right for entry in builtin_entries())
