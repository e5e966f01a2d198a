"""Draws the icons in all sizes from their SVG files; run it with .venv's Python."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "resources" / "icons" / "ipplanner.svg"
FILE = ROOT / "packaging" / "icons" / "application-x-ipplan.svg"
WINDOWS = ROOT / "packaging" / "icons" / "ipplanner.ico"
SMALLEST = 16  # drawn by hand on whole pixels, in a file of its own
SIZES = (SMALLEST, 24, 32, 48, 64, 128, 256)


def drawn(source: Path, size: int) -> QImage:
    """The picture at a size in pixels, on nothing."""
    if size == SMALLEST:
        source = source.with_name(f"{source.stem}-small.svg")
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(source)).render(painter)
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """The picture as a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(data.data())


def ico(pictures: list[tuple[int, bytes]]) -> bytes:
    """A Windows icon of PNG pictures, each given with its size; 256 is written as 0 there."""
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    start = len(head) + 16 * len(pictures)
    for size, data in pictures:
        side = size % 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), start + len(body))
        body += data
    return head + body


def main() -> None:
    """Writes every size beside its SVG file, and the icon for Windows."""
    for source in (PROGRAM, FILE):
        for size in SIZES:
            target = source.with_name(f"{source.stem}-{size}.png")
            target.write_bytes(png(drawn(source, size)))
    WINDOWS.write_bytes(ico([(size, png(drawn(PROGRAM, size))) for size in SIZES]))


if __name__ == "__main__":
    main()
