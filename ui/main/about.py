"""About the program: version, licence, and the libraries it stands on."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, metadata

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ipplanner import __version__

_LIBRARIES = (
    "PySide6_Essentials",
    "SQLAlchemy",
    "alembic",
    "lxml",
    "olefile",
    "xlrd",
    "rapidfuzz",
    "QtAwesome",
    "platformdirs",
    "filelock",
    "psutil",
)


class About(QDialog):
    """Name, version and licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("关于"))
        title = QLabel(self.tr("知识产权工作计划编制 {}").format(__version__))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        title.setFont(font)
        note = QLabel(self.tr("许可：MIT。不联网，不收集任何信息。用到的程序库及其许可："))
        libraries = QPlainTextEdit("\n".join(map(_line, _LIBRARIES)))
        libraries.setReadOnly(True)
        libraries.setAccessibleName(self.tr("程序库"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (title, note, libraries, buttons):
            column.addWidget(part)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 70, metrics.height() * 22)


def _line(name: str) -> str:
    try:
        found = metadata(name)
    except PackageNotFoundError:
        return name
    named = found.json
    classifiers = [c for c in named.get("classifier", []) if c.startswith("License ::")]
    licence = named.get("license_expression") or next(iter(classifiers), named.get("license", ""))
    first_line = (str(licence).rpartition(" :: ")[2].splitlines() or [""])[0]
    return f"{name} {named['version']} — {first_line[:60]}"
