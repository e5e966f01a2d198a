"""One item as it was before a step of the history."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ipplanner.history import Step
from ipplanner.history.earlier import item_before, restore_item_before
from ipplanner.model import Item
from ui.editor.inspector_pages.earlier_item import EarlierItem
from ui.session import Session


class StepBefore(EarlierItem):
    """What one did is seen by what stood there before."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._step_id = 0
        self.restore.setToolTip(self.tr("把当前条目恢复成这次修改之前的样子，可以撤销"))

    def show_step(self, step: Step | None, item_id: str) -> None:
        """Show the item as it was before a step; nothing without one."""
        self._step_id, self._item_id = step.id if step is not None else 0, item_id
        self.setVisible(step is not None)
        if step is None:
            return
        if step.undone:
            self.say(self.tr("这次修改已经撤销，要放回请用“重做”。"))
        elif not item_id:
            self.say(self.tr("在大纲或表格里选一个条目，这里显示它在这次修改之前的样子。"))
        else:
            self.say(self.tr("正在读取修改记录…"))
            workspace, step_id = self._session.workspace, step.id
            self.read(
                lambda: (step_id, item_id, item_before(workspace, step_id, item_id)), self._arrived
            )

    def bring_back(self) -> object:
        """Make the item what it was before the step."""
        return restore_item_before(self._session.workspace, self._step_id, self._item_id)

    def _arrived(self, result: tuple[int, str, Item | None]) -> None:
        step_id, item_id, old = result
        if (step_id, item_id) != (self._step_id, self._item_id):
            return  # something else was chosen meanwhile
        if old is None:
            self.say(self.tr("这次修改之前还没有当前条目。"))
        else:
            self.compare(old, self.tr("修改前有"), self.tr("当前条目与这次修改之前相同。"))
