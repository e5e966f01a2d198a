"""What window and table looked like, which plan was open and what was being typed in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject

from ipplanner.store.documents import listing
from ui.main.unfinished import Unfinished

if TYPE_CHECKING:
    from ui.editor.table import PlanTable
    from ui.main.window import MainWindow

_ZOOM, _OPEN = "table/zoom", "window/open_plans"
_MOST = 30


class Remembering(QObject):
    """Keeps place, size, zoom, column widths and the open plan of a window in its settings."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.unfinished = Unfinished(window)
        self.follow()

    def follow(self) -> None:
        """Be about the window's session and table, which are new ones."""
        table = self._table
        table.set_zoom(int(_number(self._window.settings.value(_ZOOM), 100)))
        self._share()
        self._window.session.document_opened.connect(self._share)
        self._window.session.document_opened.connect(self._keep_open)
        self.unfinished.follow()

    def keep(self, *, for_another: bool = False) -> None:
        """Write down how things are; before the session goes, maybe for another workspace."""
        window, table = self._window, self._table
        window.inspector.keep()
        window.session.drafts.end()
        window.settings.setValue(_ZOOM, table.type.zoom)
        shares = table.widths.shares
        if shares and shares != self._official():
            window.settings.setValue(self._shares_key(), [f"{share:g}" for share in shares])
        # on the way to another workspace the start page is in front, though nothing was put away
        drafting = for_another or window.pages.currentWidget() is window.editor
        self._keep_open(drafting=drafting)

    def keep_window(self) -> None:
        """Write down where the window is, what stands beside the table, and the workspace."""
        window = self._window
        window.settings.setValue("window/geometry", window.saveGeometry())
        window.settings.setValue("window/state", window.saveState())
        window.settings.setValue("window/workspace", str(window.session.workspace.path))

    def restore(self) -> None:
        """Put the window where it was."""
        window = self._window
        window.resize(1280, 800)
        geometry, state = (window.settings.value(f"window/{n}") for n in ("geometry", "state"))
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        if isinstance(state, QByteArray):
            window.restoreState(state)

    def reopen(self) -> bool:
        """Open the plan that was being drafted when the window was closed; whether there is one."""
        window = self._window
        kept = self._open_plans().get(str(window.session.workspace.path), "")
        known = window.session.run(lambda: listing(window.session.workspace)) or []
        found = any(info.id == kept for info in known)
        if found:
            window.open_document(kept)
        return found

    @property
    def _table(self) -> PlanTable:
        return self._window.editor.table

    def _keep_open(self, *, drafting: bool = True) -> None:
        """Write down which plan is open, at once: after a crash it is the one that is wanted."""
        document, plans = self._window.session.document, self._open_plans()
        path = str(self._window.session.workspace.path)
        plans.pop(path, None)
        if document is not None and drafting:
            plans[path] = document.id
        latest = dict(list(plans.items())[-_MOST:])
        self._window.settings.setValue(_OPEN, json.dumps(latest, ensure_ascii=False))

    def _share(self) -> None:
        kept = self._window.settings.value(self._shares_key(), [])
        if isinstance(kept, list) and kept and self._table.plan_model.columns is not None:
            self._table.widths.share([_number(share, 0.0) for share in kept])

    def _official(self) -> list[float]:
        columns = self._table.plan_model.columns
        return [float(width) for width in columns.widths] if columns else []

    def _shares_key(self) -> str:
        columns = self._table.plan_model.columns
        fields = [column.field for column in columns.columns] if columns else []
        return "table/columns/" + "-".join(fields)

    def _open_plans(self) -> dict[str, str]:
        """The plans left open, by their workspace."""
        try:
            kept = json.loads(str(self._window.settings.value(_OPEN, "{}")))
        except ValueError:  # not written by this program
            return {}
        return kept if isinstance(kept, dict) else {}


def _number(value: object, otherwise: float) -> float:
    try:
        return float(str(value))
    except ValueError:
        return otherwise
