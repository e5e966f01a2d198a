from __future__ import annotations

from exports.docx.marking import Piece, Tracked, Visible, pieces
from ipplanner.wording_changes import Run


def test_runs_are_cut_into_paragraphs_where_their_lines_end() -> None:
    runs = [Run("equal", "一\n二"), Run("delete", "删\n"), Run("insert", "增")]
    assert pieces(runs, "insert") == [
        Piece((Run("equal", "一"),), "equal"),
        Piece((Run("equal", "二"), Run("delete", "删")), "delete"),
        Piece((Run("delete", ""), Run("insert", "增")), "insert"),
    ]


def test_no_runs_are_one_empty_paragraph() -> None:
    assert pieces([]) == [Piece((), "equal")]


def test_visible_marks_are_lines() -> None:
    marking = Visible()
    assert "<w:strike/>" in marking.run(Run("delete", "甲"))
    assert '<w:u w:val="single"/>' in marking.run(Run("insert", "甲"))
    assert "<w:color" not in marking.run(Run("equal", "甲"))
    assert marking.row("delete") + marking.end("insert") == ""


def test_tracked_changes_have_numbers_of_their_own() -> None:
    marking = Tracked('张"某', "2019-03-05T09:00:00Z")
    first, second = marking.run(Run("insert", "甲")), marking.row("delete")
    assert first.startswith('<w:ins w:id="100001" w:author=\'张"某\' w:date=')
    assert second.startswith('<w:del w:id="100002"')
    assert "<w:delText" in marking.run(Run("delete", "甲\t乙"))
    assert "<w:t " not in marking.run(Run("delete", "甲\t乙"))


def test_what_belongs_to_a_change_goes_with_it() -> None:
    written = Tracked("某", "x").run(Run("insert", "甲"), "<start/>", "<end/>")
    assert written.index("<w:ins") < written.index("<start/>") < written.index("<end/>")
    assert written.endswith("<end/></w:ins>")


def test_an_empty_stretch_is_no_change() -> None:
    assert Tracked("某", "x").run(Run("delete", "")) == ""
