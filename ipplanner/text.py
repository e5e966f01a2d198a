"""Texts at the model's edge: what may not enter a plan, and how texts are compared."""

from __future__ import annotations

import re
import unicodedata

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
_BROKEN = "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_FORBIDDEN = re.compile(f"[{_CONTROLS}{_INVISIBLE}{_BROKEN}]")
_NEWLINES = re.compile("\r\n?|[\x85\u2028\u2029]")
_WEIGHTLESS = re.compile(f"[\\s{_INVISIBLE}]+")


def clean(text: str) -> str:
    """The text without characters that a file format or a reader could stumble over.

    Controls, lone surrogates, noncharacters, bidi and zero-width marks go; line ends become \\n.
    """
    if text.isascii() and text.isprintable():
        return text
    return _FORBIDDEN.sub("", _NEWLINES.sub("\n", text))


def forbidden_in(text: str) -> str:
    """The characters that `clean` would take out, for telling the user."""
    return "".join(_FORBIDDEN.findall(_NEWLINES.sub("\n", text)))


def squeeze(text: str) -> str:
    """The text without white space and invisible characters: what conservation counts."""
    return _WEIGHTLESS.sub("", text)


def one_line(text: str) -> str:
    """A title or number: the lines that a narrow cell broke it into joined again."""
    return "".join(line.strip() for line in text.split("\n"))


def fold(text: str) -> str:
    """The form in which wordings are compared: width-folded, no white space, no final stop."""
    return squeeze(unicodedata.normalize("NFKC", text)).rstrip("。.;；")
