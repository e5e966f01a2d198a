"""What Qt leaves out of a PDF: its language, and what the pictures of characters say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from exports.pdf.objects import Objects

_CATALOG = re.compile(rb"/Type\s*/Catalog\b")
_SAYS = b"begincmap"
_CODE = re.compile(rb"[0-9A-F]{4}")
_RANGES = re.compile(rb"beginbfrange\n(.*?)endbfrange", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]{4})> (.*)")


def finish(path: Path, said: Mapping[str, str]) -> None:
    """Say that the file is Chinese, and have its text say what the document does.

    `said` gives what is meant by what the fonts say; ExportError if the file is not whole.
    """
    objects = Objects(path.read_bytes())
    codes = {f"{ord(one):04X}".encode(): _hex(other) for one, other in said.items()}
    for number, body in objects.bodies.items():
        if _SAYS in body:
            objects.bodies[number] = _restated(body, codes)
        elif _CATALOG.search(body):
            objects.bodies[number] = _with_language(body)
    path.write_bytes(objects.whole())


def _hex(text: str) -> bytes:
    return text.encode("utf-16-be").hex().upper().encode()


def _with_language(catalog: bytes) -> bytes:
    wanted = b"\n/Lang (zh-CN)\n/ViewerPreferences << /DisplayDocTitle true >>\n>>"
    end = catalog.rindex(b">>")
    return catalog[:end] + wanted + catalog[end + 2 :]


def _restated(body: bytes, codes: Mapping[bytes, bytes]) -> bytes:
    """A table of what glyphs say, with other characters where they are meant."""
    start, end = body.index(b"stream\n") + len(b"stream\n"), body.rindex(b"endstream")
    text = _RANGES.sub(lambda found: _ranges(found, codes), body[start:end])
    return b"\n<< /Length %d >>\nstream\n%s\nendstream\n" % (len(text), text)


def _ranges(found: re.Match[bytes], codes: Mapping[bytes, bytes]) -> bytes:
    return b"beginbfrange\n%sendbfrange" % _RANGE.sub(lambda one: _range(one, codes), found[1])


def _range(one: re.Match[bytes], codes: Mapping[bytes, bytes]) -> bytes:
    """A run of glyphs with what each of them is meant to say."""
    said = _CODE.findall(one[3])
    if len(said) == 1:  # the others follow it
        count = int(one[2], 16) - int(one[1], 16) + 1
        said = [b"%04X" % (int(said[0], 16) + n) for n in range(count)]
    meant = b" ".join(b"<%s>" % codes.get(code, code) for code in said)
    return b"<%s> <%s> [%s]" % (one[1], one[2], meant)
