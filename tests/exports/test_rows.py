from __future__ import annotations

from exports.rows import COVERED, Cell, scaled_widths, table_of
from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Section
from tests.exports.made_up import plan
from tests.exports.made_up_tasks import promotion, schedule
from tests.ledger_layout import ledger_known

LAYOUT = layout("provincial-outline")


def _document(*sections: Section) -> Document:
    return Document(layout="provincial-outline", title="题目", sections=list(sections))


def test_one_row_per_measure_with_cells_reaching_down() -> None:
    first = Item("i1", "", "甲", measures=[Measure("m1", "一"), Measure("m2", "二")])
    second = Item("i2", "", "乙", measures=[Measure("m3", "三", "省局")])
    table = table_of(_document(Section("s1", "1", "重点", items=[first, second])), LAYOUT)
    assert table.rows == [
        [Cell("1", "", 3), Cell("重点", "s1", 3), Cell("甲", "i1", 2), Cell("一", "m1"), Cell("")],
        [COVERED, COVERED, COVERED, Cell("二", "m2"), Cell("")],
        [COVERED, COVERED, Cell("乙", "i2", 1), Cell("三", "m3"), Cell("省局")],
    ]


def test_item_without_measures_and_section_without_items_have_a_row() -> None:
    sections = Section("s1", "1", "有", items=[Item("i1", "", "甲")]), Section("s2", "2", "无")
    table = table_of(_document(*sections), LAYOUT)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["1", "有", "甲", "", ""],
        ["2", "无", "", "", ""],
    ]


def test_extra_columns_and_deadline_are_printed_where_used() -> None:
    measure = Measure(text="一", deadline="6月", extra={"备注": "新"})
    document = _document(Section(items=[Item(measures=[measure])]))
    document.headers = {"section": "重点工作"}
    table = table_of(document, LAYOUT)
    assert table.headers[1] == "重点工作"
    assert table.headers[-2:] == ["完成时间", "备注"]
    assert [cell.text for cell in table.rows[0]][-2:] == ["6月", "新"]
    assert sum(table.widths) == 12757
    assert table.widths == [624, 1474, 2305, 4242, 1844, 1134, 1134]


def test_widths_sum_to_the_text_width_however_many_columns() -> None:
    document = _document(Section(items=[Item(measures=[Measure(text="一")])]))
    document.headers = {f"附栏{number}": f"附栏{number}" for number in range(40)}
    columns = LAYOUT.printed_columns(document)
    widths = scaled_widths(columns, LAYOUT)
    assert sum(widths) == 12757
    assert min(widths) > 0


def test_texts_are_cleaned_on_the_way() -> None:
    document = _document(Section(title="甲\x00乙\ud800", items=[Item(measures=[Measure()])]))
    assert table_of(document, LAYOUT).rows[0][1].text == "甲乙"


def test_cut_repeats_text_without_id() -> None:
    table = table_of(plan(1), LAYOUT)
    cut = table.cut([0, 3])
    assert cut.rows[0][1].span == 3
    assert cut.rows[3][1] == Cell(table.rows[0][1].text, "", len(table.rows) - 3)
    assert table.rows[3][1] == COVERED


def test_sections_that_no_column_shows_have_rows_over_the_whole_width() -> None:
    inner = Section(
        "s2", "（一）", "里", items=[Item("i1", "", "甲", measures=[Measure("m1", "一")])]
    )
    table = table_of(_document(Section("s1", "一、", "外", "目标", sections=[inner])), LAYOUT)
    whole, row = table.rows
    assert whole == [Cell("一、外\n目标", "s1", across=5), *[COVERED] * 4]
    assert [cell.text for cell in row] == ["（一）", "里", "甲", "一", ""]


def test_a_chapter_with_tasks_of_its_own_leaves_the_columns_of_sections_empty() -> None:
    document = promotion()
    document.sections[0].items = document.sections[0].sections.pop().items
    table = table_of(document, layout(document.layout))
    assert table.divides
    assert [cell.text for cell in table.rows[1]][:2] == ["", ""]
    assert [(cell.id, cell.text[:2]) for cell in table.rows[1] if cell.id] == [
        ("m1", "1."),
        ("i1", "局内"),
    ]


def test_a_number_column_of_items_has_their_ids() -> None:
    with ledger_known() as form:
        document = _document(Section("s1", items=[Item("i1", "1", "甲", measures=[Measure("m1")])]))
        (row,) = table_of(document, form).rows
    assert [(cell.text, cell.id) for cell in row[:2]] == [("1", "i1"), ("甲", "")]


def test_headers_of_neighbours_may_be_one() -> None:
    table = table_of(schedule(), layout("progress-schedule"))
    assert table.head_spans() == [2, 0, 1]
    document = schedule()
    document.headers = {"section": "组别"}
    assert table_of(document, layout("progress-schedule")).head_spans() == [1, 1, 1]
    assert table_of(plan(1), LAYOUT).head_spans() == [1] * 5
