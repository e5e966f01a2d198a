"""Progress of long work, on a terminal only."""

from __future__ import annotations

import sys

from ipplanner.cli.output import plain


def show(done: int, total: int, name: str) -> None:
    """Show how many files are done and which is next; nothing where nobody watches."""
    if total < 2 or not sys.stderr.isatty():
        return
    text = f"{done}/{total} {plain(name)}" if done < total else ""
    print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)
