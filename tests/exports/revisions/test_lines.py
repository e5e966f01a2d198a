from __future__ import annotations

from exports.revisions.lines import merged_lines, merged_surroundings
from exports.revisions.sides import rejected
from exports.surroundings import Line, Surroundings


def _around(letter: list[Line], above: list[Line]) -> Surroundings:
    return Surroundings(letter, above, [], [])


def test_lines_that_are_alike_are_one_with_marks() -> None:
    merged = merged_lines([Line("note", "注：第一项。")], [Line("body", "注：第二项。")])
    assert [(one.kind, one.change) for one in merged] == [("body", "equal")]
    assert [run.kind for run in merged[0].runs] == ["equal", "delete", "insert", "equal"]


def test_rows_of_a_small_table_are_taken_out_and_put_in() -> None:
    old = [Line("row", "张某\t科长", cells=["张某", "科长"])]
    new = [Line("row", "张某\t处长", cells=["张某", "处长"])]
    assert [one.change for one in merged_lines(old, new)] == ["delete", "insert"]
    assert [one.change for one in merged_lines(old, old)] == ["equal"]


def test_a_letter_that_is_gone_stands_above_the_table() -> None:
    old = _around([Line("body", "现印发给你们。")], [Line("label", "附件1")])
    merged = merged_surroundings(old, _around([], [Line("label", "附件1")]))
    assert not merged.letter
    assert [one.change for one in merged.above] == ["delete", "equal"]


def test_a_letter_that_came_has_its_own_pages() -> None:
    new = _around([Line("body", "现印发给你们。")], [])
    assert [one.change for one in merged_surroundings(_around([], []), new).letter] == ["insert"]


def test_the_other_side_has_insertions_for_deletions() -> None:
    body = '<w:ins w:id="1"><w:t>甲</w:t></w:ins><w:del w:id="2"><w:delText>乙</w:delText></w:del>'
    turned = rejected({"word/document.xml": body})["word/document.xml"]
    assert turned == '<w:del w:id="1"><w:t>甲</w:t></w:del><w:ins w:id="2"><w:t>乙</w:t></w:ins>'
    insides = "<w:insideH/><w:delText/>"
    assert rejected({"word/document.xml": insides})["word/document.xml"] == "<w:insideH/><w:t/>"
