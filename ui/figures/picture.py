"""The figures as a picture for a report: always light, twice as fine as on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from exports.files import write_checked
from ipplanner.errors import ExportError
from ipplanner.figures import Figure
from ipplanner.figures.figure import Unit
from ui.common.theme import palette
from ui.figures.chart import LETTER
from ui.figures.sheet import NARROW, Sheet

SCALE = 2


def picture_of(title: str, figures: Sequence[Figure], unit: Unit) -> QImage:
    """The figures below their title; to be made on the main thread."""
    page = _page(title, figures, unit)
    image = QImage(page.size() * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(page.palette().window().color())
    painter = QPainter(image)
    page.render(painter, QPoint(0, 0))
    painter.end()
    page.deleteLater()
    return image


def write_picture(image: QImage, target: Path) -> None:
    """A PNG file; ExportError leaves an older file as it was."""

    def write(path: Path) -> None:
        if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
            raise OSError("the picture could not be written")

    def check(path: Path) -> None:
        if QImageReader(str(path), b"PNG").read().size() != image.size():
            raise ExportError(f"写入“{target.name}”后重新读取不一致，没有保存。")

    write_checked(target, write, check)


def _page(title: str, figures: Sequence[Figure], unit: Unit) -> QWidget:
    page = QWidget()
    page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    page.setPalette(palette(dark=False))
    heading = QLabel(title)
    heading.setTextFormat(Qt.TextFormat.PlainText)
    font = heading.font()
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * 1.3)
    heading.setFont(font)
    sheet = Sheet()
    column = QVBoxLayout(page)
    column.addWidget(heading, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addWidget(sheet)
    sheet.show_figures(figures, unit)
    width = (NARROW + 12) * page.fontMetrics().horizontalAdvance(LETTER)
    page.resize(width, page.heightForWidth(width))
    page.show()
    page.resize(width, max(page.heightForWidth(width), page.sizeHint().height()))
    return page
