"""计入的文件: which documents from above count for the open plan."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ipplanner.edits.counting import count_document
from ipplanner.store.obliging import ObligingDocument
from ui.answering.provider import Provider
from ui.session import Session


class DocumentsButton(QPushButton):
    """A menu of all documents from above, those that count are ticked."""

    def __init__(self, session: Session, provider: Provider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._provider = session, provider
        self._offered: list[ObligingDocument] = []
        self.choices = QMenu(self)
        self.choices.setToolTipsVisible(True)
        self.setMenu(self.choices)
        self.setToolTip(self.tr("选定本省计划要答复哪些上级文件，默认为同一年的文件"))

    def refresh(self) -> None:
        """Offer the documents there are now."""
        documents = self._provider.documents
        counting = {one.id for one in self._provider.counted}
        self.setText(self.tr("计入的文件 {}/{}(&D)").format(len(counting), len(documents)))
        may_choose = self._provider.is_answering and not self._session.read_only
        self.setEnabled(bool(documents) and may_choose)
        if documents != self._offered:
            self._offer(documents)
        for one, choice in zip(documents, self.choices.actions(), strict=True):
            choice.setChecked(one.id in counting)

    def _offer(self, documents: list[ObligingDocument]) -> None:
        for gone in self.choices.actions():
            self.choices.removeAction(gone)
            gone.deleteLater()  # it may be the one that was just chosen
        self._offered = documents
        for one in documents:
            self.choices.addAction(self._choice(one))

    def _choice(self, document: ObligingDocument) -> QAction:
        year = f"{document.year}" if document.year else self.tr("未注年份")
        title = document.title.replace("&", "&&")
        choice = QAction(self.tr("{}（{}）").format(title, year), self.choices)
        choice.setCheckable(True)
        choice.triggered.connect(lambda checked, of=document: self._count(of, checked))
        return choice

    def _count(self, document: ObligingDocument, counts: bool) -> None:
        plan, workspace = self._session.document, self._session.workspace
        if plan is not None:
            self._session.run(
                lambda: count_document(workspace, plan.id, document, counts, plan.year)
            )
