"""上级任务: what the documents from above ask where the current item answers, or could."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ipplanner.edits.answers import confirm_answer, refuse_answer, withdraw_answer
from ipplanner.store.workspace import Workspace
from ui.answering.words import word_of
from ui.editor.inspector_pages.page import Captioned, Page, text_label

if TYPE_CHECKING:
    from ipplanner.answering.coverage import Covered
    from ui.answering.provider import Provider

_MOST = 8
"""Tasks that are shown."""
Settle = Callable[[Workspace, str, str], str]


class NationalPage(Page):
    """The tasks that the item answers, below them those that it could; a block each."""

    @cached_property
    def provider(self) -> Provider:
        """What is known of the documents from above; looked into when it is first to be seen."""
        from ui.answering.provider import provider_of

        provider = provider_of(self.session)
        provider.changed.connect(self.refresh)
        return provider

    def build(self) -> None:
        """Make the parts."""
        self.blocks = [TaskBlock(self) for _ in range(_MOST)]
        for block in self.blocks:
            self.column.addWidget(block)
        self.more = text_label()
        self.column.addWidget(self.more)

    def fill(self) -> None:
        """Show what concerns the current item."""
        item = self.item()
        answered = self.provider.answered_by(item.id) if item else []
        suggested = self.provider.suggested_for(item.id) if item else []
        found = [(row, True) for row in answered] + [(row, False) for row in suggested]
        for at, block in enumerate(self.blocks):
            block.setVisible(at < len(found))
            if at < len(found):
                block.show_task(*found[at])
        left = len(found) - len(self.blocks)
        self.more.setText(self.tr("另有 {count} 项没有列出。").format(count=left))
        self.more.setVisible(left > 0)
        self.say("" if found else self._hint())

    def settle(self, task_id: str, settle: Settle) -> None:
        """Say about a task that the current item answers it, or does not, or leave it open."""
        item = self.item()
        if item is not None:
            self.session.run(lambda: settle(self.session.workspace, item.id, task_id))

    def _hint(self) -> str:
        if self.item() is None:
            return self.tr("这里显示当前条目所答复的上级任务。请在大纲或表格里选一个条目。")
        if not self.provider.is_answering:
            return self.tr("这份文件不是本省的工作计划，没有要答复的上级任务。")
        if not self.provider.counted:
            return self.tr("没有要答复的上级文件。导入同一年的推进计划、任务清单后，这里显示原文。")
        if self.provider.is_suggesting:
            return self.tr("正在查找这一条可能答复的上级任务…")
        return self.tr("这一条没有答复上级任务，也没有建议。在“答复上级任务”里可以另选。")


class TaskBlock(QWidget):
    """One task with its text, why it is a duty, and what can be said about it."""

    def __init__(self, page: NationalPage) -> None:
        super().__init__()
        self._page = page
        self._task = ""
        self.state = QLabel()
        self.name = text_label()
        self.local = Captioned(self.tr("对地方的要求"))
        self.national = Captioned(self.tr("任务原文"))
        self.duty = Captioned(self.tr("我省任务"))
        self.deadline = Captioned(self.tr("完成时间"))
        self.confirm = self._button(self.tr("认可"), confirm_answer)
        self.refuse = self._button(self.tr("不是"), refuse_answer)
        self.withdraw = self._button(self.tr("撤回"), withdraw_answer)
        self.confirm.setToolTip(self.tr("这一条就是对这个任务的答复"))
        self.refuse.setToolTip(self.tr("这一条不是对这个任务的答复，以后不再建议"))
        self.withdraw.setToolTip(self.tr("这一条不再算作对这个任务的答复"))
        self._lay_out()

    def show_task(self, row: Covered, answered: bool) -> None:
        """Be about a task that the current item answers, or could."""
        task = row.task
        self._task = task.id
        self.state.setText(self.tr("已答复") if answered else self.tr("建议：可能答复"))
        self.name.setText(task.name)
        self.name.setToolTip(task.document)
        self.local.show_text(task.local_text)
        self.national.show_text(task.national_part)
        reason = self.tr("{duty}：{reason}")
        self.duty.show_text(reason.format(duty=word_of(row.asked.duty), reason=row.asked.reason))
        self.deadline.show_text(task.deadline)
        may_edit = not self._page.session.read_only
        for button, offered in (
            (self.confirm, not answered),
            (self.refuse, not answered),
            (self.withdraw, answered),
        ):
            button.setVisible(offered)
            button.setEnabled(may_edit)

    def _button(self, text: str, settle: Settle) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(lambda _=False: self._page.settle(self._task, settle))
        return button

    def _lay_out(self) -> None:
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        top = QHBoxLayout()
        top.addWidget(self.state)
        top.addStretch(1)
        for button in (self.confirm, self.refuse, self.withdraw):
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, self.fontMetrics().height())
        column.addLayout(top)
        for part in (self.name, self.local, self.duty, self.deadline, self.national):
            column.addWidget(part)
