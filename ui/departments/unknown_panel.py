"""待确认名称: each name that is not registered settled once, with a key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ipplanner.department_register.left import ask_again
from ipplanner.department_register.settling import Decision, settle
from ipplanner.department_register.unknown import UnknownName, Use
from ui.common.dialogs import Dialogs
from ui.common.lines import line_of
from ui.departments.facts import Facts, Scope
from ui.departments.keys_view import KeysView
from ui.departments.unknown_model import UnknownModel
from ui.departments.uses_list import UsesList
from ui.session import Session

_WIDTHS = (16, 18, 5)
_QUICK = 60
"""Names that are settled well within 100 ms."""


class UnknownPanel(QWidget):
    """Enter takes the suggestion, A an alias of another, N a new department, L leaves it."""

    scope_changed = Signal()
    place_requested = Signal(str)
    """The id of a measure of the open plan."""

    def __init__(self, session: Session, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._dialogs = session, dialogs
        self._facts = Facts()
        self.model = UnknownModel(self)
        self.view = KeysView()
        self.uses = UsesList()
        self.scope_box = QComboBox()
        self.state = QLabel()
        self.again = QPushButton()
        self.buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self._set_up_view()
        self.show_facts(self._facts)

    @property
    def scope(self) -> Scope:
        """Where names are looked for."""
        return "region" if self.scope_box.currentIndex() else "plan"

    def show_facts(self, facts: Facts) -> None:
        """Show what is to settle now, the caret where it was."""
        row = max(0, self.view.currentIndex().row())
        self._facts = facts
        self.model.show(facts.unknown)
        if facts.unknown:
            self.view.setCurrentIndex(self.model.index(min(row, len(facts.unknown) - 1), 0))
        self.again.setVisible(bool(facts.left))
        self.again.setText(self.tr("重新确认不处理的名称（{}）").format(len(facts.left)))
        self._tell_state()
        self._show_uses()

    def chosen(self) -> list[UnknownName]:
        """The names whose rows are selected."""
        rows = sorted({index.row() for index in self.view.selectionModel().selectedIndexes()})
        return [self.model.unknown[row] for row in rows]

    def take_suggestions(self) -> None:
        """Make each chosen name an alias of what it most likely is; those without stay."""
        near = [one for one in self.chosen() if one.suggestions]
        self._settle([Decision(one.names, "alias", one.suggestions[0].id) for one in near])

    def choose_department(self) -> None:
        """Make the chosen names aliases of a department to choose."""
        chosen = [] if self._session.read_only else self.chosen()
        near = list(dict.fromkeys(two for one in chosen for two in one.suggestions))
        all_ = [*near, *(one for one in self._facts.register if one not in near)]
        if not chosen or not all_:
            return
        question = self.tr("“{}”是哪个部门的别名").format(chosen[0].name)
        names = [one.name for one in all_]
        at = self._dialogs.choose(self.tr("作为别名"), question, names)
        if at is not None:
            self._settle([Decision(one.names, "alias", all_[at].id) for one in chosen])

    def add_new(self) -> None:
        """Register each chosen name as a department, its other spellings as aliases."""
        self._settle([Decision(one.names, "new") for one in self.chosen()])

    def leave(self) -> None:
        """Do not ask for the chosen names any more."""
        self._settle([Decision(one.names, "leave") for one in self.chosen()])

    def _settle(self, decisions: list[Decision]) -> None:
        if decisions and not self._session.read_only:
            name, workspace = self.tr("确认部门名称"), self._session.workspace
            large = len(decisions) > _QUICK
            self._session.perform(name, lambda _: settle(workspace, decisions), large=large)

    def _ask_again(self) -> None:
        self._session.run(lambda: ask_again(self._session.workspace))

    # --- what is shown

    def _tell_state(self) -> None:
        count = len(self._facts.unknown)
        if count:
            text = self.tr("有 {} 个部门名称不在名录里，请逐个确认，每个只需确认一次。").format(
                count
            )
        else:
            text = self.tr("责任部门栏里的名称都已登记。导入或编辑计划后出现新的名称，会列在这里。")
        self.state.setText(text)

    def _show_uses(self) -> None:
        chosen = self.chosen()
        self.uses.show_uses(chosen[0].uses if chosen else ())
        writable = bool(chosen) and not self._session.read_only
        for name, button in self.buttons.items():
            button.setEnabled(writable and self._makes_sense(name, chosen))

    def _makes_sense(self, name: str, chosen: list[UnknownName]) -> bool:
        if name == "take":
            return any(one.suggestions for one in chosen)
        return name != "alias" or bool(self._facts.register)

    def _open(self, use: Use) -> None:
        document = self._session.document
        if document is not None and use.document_id == document.id:
            self.place_requested.emit(use.measure_id)

    # --- how it looks

    def _set_up_view(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setAccessibleName(self.tr("待确认名称"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.horizontalHeader().setStretchLastSection(True)
        view.horizontalHeader().setHighlightSections(False)
        unit = self.fontMetrics().horizontalAdvance("国")
        for column, width in enumerate(_WIDTHS):
            view.setColumnWidth(column, width * unit)
        view.selectionModel().selectionChanged.connect(lambda *_: self._show_uses())
        view.keys = {
            Qt.Key.Key_Return: self.take_suggestions,
            Qt.Key.Key_Enter: self.take_suggestions,
            Qt.Key.Key_A: self.choose_department,
            Qt.Key.Key_N: self.add_new,
            Qt.Key.Key_L: self.leave,
        }
        self.uses.opened.connect(self._open)

    def _lay_out(self) -> None:
        self.scope_box.addItems([self.tr("本计划"), self.tr("本省全部计划")])
        self.scope_box.setAccessibleName(self.tr("在哪里找"))
        self.scope_box.currentIndexChanged.connect(lambda _: self.scope_changed.emit())
        self.state.setWordWrap(True)
        self.again.clicked.connect(self._ask_again)
        split = QSplitter()
        split.addWidget(self.view)
        split.addWidget(self.uses)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, column.spacing(), 0, 0)
        top = line_of([self.state, self.scope_box])
        top.setStretchFactor(self.state, 1)
        column.addLayout(top)
        column.addWidget(split, 1)
        column.addLayout(self._button_line())

    def _button_line(self) -> QHBoxLayout:
        for name, text, tip, do in self._commands():
            button = self.buttons[name] = QPushButton(text)
            button.setToolTip(tip)
            button.clicked.connect(lambda _=False, do=do: do())
        return line_of([*self.buttons.values(), None, self.again])

    def _commands(self) -> list[tuple[str, str, str, Callable[[], None]]]:
        take, alias = self.tr("采用“可能是”（Enter）"), self.tr("作别的部门的别名（A）…")
        tips = (
            self.tr("作为“可能是”一栏里第一个部门的别名"),
            self.tr("从名录里选一个部门"),
            self.tr("登记为新部门，其他写法作它的别名"),
            self.tr("不登记，以后也不再问"),
        )
        return [
            ("take", take, tips[0], self.take_suggestions),
            ("alias", alias, tips[1], self.choose_department),
            ("new", self.tr("登记为新部门（N）"), tips[2], self.add_new),
            ("leave", self.tr("不处理（L）"), tips[3], self.leave),
        ]
