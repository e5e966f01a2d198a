"""Ids: a letter for the kind and 12 characters that are never given twice."""

from __future__ import annotations

import base64
import os
import re
from typing import Literal

Kind = Literal["d", "s", "i", "m", "p", "a", "n", "l"]
"""Document, section, item, measure, department, alias, snapshot, layout."""

_SHAPE = re.compile(r"[dsimpanl][a-z2-7]{12}")


def new_id(kind: Kind) -> str:
    """A fresh id of a kind."""
    return kind + base64.b32encode(os.urandom(10))[:12].decode("ascii").lower()


def is_id(text: str, kind: Kind) -> bool:
    """Whether a text has the shape of an id of this kind."""
    return text[:1] == kind and _SHAPE.fullmatch(text) is not None
