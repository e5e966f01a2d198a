"""Names under which stable ids travel: Word bookmarks and Excel's defined names."""

from __future__ import annotations

import re

PREFIX = "_ipp_"
"""Word hides bookmarks that begin with an underscore."""
_ID = re.compile(r"[A-Za-z0-9_]{1,35}")
"""Word allows 40 characters for a bookmark."""


class Names:
    """Gives each id of one file its name, and none twice: neither Word nor Excel tells case."""

    def __init__(self) -> None:
        self._used: set[str] = set()

    def of(self, object_id: str) -> str:
        """The name for an id; empty for no id, for one already used or one that cannot travel."""
        key = object_id.lower()
        if key in self._used or not _ID.fullmatch(object_id):
            return ""
        self._used.add(key)
        return PREFIX + object_id
