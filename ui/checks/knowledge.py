"""What the checks know besides the document, gathered off the main thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ipplanner.checks.context import Context, Unanswered
from ipplanner.checks.gathering import gather_context, own_word_list
from ipplanner.model import Document
from ipplanner.store.workspace import Workspace

Stamp = tuple[int, int] | None


def context_for(
    workspace: Workspace, head: Document, ask: Callable[[], Iterable[Unanswered]]
) -> Context:
    """The context for a document, of which only its own texts are looked at."""
    import ipplanner.checks.fixing  # noqa: F401  here, as on the main thread it takes 0.1 s

    return gather_context(workspace, head, ask())


def stamp_of_word_list() -> Stamp:
    """What tells one state of the office's word list from another; None without a list."""
    try:
        found = own_word_list().stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
