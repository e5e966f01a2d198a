"""The lines of the menus: what each command is called, what it does, its keys and its icon."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from ui.common.commands import Keys
from ui.main.deeds import Deeds

Standard = QKeySequence.StandardKey
Entry = tuple[str, str, Callable[[Deeds], object]]
"""Id, text, and what it does."""

KEYS: dict[str, Keys | list[Keys]] = {
    "file.start": "Ctrl+Shift+H",
    "file.import": "Ctrl+I",
    "file.open": Standard.Open,
    "file.switch": "Ctrl+Shift+O",
    "file.preview": Standard.Print,
    "file.word": "Ctrl+E",
    "file.excel": "Ctrl+Shift+E",
    "file.quit": "Ctrl+Q",
    "edit.undo": Standard.Undo,
    "edit.redo": ["Ctrl+Y", "Ctrl+Shift+Z"],
    "edit.cut": Standard.Cut,
    "edit.copy": Standard.Copy,
    "edit.paste": Standard.Paste,
    "edit.paste_text": "Ctrl+Shift+V",
    "edit.find": Standard.Find,
    "edit.replace": "Ctrl+H",
    "edit.find_next": "F3",
    "edit.find_previous": "Shift+F3",
    "edit.duplicate": "Ctrl+D",
    "edit.split": "Ctrl+Shift+D",
    "edit.merge": "Ctrl+Shift+M",
    "edit.delete": "Ctrl+Del",
    "edit.up": "Alt+Up",
    "edit.down": "Alt+Down",
    "edit.raise": "Alt+Left",
    "edit.lower": "Alt+Right",
    "view.filter": "Ctrl+L",
    "view.larger": Standard.ZoomIn,
    "view.smaller": Standard.ZoomOut,
    "view.usual": "Ctrl+0",
    "insert.measure": "Ctrl+Return",
    "insert.item": "Ctrl+Shift+Return",
    "plan.carry": "Ctrl+Shift+Y",
    "plan.departments": "F4",
    "plan.next": "F8",
    "plan.previous": "Shift+F8",
    "plan.empty": "Ctrl+J",
    "plan.fix": "Ctrl+.",
    "tools.commands": "Ctrl+Shift+P",
    "help.manual": "F1",
}

ICONS = {
    "file.import": "mdi6.file-import-outline",
    "file.open": "mdi6.folder-open-outline",
    "file.preview": "mdi6.file-eye-outline",
    "file.word": "mdi6.file-word-outline",
    "file.excel": "mdi6.file-excel-outline",
    "file.pdf": "mdi6.file-pdf-box",
    "edit.undo": "mdi6.undo",
    "edit.redo": "mdi6.redo",
    "edit.cut": "mdi6.content-cut",
    "edit.copy": "mdi6.content-copy",
    "edit.paste": "mdi6.content-paste",
    "edit.find": "mdi6.magnify",
    "edit.replace": "mdi6.find-replace",
    "edit.duplicate": "mdi6.content-duplicate",
    "edit.delete": "mdi6.delete-outline",
    "edit.up": "mdi6.arrow-up",
    "edit.down": "mdi6.arrow-down",
    "view.filter": "mdi6.filter-outline",
    "view.figures": "mdi6.chart-bar",
    "insert.measure": "mdi6.table-row-plus-after",
    "insert.item": "mdi6.playlist-plus",
    "plan.carry": "mdi6.calendar-arrow-right",
    "plan.compare": "mdi6.compare-horizontal",
    "plan.answer": "mdi6.comment-check-outline",
    "plan.departments": "mdi6.account-group-outline",
    "plan.tasks": "mdi6.account-details-outline",
    "plan.successors": "mdi6.account-switch-outline",
    "plan.next": "mdi6.skip-next-outline",
    "plan.problems": "mdi6.clipboard-check-outline",
    "tools.commands": "mdi6.magnify",
    "tools.keep": "mdi6.content-save-outline",
    "tools.templates": "mdi6.file-table-outline",
    "tools.layout": "mdi6.table-column",
    "tools.departments": "mdi6.card-account-phone-outline",
    "help.manual": "mdi6.help-circle-outline",
}

CHANGING = frozenset(
    [
        "edit.cut",
        "edit.paste",
        "edit.paste_text",
        "edit.replace",
        "edit.duplicate",
        "edit.split",
        "edit.merge",
        "edit.clear",
        "edit.delete",
        "edit.up",
        "edit.down",
        "insert.measure",
        "insert.item",
        "insert.section",
        "plan.departments",
        "plan.successors",
        "plan.surroundings",
        "plan.fix",
        "plan.fix_all",
        "plan.ignore",
        "tools.keep",
        "tools.layout",
    ]
)
"""Commands for a document in front that can be changed."""

EDITING = frozenset(
    [
        "file.preview",
        "edit.copy",
        "edit.find",
        "edit.find_next",
        "edit.find_previous",
        "view.filter",
        "view.figures",
        "plan.empty",
        "plan.answer",
        "plan.tasks",
        "plan.problems",
        "tools.check_settings",
    ]
)
"""Commands for a document in front."""

HANDING_IN = frozenset(["file.word", "file.excel", "file.pdf"])
"""Commands for a document in front, or its pages."""

LEVELS = frozenset(["edit.raise", "edit.lower"])
"""Commands for a document that can be changed and whose table shows two levels of sections."""

ZOOMING = frozenset(["view.larger", "view.smaller", "view.usual"])
"""Commands for a document in front, or its pages."""


class Entries(QObject):
    """The lines of each menu; None is a separator."""

    def file(self) -> list[Entry | None]:
        """文件."""
        return [
            ("file.start", self.tr("开始页"), lambda d: d.window.show_start()),
            ("file.import", self.tr("导入文件…"), Deeds.import_files),
            ("file.open", self.tr("打开工作区…"), Deeds.open_workspace),
            ("file.switch", self.tr("切换计划…"), Deeds.switch_document),
            ("file.back_up", self.tr("备份工作区…"), Deeds.back_up),
            None,
            ("file.preview", self.tr("预览"), lambda d: d.window.preview()),
            ("file.word", self.tr("导出 Word…"), lambda d: d.window.export("docx")),
            ("file.excel", self.tr("导出 Excel…"), lambda d: d.window.export("xlsx")),
            ("file.pdf", self.tr("导出 PDF…"), lambda d: d.window.export("pdf")),
            None,
            ("file.quit", self.tr("退出"), lambda d: d.window.close()),
        ]

    def edit(self) -> list[Entry | None]:
        """编辑."""
        return [
            ("edit.undo", self.tr("撤销"), Deeds.undo),
            ("edit.redo", self.tr("重做"), Deeds.redo),
            None,
            ("edit.cut", self.tr("剪切"), lambda d: d.clipboard.cut()),
            ("edit.copy", self.tr("复制"), lambda d: d.clipboard.copy()),
            ("edit.paste", self.tr("粘贴"), lambda d: d.clipboard.paste()),
            ("edit.paste_text", self.tr("粘贴为文字"), lambda d: d.clipboard.paste_text()),
            None,
            ("edit.find", self.tr("查找…"), lambda d: d.find.show_find()),
            ("edit.replace", self.tr("替换…"), lambda d: d.find.show_replace()),
            ("edit.find_next", self.tr("查找下一个"), lambda d: d.find.find_next()),
            ("edit.find_previous", self.tr("查找上一个"), lambda d: d.find.find_previous()),
            None,
            ("edit.duplicate", self.tr("复制一份"), lambda d: d.table.duplicate_selected()),
            ("edit.split", self.tr("拆分举措"), lambda d: d.table.split_measure()),
            ("edit.merge", self.tr("合并所选"), lambda d: d.table.merge_selected()),
            ("edit.clear", self.tr("清空单元格"), lambda d: d.table.clear_selected()),
            ("edit.delete", self.tr("删除行"), lambda d: d.table.delete_selected()),
            None,
            ("edit.up", self.tr("上移行"), lambda d: d.table.move_selected(-1)),
            ("edit.down", self.tr("下移行"), lambda d: d.table.move_selected(1)),
            ("edit.raise", self.tr("工作重点升一级"), lambda d: d.change_level(-1)),
            ("edit.lower", self.tr("工作重点降一级"), lambda d: d.change_level(1)),
        ]

    def view(self) -> list[Entry | None]:
        """视图."""
        return [
            ("view.filter", self.tr("筛选"), lambda d: d.editor.filter_bar.take_focus()),
            ("view.figures", self.tr("统计"), Deeds.show_figures),
            None,
            ("view.larger", self.tr("放大"), lambda d: d.zoom(1)),
            ("view.smaller", self.tr("缩小"), lambda d: d.zoom(-1)),
            ("view.usual", self.tr("恢复大小"), lambda d: d.zoom(0)),
        ]

    def insert(self) -> list[Entry | None]:
        """插入."""
        return [
            ("insert.measure", self.tr("插入举措"), lambda d: d.table.insert_measure()),
            ("insert.item", self.tr("插入工作内容"), lambda d: d.table.insert_item()),
            ("insert.section", self.tr("插入工作重点"), lambda d: d.table.insert_section()),
        ]

    def plan(self) -> list[Entry | None]:
        """计划."""
        return [
            ("plan.carry", self.tr("转入新一年…"), lambda d: d.window.carry_over()),
            ("plan.surroundings", self.tr("标题和表外文字…"), Deeds.edit_surroundings),
            ("plan.compare", self.tr("比较两个版本…"), lambda d: d.window.pages.compare()),
            None,
            ("plan.answer", self.tr("答复上级任务…"), lambda d: d.window.pages.answer()),
            ("plan.duties", self.tr("要答复的任务…"), lambda d: d.window.pages.duties()),
            ("plan.profile", self.tr("本省情况…"), Deeds.declare_profile),
            None,
            ("plan.departments", self.tr("编辑责任部门…"), lambda d: d.editor.edit_departments()),
            ("plan.tasks", self.tr("部门任务…"), lambda d: d.show_departments("tasks")),
            ("plan.successors", self.tr("用继任单位替换…"), Deeds.replace_by_successors),
            None,
            ("plan.next", self.tr("下一处待处理"), Deeds.next_open),
            ("plan.previous", self.tr("上一处待处理"), Deeds.previous_open),
            ("plan.empty", self.tr("下一个空单元格"), Deeds.next_empty),
            None,
            ("plan.problems", self.tr("检查发现的问题"), Deeds.show_problems),
            ("plan.fix", self.tr("按建议改"), lambda d: d.checks.fix()),
            ("plan.fix_all", self.tr("修复全部同类…"), lambda d: d.checks.fix_all()),
            ("plan.ignore", self.tr("忽略这个问题…"), lambda d: d.checks.ignore()),
        ]

    def tool(self) -> list[Entry | None]:
        """工具."""
        return [
            ("tools.commands", self.tr("搜索命令…"), Deeds.show_commands),
            ("tools.keep", self.tr("留存版本…"), Deeds.keep_version),
            ("tools.templates", self.tr("模板…"), Deeds.show_templates),
            ("tools.layout", self.tr("版式…"), Deeds.change_layout),
            ("tools.departments", self.tr("部门名录…"), lambda d: d.show_departments("register")),
            ("tools.check_settings", self.tr("检查设置…"), lambda d: d.checks.show_settings()),
        ]

    def help(self) -> list[Entry | None]:
        """帮助."""
        return [
            ("help.manual", self.tr("使用手册"), Deeds.show_manual),
            ("help.about", self.tr("关于"), Deeds.show_about),
        ]
