"""A template as a file to send on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from exports.exporting import Exported
from exports.files import write_checked
from ipplanner.errors import ExportError
from ipplanner.model import Document
from ipplanner.templates.packages import package_text, read_package


def export_template(template: Document, target: Path) -> Exported:
    """The template's file, read again before it takes the place of an older one."""
    text = package_text(replace(template, role="template"))

    def write(path: Path) -> None:
        path.write_text(text, encoding="utf-8")

    def check(path: Path) -> None:
        found, _ = read_package(path)
        if package_text(found) != text:
            raise ExportError(f"写入“{target.name}”后重新读取不一致，没有导出。")

    write_checked(target, write, check)
    return Exported(target, sum(1 for _ in template.walk_items()))
