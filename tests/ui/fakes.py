"""A user who answers the program's questions as told beforehand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog


@dataclass
class FakeDialogs:
    """Answers in order; what the program told is kept in `told`."""

    files: list[Path] = field(default_factory=list)
    target: Path | None = None
    texts: list[str | None] = field(default_factory=list)
    choices: list[int | None] = field(default_factory=list)
    proposals: list[Path] = field(default_factory=list)
    """Each file that was proposed to be written."""
    told: list[str] = field(default_factory=list)
    fillings: list[Callable[[Any], bool]] = field(default_factory=list)
    """Each fills in one form and says whether it is accepted."""

    def open_files(self, title: str, kinds: str) -> list[Path]:
        return self.files

    def save_file(self, title: str, proposal: Path, kinds: str) -> Path | None:
        self.proposals.append(proposal)
        return self.target

    def ask_text(self, title: str, label: str, text: str = "") -> str | None:
        return self.texts.pop(0)

    def choose(self, title: str, text: str, answers: Sequence[str]) -> int | None:
        return self.choices.pop(0)

    def run(self, dialog: QDialog) -> bool:
        return self.fillings.pop(0)(dialog)

    def tell(self, title: str, text: str) -> None:
        self.told.append(text)
