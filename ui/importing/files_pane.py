"""The list of files above, with buttons to add and remove."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ui.importing.files_model import FilesModel
from ui.importing.imported_file import ImportedFile

_MOST_ROWS = 5


class FilesPane(QWidget):
    """One line for each file; the current one is under review."""

    current_changed = Signal(object)
    """The ImportedFile, or None."""
    add_requested = Signal()
    remove_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = FilesModel(self)
        self.view = self._new_view()
        self.add_button = QPushButton(self.tr("添加文件(&A)…"))
        self.remove_button = QPushButton(self.tr("移除"))
        self.remove_button.setToolTip(self.tr("从列表中移除，文件本身不变"))
        self.add_button.clicked.connect(self.add_requested)
        self.remove_button.clicked.connect(self._remove)
        self._arrange()
        self.files.rowsInserted.connect(self._fit_height)
        self.files.rowsRemoved.connect(self._fit_height)
        self._fit_height()

    @property
    def current(self) -> ImportedFile | None:
        """The file under review."""
        index = self.view.currentIndex()
        return self.files.files[index.row()] if index.isValid() else None

    def make_current(self, file: ImportedFile) -> None:
        """Put a file under review."""
        self.view.setCurrentIndex(self.files.index(self.files.files.index(file), 0))

    def _new_view(self) -> QTreeView:
        view = QTreeView()
        view.setModel(self.files)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setAllColumnsShowFocus(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setAccessibleName(self.tr("要导入的文件"))
        unit = view.fontMetrics().height()
        view.header().resizeSection(0, unit * 22)
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        view.selectionModel().currentRowChanged.connect(self._tell)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)
        return view

    def _arrange(self) -> None:
        buttons = QVBoxLayout()
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.view, 1)
        row.addLayout(buttons)

    def _fit_height(self) -> None:
        """As tall as its files, so that the review has the rest."""
        shown = min(max(2, self.files.rowCount()), _MOST_ROWS)
        row = max(self.view.sizeHintForRow(0), round(self.fontMetrics().height() * 1.3))
        header = self.view.header().sizeHint().height()
        self.view.setFixedHeight(header + shown * row + 2 * self.view.frameWidth())

    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        file = self.files.files[current.row()] if current.isValid() else None
        self.remove_button.setEnabled(file is not None)
        self.current_changed.emit(file)

    def _remove(self) -> None:
        if self.current is not None:
            self.remove_requested.emit(self.current)
