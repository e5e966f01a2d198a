"""版记: who else gets a document, and who printed it when; it stands at the foot of a page."""

from __future__ import annotations

import re
from typing import NamedTuple

_COPIES = r"(?:抄送|抄报|分送)\s*[：:].*"
_DATE = r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印发"
_COUNT = r"[（(]?共印\s*\d+\s*份[）)]?。?"
_IMPRINT = re.compile(rf"^(?:{_COPIES}|[^。；;：:]{{2,40}}?{_DATE}|{_COUNT})$")
_PRINTED = re.compile(rf"^(?P<office>.*?\S)(?P<gap>\s*)(?P<date>{_DATE})$")


class Printed(NamedTuple):
    """The last line of a 版记: the office on its left, the date on its right."""

    office: str
    gap: str
    """The white space between them as it is written."""
    date: str


def is_imprint(text: str) -> bool:
    """Whether a paragraph belongs to a 版记."""
    return bool(_IMPRINT.match(text.strip()))


def printed_by(text: str) -> Printed | None:
    """The office and the date of the line that names both."""
    match = _PRINTED.match(text.strip())
    return Printed(match["office"], match["gap"], match["date"]) if match else None
