"""One item as a kept version has it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ipplanner.history import load_snapshot, restore_item
from ipplanner.model import Document, Item
from ui.editor.inspector_pages.earlier_item import EarlierItem
from ui.session import Session


class KeptVersion(EarlierItem):
    """The version is read once for all items."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._snapshot_id = self._loaded_id = ""
        self._document: Document | None = None
        self.restore.setToolTip(self.tr("把当前条目恢复成留存时的样子，可以撤销"))

    def show_item(self, snapshot_id: str, item_id: str) -> None:
        """Show an item as it is in a version; nothing without one."""
        self._snapshot_id, self._item_id = snapshot_id, item_id
        self.setVisible(bool(snapshot_id))
        if snapshot_id == self._loaded_id:
            self._show()
        elif snapshot_id:
            self.say(self.tr("正在读取留存版本…"))
            workspace = self._session.workspace
            self.read(lambda: (snapshot_id, load_snapshot(workspace, snapshot_id)), self._arrived)

    def bring_back(self) -> object:
        """Make the item what it is in the version."""
        return restore_item(self._session.workspace, self._snapshot_id, self._item_id)

    def _arrived(self, result: tuple[str, Document]) -> None:
        if result[0] == self._snapshot_id:
            self._loaded_id, self._document = result
            self._show()

    def _show(self) -> None:
        old = _item_in(self._document, self._item_id)
        if old is None:
            self.say(self.tr("这个留存版本里没有当前条目。"))
        else:
            self.compare(old, self.tr("当时有"), self.tr("当前条目与留存时相同。"))


def _item_in(document: Document | None, item_id: str) -> Item | None:
    walk = document.walk_items() if document else ()
    return next((item for _, item in walk if item.id == item_id), None)
