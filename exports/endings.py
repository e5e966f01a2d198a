"""What follows a table or text: notes, a signature, annexes such as a form to fill in, 版记."""

from __future__ import annotations

import re

from exports.imprints import is_imprint
from exports.printed_lines import Kind, Line, ends_sentence, is_label, line
from exports.signatures import with_signature

_NOTE = re.compile(r"^\s*(?:注|备注|说明)\s*[：:\d]")


def ending_lines(texts: list[str], label: str, plain: Kind) -> list[Line]:
    """The lines below a table; `plain` is what those are that play no part of their own.

    `label` is the word that annexes begin with.
    """
    start = next((n for n, text in enumerate(texts) if is_label(text, label)), len(texts))
    lines = [line(_kind(text, plain), text) for text in texts[:start]]
    return with_signature(lines + _annex_lines(texts[start:], label))


def _kind(text: str, plain: Kind) -> Kind:
    return "imprint" if is_imprint(text) else plain


def _annex_lines(texts: list[str], label: str) -> list[Line]:
    """Annexes: each its label, its title, and then a form with what is written around it."""
    lines: list[Line] = []
    for text in texts:
        above = lines[-1].kind if lines else None
        if is_label(text, label):
            kind: Kind = "annex_label"
        elif above == "annex_label" and not ends_sentence(text):
            kind = "annex_title"
        else:
            kind = _annex_kind(text)
        lines.append(line(kind, text))
    return lines


def _annex_kind(text: str) -> Kind:
    if is_imprint(text):
        return "imprint"
    if _NOTE.match(text):
        return "note"
    # "部门（单位）：" is to be filled in
    return "recipient" if text.rstrip().endswith(("：", ":")) else "body"
