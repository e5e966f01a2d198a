"""PDF files made by hand: text at positions, lines, boxes, clips and pictures."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

A4 = (595, 842)
_FONT = (
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts["
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/W[1 95 500]"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
    "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]"
    "/Ascent 880/Descent -120/ItalicAngle 0/CapHeight 880/StemV 90>>>>]>>"
)
_PICTURE = (
    "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
    "/Length 1>>\nstream\n0\nendstream"
)


@dataclass
class Page:
    """One page being drawn; `y` is counted from its top, as readers of a page do."""

    width: float = A4[0]
    height: float = A4[1]
    rotate: int = 0
    commands: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, size: float = 10, turn: str = "1 0 0 1") -> None:
        """Text that begins at a position and stands on the line y."""
        code = text.encode("utf-16-be").hex()
        place = f"{turn} {x:.2f} {self.height - y:.2f} Tm"
        self.commands.append(f"BT /F1 {size} Tf {place} <{code}> Tj ET")

    def lines(self, x: float, y: float, texts: list[str], size: float = 10) -> None:
        """Lines of text with the distance that programs give them."""
        for number, text in enumerate(texts):
            self.text(x, y + 1.3 * size * number, text, size)

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A line drawn with a pen."""
        a, b = self.height - y0, self.height - y1
        self.commands.append(f"{x0:.2f} {a:.2f} m {x1:.2f} {b:.2f} l S")

    def box(self, x0: float, y0: float, x1: float, y1: float, how: str = "S") -> None:
        """A box; `how` is S for its outline, f filled, "W n" to show only what is in it."""
        wide, high = x1 - x0, y1 - y0
        self.commands.append(f"{x0:.2f} {self.height - y1:.2f} {wide:.2f} {high:.2f} re {how}")

    def grid(self, xs: list[float], ys: list[float], missing: str = "") -> None:
        """All lines of a table but those missing: "down 1 0" is the second line's first piece."""
        gone = {tuple(one.split()) for one in missing.split(",") if one.strip()}
        for number, y in enumerate(ys):
            for piece in range(len(xs) - 1):
                if ("across", str(number), str(piece)) not in gone:
                    self.line(xs[piece], y, xs[piece + 1], y)
        for number, x in enumerate(xs):
            for piece in range(len(ys) - 1):
                if ("down", str(number), str(piece)) not in gone:
                    self.line(x, ys[piece], x, ys[piece + 1])

    def picture(self, x: float, y: float, width: float, height: float) -> None:
        """A picture."""
        place = f"{width} 0 0 {height} {x} {self.height - y - height}"
        self.commands.append(f"q {place} cm /I1 Do Q")


@dataclass
class Pdf:
    """A file being made."""

    pages: list[Page] = field(default_factory=list)
    trailer: str = ""

    def page(self, width: float = A4[0], height: float = A4[1], rotate: int = 0) -> Page:
        """A further page."""
        self.pages.append(Page(width, height, rotate))
        return self.pages[-1]

    def save(self, path: Path) -> Path:
        """Write it; gives the path."""
        objects = ["<</Type/Catalog/Pages 2 0 R>>", "", _FONT, _PICTURE]
        kids: list[int] = []
        for page in self.pages:
            stream = "\n".join(page.commands)
            objects.append(f"<</Length {len(stream)}>>\nstream\n{stream}\nendstream")
            objects.append(_page_object(page, len(objects)))
            kids.append(len(objects))
        listed = " ".join(f"{kid} 0 R" for kid in kids)
        objects[1] = f"<</Type/Pages/Kids[{listed}]/Count {len(kids)}>>"
        path.write_bytes(_file(objects, self.trailer))
        return path


def _page_object(page: Page, contents: int) -> str:
    notes = "".join(
        f"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents<feff{note.encode('utf-16-be').hex()}>>>"
        for note in page.comments
    )
    return (
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {page.width} {page.height}]/Rotate {page.rotate}"
        f"/Resources<</Font<</F1 3 0 R>>/XObject<</I1 4 0 R>>>>/Contents {contents} 0 R"
        f"/Annots[{notes}]>>"
    )


def _file(objects: list[str], trailer: str) -> bytes:
    data = b"%PDF-1.4\n"
    places: list[int] = []
    for number, text in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    end = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<</Size {count}/Root 1 0 R"
    return data + f"{end}{trailer}>>\nstartxref\n{len(data)}\n%%EOF\n".encode()
