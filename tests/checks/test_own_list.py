from __future__ import annotations

from pathlib import Path

import pytest

from ipplanner.checks.own_list import HEAD, Line, faults_in, read_list, write_list
from ipplanner.checks.word_list import entries_with
from ipplanner.errors import PlannerError


def test_without_a_file_there_is_nothing(tmp_path: Path) -> None:
    assert read_list(tmp_path / "用词表.txt") == []


def test_what_is_kept_is_read_again_with_its_remarks(tmp_path: Path) -> None:
    path = tmp_path / "新" / "用词表.txt"
    lines = [
        Line(remark="# 2019年整理"),
        Line("公正", "公证", "后：方式、机构 | 除：公正司法"),
        Line("赋能"),
    ]
    write_list(path, [*lines, Line()])
    assert read_list(path) == lines
    entries, unreadable = entries_with(path)
    assert unreadable == ()
    assert [(one.wrong, one.right, one.after) for one in entries[:2]] == [
        ("公正", "公证", ("方式", "机构")),
        ("赋能", "", ()),
    ]


def test_a_new_file_says_how_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "用词表.txt"
    write_list(path, [Line("其它", "其他")])
    assert path.read_text("utf-8") == HEAD + "其它 => 其他\n"


def test_lines_of_any_hand_are_taken_apart(tmp_path: Path) -> None:
    path = tmp_path / "用词表.txt"
    path.write_text("\ufeff 其它→其他｜级别：提示 \n\n看不懂的一行\n", "utf-8")
    assert read_list(path) == [Line("其它", "其他", "级别：提示"), Line("看不懂的一行")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (Line("", "公证"), "没有填错误写法"),
        (Line("公正", "公正"), "相同"),
        (Line("公|正", "公证"), "不能有"),
        (Line("公正", "公证", "之后：方式"), "看不懂"),
        (Line("公正", "公证", "后："), "没有词"),
        (Line("公正", "公证", "级别：很高"), "级别只能写"),
        (Line("公正", "公证", "后：方式 | 除：公正司法 | 级别：必错"), ""),
        (Line("赋能"), ""),
        (Line(remark="# 说明"), ""),
    ],
)
def test_each_wrong_line_gets_a_sentence(line: Line, said: str) -> None:
    found = faults_in([line])
    assert (said in found[0]) if said else not found


def test_the_second_of_two_equal_lines_is_told() -> None:
    lines = [Line("其它", "其他"), Line("其它", "其它的"), Line("其它", "其他", "级别：提示")]
    assert faults_in(lines) == {1: "与第 1 行重复。"}


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "文件").write_text("")
    with pytest.raises(PlannerError, match="没有存上"):
        write_list(tmp_path / "文件" / "用词表.txt", [Line("其它", "其他")])
