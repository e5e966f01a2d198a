"""The dialog 本省情况: what the province is in a year, as far as duties depend on it."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ipplanner.edits.profile import declare_years
from ipplanner.obligations.areas import areas_in
from ipplanner.obligations.attributes import AREA
from ipplanner.obligations.profile import Declaration, profile_for, suggestions_for
from ipplanner.store.obliging import obligations_in
from ipplanner.store.register import declarations
from ui.profile.sheet import Sheet
from ui.session import Session

_FIRST_YEAR, _LAST_YEAR = 2000, 2100


class ProfileDialog(QDialog):
    """Shows one year at a time; on 确定 everything that was changed is one step."""

    def __init__(
        self, session: Session, parent: QWidget | None = None, year: int | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("本省情况"))
        self._session = session
        self._stored: list[Declaration] = session.run(lambda: declarations(session.workspace)) or []
        self._edited: dict[int, dict[str, str]] = {}
        """By year what differs from what is stored."""
        self.year_box = QSpinBox()
        self.year_box.setRange(_FIRST_YEAR, _LAST_YEAR)
        self.year_box.setValue(year or _year_of(session))
        self.sheet = Sheet()
        self.follow_button = QPushButton(self.tr("沿用上年(&L)"))
        self.buttons = self._buttons()
        self._lay_out()
        self.year_box.valueChanged.connect(lambda _: self._show_year())
        self.sheet.changed.connect(self._note)
        self.follow_button.clicked.connect(self.follow_earlier)
        self._show_year()
        self._take_room()

    @property
    def year(self) -> int:
        """The year that is shown."""
        return self.year_box.value()

    def follow_earlier(self) -> None:
        """Choose what was declared last before, wherever this year has nothing."""
        self.sheet.follow()
        self._note()

    def accept(self) -> None:
        """Write what was changed; stay open when that fails."""
        edited = {year: values for year, values in self._edited.items() if values}
        if not edited or self._session.run(lambda: self._write(edited)):
            super().accept()

    def _write(self, edited: dict[int, dict[str, str]]) -> bool:
        declare_years(self._session.workspace, edited)
        return True

    # --- one year ----------------------------------------------------------------------------

    def _show_year(self) -> None:
        """Show what is declared for the year, with what was changed here and not written yet."""
        stored = profile_for(self._stored, self.year)
        suggestions = suggestions_for(self._stored, self.year)
        edited = self._edited.get(self.year, {})
        keys = [*self._asked(), *stored.values, *suggestions, *edited]
        areas = dict.fromkeys(key for key in keys if key.startswith(AREA))
        self.sheet.show_year(areas, {**stored.values, **edited}, suggestions)
        self._enable()

    def _asked(self) -> list[str]:
        """What the documents of the year make a condition besides the usual."""
        workspace, year = self._session.workspace, self.year
        return areas_in(self._session.run(lambda: obligations_in(workspace, year)) or [])

    def _note(self) -> None:
        """Keep what is chosen until it is written or given up."""
        stored = profile_for(self._stored, self.year)
        self._edited[self.year] = {
            key: value for key, value in self.sheet.values().items() if value != stored.value(key)
        }
        self._enable()

    def _enable(self) -> None:
        can_follow = any(choices.can_follow for choices in self.sheet.choices.values())
        self.follow_button.setEnabled(can_follow and not self._session.read_only)

    # --- how it looks ------------------------------------------------------------------------

    def _lay_out(self) -> None:
        hint = QLabel(self.tr("请按当年公布的名单填写。名单逐年不同，上年填的不会自动用到下一年。"))
        hint.setWordWrap(True)
        self.follow_button.setToolTip(self.tr("这一年没有填的，照最近一年填的填上"))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.sheet)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the focus
        self.sheet.setEnabled(not self._session.read_only)
        column = QVBoxLayout(self)
        column.addLayout(self._top())
        column.addWidget(hint)
        column.addWidget(scroll, 1)
        column.addWidget(self.buttons)
        self._scroll = scroll

    def _take_room(self) -> None:
        """Be as wide as the rows need and as high as they are, as far as a small screen allows."""
        rows, unit = self.sheet.sizeHint(), self.fontMetrics().height()
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self._scroll.setMinimumWidth(rows.width() + bar)
        self.resize(self.minimumSizeHint().width(), min(rows.height() + 9 * unit, 36 * unit))

    def _top(self) -> QHBoxLayout:
        label = QLabel(self.tr("年份(&Y)："))
        label.setBuddy(self.year_box)
        line = QHBoxLayout()
        for widget in (label, self.year_box, self.follow_button):
            line.addWidget(widget)
        line.addStretch(1)
        return line

    def _buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        buttons.button(kinds.Ok).setText(self.tr("确定"))
        buttons.button(kinds.Ok).setEnabled(not self._session.read_only)
        buttons.button(kinds.Cancel).setText(self.tr("取消"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


def _year_of(session: Session) -> int:
    document = session.document
    return (document.year if document else None) or QDate.currentDate().year()
