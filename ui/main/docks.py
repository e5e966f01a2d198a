"""What stands beside the table: outline on the left, inspector on the right, problems below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget

from ui.editor.inspector import Inspector
from ui.editor.outline import Outline
from ui.main.dock_title import DockTitle
from ui.session import Session

if TYPE_CHECKING:
    from ipplanner.checks import Unanswered
    from ui.checks import ChecksPanel
    from ui.main.window import MainWindow

_MIDDLING = 860
"""Logical pixels from which the outline has room beside the table."""
_WIDE = 1150
"""Logical pixels from which the inspector has room beside the table."""
_TALL = 740
"""Logical pixels from which the problems have room below it."""
_LATER = 50
"""Milliseconds after the table was shown, so that it need not wait for the problems."""


class Docks(QObject):
    """The three panels, each seen with the editor where its user wants it."""

    outline: Outline
    inspector: Inspector

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        area = Qt.DockWidgetArea
        self.outline_dock = self._dock("outline", self.tr("大纲"), "F7", area.LeftDockWidgetArea)
        self.inspector_dock = self._dock(
            "inspector", self.tr("资料"), "F9", area.RightDockWidgetArea
        )
        self.checks_dock = self._dock("checks", self.tr("问题"), "F6", area.BottomDockWidgetArea)
        # the outline is long and narrow; problems are a few wide lines
        window.setCorner(Qt.Corner.BottomLeftCorner, area.LeftDockWidgetArea)
        self._checks: ChecksPanel | None = None
        self._later = QTimer(self, singleShot=True, interval=_LATER)
        self._later.timeout.connect(lambda: self.checks)
        self._asked = "outline"
        """The side panel that was asked for last, where a window has room for one."""
        self._unsized = False
        """Whether that panel is about to be seen, in a window with room for one."""
        self._shown: tuple[bool, ...] | None = None
        """Which panels are wanted beside the table; None while it is not in front."""
        window.installEventFilter(self)

    def follow(self, session: Session) -> None:
        """Be about another session."""
        self.end_checks()
        self.outline, self.inspector = Outline(session), Inspector(session)
        self.inspector.done.connect(self._back_to_table)
        for dock, widget in (
            (self.outline_dock, self.outline),
            (self.inspector_dock, self.inspector),
        ):
            old = dock.widget()
            dock.setWidget(widget)
            if old is not None:
                old.deleteLater()

    def _back_to_table(self) -> None:
        self._window.editor.table.setFocus()

    @property
    def checks(self) -> ChecksPanel:
        """The problems of the open document, made when they are first wanted."""
        if self._checks is None:
            from ui.checks import ChecksPanel

            window = self._window
            made = self._checks = ChecksPanel(window.session, window.dialogs)
            made.attach(window.editor.table)
            made.told.connect(window.status_line.say)
            made.changed.connect(lambda: self._tell_problems(made))
            self._follow_duties(made, window.session)
            self.checks_dock.setWidget(made)
            if not window.settings.contains("window/state"):
                height = [made.sizeHint().height()]
                window.resizeDocks([self.checks_dock], height, Qt.Orientation.Vertical)
        return self._checks

    def _follow_duties(self, panel: ChecksPanel, session: Session) -> None:
        """Have tasks from above that must be answered and are not among the problems."""
        from ui.answering.provider import provider_of

        knowledge, provider = panel.watch.knowledge, provider_of(session)
        knowledge.unanswered = lambda: _unanswered(session)
        provider.changed.connect(knowledge.renew)
        provider.changed.connect(self._show_duties)
        self._show_duties()

    def _show_duties(self) -> None:
        from ui.answering.provider import provider_of

        waiting = provider_of(self._window.session).waiting()
        self.outline.show_duties({item: len(tasks) for item, tasks in waiting.items()})

    def end_checks(self) -> None:
        """The session goes: nothing is checked any more."""
        self._later.stop()
        old, self._checks = self._checks, None
        if old is not None:
            old.stop()
            old.deleteLater()

    def _tell_problems(self, panel: ChecksPanel) -> None:
        if panel is self._checks:
            self.outline.show_problems(panel.snapshot.by_item)
            self._window.status_line.show_problems(panel.snapshot.serious)
            self._window.menus.toolbar.show_problems(panel.snapshot.serious)

    def show_beside(self, editing: bool) -> None:
        """Show what is wanted while the table is in front."""
        if editing and self._checks is None:
            self._later.start()
        self._shown = self.wanted if editing else None
        docks = (self.outline_dock, self.inspector_dock, self.checks_dock)
        for dock, is_wanted in zip(docks, self.wanted, strict=True):
            dock.setVisible(editing and is_wanted)
        if editing and self._unsized:
            self._unsized = False
            width = [self._window.width() * 3 // 10]
            side = [self.inspector_dock if self._asked == "inspector" else self.outline_dock]
            self._window.resizeDocks(side, width, Qt.Orientation.Horizontal)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As Qt asks: in a smaller window panels nobody asked for make room for the table."""
        resized = watched is self._window and event.type() == QEvent.Type.Resize
        if resized and self._shown is not None and self._shown != self.wanted:
            self.show_beside(True)
            self._window.menus.refresh()
        return super().eventFilter(watched, event)

    def ask_for(self, name: str) -> None:
        """A panel is to be seen, at the side of a narrow window in the place of the other one."""
        if name != "checks":
            self._asked, self._unsized = name, self._narrow

    @property
    def wanted(self) -> tuple[bool, bool, bool]:
        """Which of outline, inspector and problems are to be seen with the table."""
        return self.outline_wanted, self.inspector_wanted, self.checks_wanted

    def show_place(self, item_id: str, measure_id: str, field: str) -> None:
        """Be about a place of the table."""
        self.outline.show_place(item_id)
        self.inspector.show_place(item_id, measure_id, field)

    @property
    def outline_wanted(self) -> bool:
        """Whether the outline is to be seen beside the table."""
        wide = self._window.width() >= _MIDDLING
        wanted = bool(self._window.settings.value("window/outline", wide, type=bool))
        return wanted and not (self._asked == "inspector" and self._inspector_set and self._narrow)

    @property
    def inspector_wanted(self) -> bool:
        """Whether the inspector is to be seen beside the table."""
        return self._inspector_set and (not self._narrow or self._asked == "inspector")

    @property
    def _narrow(self) -> bool:
        return self._window.width() < _WIDE

    @property
    def _inspector_set(self) -> bool:
        return bool(self._window.settings.value("window/inspector", not self._narrow, type=bool))

    @property
    def checks_wanted(self) -> bool:
        """Whether the problems are to be seen below the table."""
        tall = self._window.height() >= _TALL
        return bool(self._window.settings.value("window/checks", tall, type=bool))

    def _dock(self, name: str, title: str, keys: str, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        bar = DockTitle(dock, keys)
        bar.closed.connect(partial(self._fold, name))
        dock.setTitleBarWidget(bar)
        dock.setMinimumWidth(9 * self._window.fontMetrics().horizontalAdvance("国"))
        self._window.addDockWidget(area, dock)
        return dock

    def _fold(self, name: str) -> None:
        """As its command does, which is ticked while the panel is to be seen."""
        self._window.menus.commands[f"view.{name}"].trigger()


def _unanswered(session: Session) -> list[Unanswered]:
    """What the open document has to answer; asked on a job's thread."""
    from ipplanner.answering.gathering import unanswered_in

    document = session.document
    return unanswered_in(session.workspace, document) if document is not None else []
