"""The buttons beside the filters: what can be done about the current finding."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from ipplanner.checks.finding import Finding
from ui.common.icons import icon

_LONGEST = 12
"""Characters of the words on a button."""


class Actions(QWidget):
    """Enabled as the current finding allows."""

    fix_wanted = Signal()
    fix_all_wanted = Signal()
    ignore_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fix = QPushButton()
        self.fix_all = QPushButton(self.tr("修复全部同类…"))
        self.ignore = QPushButton(self.tr("忽略…"))
        self.settings = QToolButton()
        self._lay_out()
        self.show_finding(None, "", 0, read_only=True)

    def show_finding(
        self, finding: Finding | None, words: str, same: int, *, read_only: bool
    ) -> None:
        """Be about this finding: what its fix makes, and how many of its kind can be put right."""
        may_change = finding is not None and not read_only
        self.fix.setText(self._fix_text(finding, words))
        self.fix.setEnabled(may_change and can_fix(finding))
        said = (
            self.tr("改为“{0}”（Ctrl+.）").format(words) if words else self.tr("按建议改（Ctrl+.）")
        )
        self.fix.setToolTip(said)
        self.fix_all.setEnabled(may_change and can_fix(finding) and same > 1)
        self.ignore.setEnabled(may_change)

    def _fix_text(self, finding: Finding | None, words: str) -> str:
        if finding is None or not can_fix(finding):
            return self.tr("改正")
        if not finding.fix:
            return self.tr("删去")
        short = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
        return self.tr("改为“{0}”").format(short)

    def _lay_out(self) -> None:
        self.fix_all.setToolTip(self.tr("先列出同类的各处，再一次改好"))
        self.ignore.setToolTip(self.tr("这一处不用改，说明原因后不再提示（Del）"))
        self.settings.setIcon(icon("mdi6.cog-outline"))
        self.settings.setToolTip(self.tr("检查设置…"))
        self.settings.setAccessibleName(self.tr("检查设置"))
        self.settings.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for widget in (self.fix, self.fix_all, self.ignore, self.settings):
            line.addWidget(widget)
        self.fix.clicked.connect(self.fix_wanted)
        self.fix_all.clicked.connect(self.fix_all_wanted)
        self.ignore.clicked.connect(self.ignore_wanted)
        self.settings.clicked.connect(self.settings_wanted)


def can_fix(finding: Finding | None) -> bool:
    """Whether there are words to put in the place of those found."""
    return finding is not None and finding.can_be_fixed
