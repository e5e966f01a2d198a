"""What is done with templates: making, copying, naming, taking out, sending and taking in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from exports.template_files import export_template
from ipplanner.edits.documents import remove_document
from ipplanner.edits.templates import edit_builtin, make_template, rename_template
from ipplanner.store.documents import listing, load
from ipplanner.templates.packages import SUFFIX
from ipplanner.templates.template import template
from ui.common.dialogs import Dialogs
from ui.common.file_writer import FileWriter
from ui.session import Session
from ui.templates.entries import Entry
from ui.templates.form import TemplateForm
from ui.templates.taking import package_kind, take_packages


class Doing(QObject):
    """Every deed is one step that can be undone; what came of it is told in a line."""

    told = Signal(str)
    made = Signal(str)
    """The id of a template that is new or has another name."""
    files_asked = Signal()
    """Files are to be imported, of which a template is made."""
    broke = Signal(object)

    def __init__(self, session: Session, dialogs: Dialogs, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._dialogs, self._page = session, dialogs, page
        self._writer = FileWriter(dialogs, self)
        self._writer.told.connect(self._tell)
        self._writer.broke.connect(self.broke)
        self.to_chosen: dict[str, Callable[[Entry], None]] = {
            "layout": self.change_layout,
            "rename": self.rename,
            "copy": self.copy,
            "send": self.send,
            "delete": self.delete,
        }
        """What can be done with a chosen template, by the key of its button."""

    def make(self, document_id: str = "") -> None:
        """Ask of which document a template is to be made, and make it."""
        workspace = self._session.workspace
        known = self._session.run(lambda: listing(workspace)) or []
        documents = sorted(known, key=lambda one: (one.role == "template", -(one.year or 0)))
        form = TemplateForm(self.tr("由文件建立模板"), documents=documents, parent=self._page)
        form.files_asked.connect(self.files_asked)
        form.choose(document_id)
        if self._dialogs.run(form):
            self._take(lambda: make_template(workspace, form.source, form.title, form.year))

    def copy(self, one: Entry) -> None:
        """A copy for the next year that can be changed."""
        workspace = self._session.workspace
        year = one.year + 1 if one.year else None
        title = one.title.replace(str(one.year), str(year)) if year else one.title
        form = TemplateForm(self.tr("修改副本"), title, year, parent=self._page)
        if not self._dialogs.run(form):
            return
        if one.own:
            self._take(lambda: make_template(workspace, one.id, form.title, form.year))
        else:
            self._take(lambda: edit_builtin(workspace, template(one.id), form.title, form.year))

    def rename(self, one: Entry) -> None:
        """Another title and year."""
        workspace = self._session.workspace
        form = TemplateForm(self.tr("名称和年份"), one.title, one.year, parent=self._page)
        if self._dialogs.run(form) and (form.title, form.year) != (one.title, one.year):
            self._take(lambda: rename_template(workspace, one.id, form.title, form.year))

    def delete(self, one: Entry) -> None:
        """Take a template out."""
        if self._session.run(lambda: self._removed(one)):
            self.told.emit(self.tr("已删除“{}”，可以撤销。").format(one.title))

    def change_layout(self, one: Entry) -> None:
        """Ask for another layout."""
        from ui.templates.layout_dialog import change_layout

        if change_layout(self._session, self._dialogs, one.id, self._page):
            self.told.emit(self.tr("已修改“{}”的版式。").format(one.title))

    def send(self, one: Entry) -> None:
        """Write a template as a file."""
        workspace = self._session.workspace
        target = self._writer.ask(self.tr("发送模板"), one.title + SUFFIX, self.tr("模板文件"))
        if target is not None:
            done = self.tr("已写好并核对：{}。对方用“导入模板”打开。")
            self._writer.write(lambda: export_template(load(workspace, one.id), target), done)

    def take_in(self, paths: Sequence[Path] | None = None) -> None:
        """Take templates in that were sent; asks for the files where none are given."""
        if paths is None:
            paths = self._dialogs.open_files(self.tr("导入模板"), package_kind())
        made = take_packages(self._session, paths)
        for template_id in made:
            self.made.emit(template_id)
        if made:
            self.told.emit(self.tr("已导入 {} 份模板。").format(len(made)))

    # --- inside ------------------------------------------------------------------------------

    def _removed(self, one: Entry) -> bool:
        remove_document(self._session.workspace, one.id)
        return True

    def _take(self, work: Callable[[], str]) -> None:
        template_id = self._session.run(work)
        if template_id:
            self.made.emit(template_id)
            self.told.emit(self.tr("已保存。"))

    def _tell(self, text: str, _: object) -> None:
        self.told.emit(text)
