"""Native bar charts beside their tables."""

from __future__ import annotations

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.title import title_maker
from openpyxl.drawing.colors import ColorChoice
from openpyxl.drawing.fill import PatternFillProperties
from openpyxl.worksheet.worksheet import Worksheet

from exports.figures.tables import Table

WIDTH = 17.0
"""Centimetres."""
_BAR, _THINNEST = 0.62, 0.3
_PAGE = 36.0
"""A chart that could be on one page is not longer than it."""
_AROUND = 2.2
_LEAST = 5.5
_DARK, _PALE = "1F5FBF", "FFFFFF"
_LONGEST = 7
"""Letters of labels that stand upright below columns."""


def height_of(table: Table) -> float:
    """Centimetres of its chart."""
    lines = len(table.rows) * max(1, len(table.header) - 1)
    if _stands(table):
        return _LEAST
    roomy, dense = (_AROUND + height * lines for height in (_BAR, _THINNEST))
    return max(_LEAST, min(roomy, max(dense, _PAGE)))


def add_chart(sheet: Worksheet, table: Table, header_row: int, place: str) -> None:
    """A chart of the table whose header is in this row, its corner in the cell `place`."""
    chart = BarChart()
    chart.type = "col" if _stands(table) else "bar"
    last = header_row + len(table.rows)
    numbers = Reference(
        sheet, min_col=2, max_col=len(table.header), min_row=header_row, max_row=last
    )
    chart.add_data(numbers, titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=header_row + 1, max_row=last))
    chart.title = title_maker(table.title)
    chart.title.overlay = False
    chart.width, chart.height = WIDTH, height_of(table)  # type: ignore[assignment]
    chart.gapWidth = 40
    _set_axes(chart, table)
    _set_series(chart)
    sheet.add_chart(chart, place)


def _stands(table: Table) -> bool:
    """Whether short labels in an order of their own are read from left to right."""
    return (
        len(table.rows) >= 12
        and all(len(str(row[0])) <= _LONGEST for row in table.rows)
        and (table.header[0] == "完成时间")
    )


def _set_axes(chart: BarChart, table: Table) -> None:
    """The first name on top; numbers stand beside the bars, so that no axis repeats them."""
    chart.x_axis.delete = False
    chart.x_axis.tickLblSkip = 1
    if not _stands(table):
        chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.delete = True
    chart.y_axis.majorGridlines = None
    chart.y_axis.scaling.min = 0


def _set_series(chart: BarChart) -> None:
    """The first filled, the second striped: they differ in print too."""
    for at, series in enumerate(chart.series):
        series.graphicalProperties = _striped() if at else GraphicalProperties(solidFill=_DARK)
        series.graphicalProperties.line.solidFill = _DARK
        series.dLbls = DataLabelList(
            showVal=True,
            showSerName=False,
            showCatName=False,
            showLegendKey=False,
            showPercent=False,
        )
    if len(chart.series) == 1:
        chart.legend = None
    elif chart.legend is not None:
        chart.legend.position = "b"


def _striped() -> GraphicalProperties:
    pattern = PatternFillProperties(prst="wdUpDiag", fgClr=_colour(_DARK), bgClr=_colour(_PALE))
    return GraphicalProperties(pattFill=pattern)


def _colour(red_green_blue: str) -> ColorChoice:
    return ColorChoice(srgbClr=red_green_blue)  # type: ignore[arg-type]  # the stubs know no texts
