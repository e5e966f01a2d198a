"""Two versions of a document compared → 修订对照表, tracked changes, 花脸稿."""

from __future__ import annotations

from exports.revisions.exporting import (
    export_changes_excel,
    export_changes_word,
    export_marked,
    export_tracked,
)

__all__ = ["export_changes_excel", "export_changes_word", "export_marked", "export_tracked"]
