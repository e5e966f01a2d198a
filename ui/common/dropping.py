"""Files dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from ui.common.language import tr

WORKSPACE = ".ipplan"
TEMPLATE = ".ipmb"
"""A template that was sent; `ipplanner.templates.packages` reads it."""
OFFICE = frozenset(
    {".docx", ".docm", ".doc", ".wps", ".wpt", ".rtf", ".odt", ".ods", ".pdf", ".txt"}
    | {".xlsx", ".xlsm", ".xls", ".et", ".ett"}
)


def office_kinds() -> str:
    """All files that can be imported, for choosing one."""
    patterns = " ".join(f"*{one}" for one in sorted(OFFICE))
    return tr("Word、Excel、PDF、文本文件 ({})").format(patterns)


def dropped(data: QMimeData) -> list[Path]:
    """The files and folders of this computer among what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def is_welcome(data: QMimeData) -> bool:
    """Whether there is anything to import or open among what is dragged."""
    return any(path.suffix.lower() in OFFICE | {WORKSPACE, TEMPLATE, ""} for path in dropped(data))


def workspaces_among(paths: list[Path]) -> list[Path]:
    """The workspace files; all others are for importing."""
    return [path for path in paths if path.suffix.lower() == WORKSPACE]
