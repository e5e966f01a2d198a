"""PDF files by hand, in the form in which Qt writes them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

NAMED = (
    b"\n<< /Length 170 >>\nstream\n/CIDInit /ProcSet findresource begin\nbegincmap\n"
    b"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n2 beginbfrange\n"
    b"<0000> <0000> <0000>\n<0001> <0003> [<2F00> <4E2D> <0009> ]\nendbfrange\n"
    b"1 beginbfrange\n<0004> <0006> <0030>\nendbfrange\nendcmap\nendstream\n"
)
"""What glyphs say: three one by one, three that follow each other."""


def pdf(contents: Sequence[str], *more: bytes) -> bytes:
    """Pages of 200 × 100 points with these drawings, and further objects behind them."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(contents)))
    bodies = [
        b"\n<<\n/Type /Catalog\n/Pages 2 0 R\n>>\n",
        f"\n<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>\n".encode(),
        b"\n<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>\n",
    ]
    for number, content in enumerate(contents):
        page = f"/MediaBox [0 0 200 100] /Contents {5 + 2 * number} 0 R"
        font = "/Resources << /Font << /F1 3 0 R >> >>"
        bodies.append(f"\n<< /Type /Page /Parent 2 0 R {page} {font} >>\n".encode())
        bodies.append(f"\n<< /Length {len(content)} >>\nstream\n{content}\nendstream\n".encode())
    return _file([*bodies, *more])


def _file(bodies: Sequence[bytes]) -> bytes:
    data, offsets = b"%PDF-1.4\n%\xc3\xa2\n", []
    for number, body in enumerate(bodies, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj%sendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % at for at in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(bodies) + 1)
    return data + head + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(data)


def frame(left: float, bottom: float, right: float, top: float) -> str:
    """A frame as four lines."""
    corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
    pairs = zip([corners[-1], *corners], corners, strict=False)
    return " ".join(f"{a} {b} m {c} {d} l" for (a, b), (c, d) in pairs) + " S\n"


def word(text: str, x: float, y: float, matrix: str = "1 0 0 1") -> str:
    """A text in 10 points that begins there."""
    return f"BT /F1 10 Tf {matrix} {x} {y} Tm ({text}) Tj ET\n"


def written(folder: Path, *contents: str) -> Path:
    """A file with pages of these drawings."""
    path = folder / "表.pdf"
    path.write_bytes(pdf(contents))
    return path
