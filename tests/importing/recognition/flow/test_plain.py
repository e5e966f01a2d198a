from __future__ import annotations

from ipplanner.importing.recognition.columns import rows_of
from ipplanner.importing.recognition.flow.plain import plain_text_flow
from ipplanner.layouts import Layout, layout
from ipplanner.templates.template import Template, template
from ipplanner.text import squeeze
from tests.importing.recognition.flow.made_up import ROWS, TITLE
from tests.importing.recognition.flow.printed import Printer

PLANS = layout("provincial-outline")
TEMPLATE = template("provincial-2018")
FIELDS = ("section", "item", "measure", "departments")


def printed() -> str:
    return Printer((7, 14, 30, 9), 12).printed(TITLE, ROWS)


def plain_text_rows(
    text: str, layout: Layout, template: Template | None = None
) -> list[dict[str, str]]:
    """The rows of a copied table by field, titles said again in each row they hold for."""
    flow = plain_text_flow(text, layout, [template] if template else [])
    rows: list[dict[str, str]] = []
    above: dict[str, tuple[str, int]] = {}
    for at, cells in sorted(rows_of(flow.grid).items())[1:] if flow else ():
        fields = list(flow.fields) if flow else []
        row = {name: said for name, (said, end) in above.items() if end > at}
        for cell in cells:
            row[fields[cell.column]] = cell.text
            above[fields[cell.column]] = cell.text, at + cell.row_span
        rows.append(row)
    return rows


def squeezed(rows: list[dict[str, str]]) -> list[tuple[str, ...]]:
    return [tuple(squeeze(row[name]) for name in FIELDS) for row in rows]


def test_rows_of_a_copied_table_with_titles_in_each() -> None:
    rows = plain_text_rows(printed(), PLANS, TEMPLATE)
    assert squeezed(rows) == [tuple(map(squeeze, row)) for row in ROWS]
    assert [row["number"].strip() for row in rows] == ["1"] * 3 + ["2"] * 3 + ["3"] * 2


def test_a_template_is_a_help_and_no_need() -> None:
    assert squeezed(plain_text_rows(printed(), PLANS)) == squeezed(
        plain_text_rows(printed(), PLANS, TEMPLATE)
    )


def test_rows_copied_without_the_header() -> None:
    text = Printer((7, 14, 30, 9), 50).printed(TITLE, ROWS).split("责任部门 \n", 1)[1]
    assert squeezed(plain_text_rows(text, PLANS, TEMPLATE)) == [
        tuple(map(squeeze, row)) for row in ROWS
    ]


def test_paragraphs_are_no_table() -> None:
    letter = "一是开展试点。\n二是加强宣传，\n举办三场活动。\n三是总结经验。\n省知识产权局"
    assert plain_text_flow(letter, PLANS, [TEMPLATE]) is None
    assert plain_text_rows("一行\n两行", PLANS, TEMPLATE) == []


def test_many_lines_of_something_else_are_no_table() -> None:
    words = ["保护知识产权，服务创新发展", "省知识产权局", "2018年", "开展培训二十期。"]
    text = "\n".join(f"{words[at % 4]}{at}" for at in range(4 * 100))
    assert plain_text_rows(text, PLANS, TEMPLATE) == []


def test_a_long_table_without_header_is_still_one() -> None:
    rows = [*ROWS] * 4
    text = Printer((7, 14, 30, 9), 500).printed(TITLE, rows).split("责任部门 \n", 1)[1]
    assert len(text.split("\n")) > 200
    assert len(plain_text_rows(text, PLANS, TEMPLATE)) == len(rows)
