"""What the user chose once and for all, in the settings file."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, get_args, get_type_hints

from PySide6.QtCore import QSettings

from ipplanner.places import settings_file
from ui.common.language import Language
from ui.common.theme import Theme

if TYPE_CHECKING:
    from exports.docx import WordOptions

PageNumber = Literal["standard", "bottom"]
Digits = Literal["Times New Roman", "仿宋_GB2312"]
TEXT_SIZES = (90, 100, 110, 125, 150)
"""Per cent of the system's type size."""
_GROUP = "preferences"


@dataclass(frozen=True, slots=True)
class Preferences:
    """The user's choices; language and type size are taken up at the next start."""

    language: Language = "zh"
    theme: Theme = "system"
    text_size: int = 100
    """Per cent, one of TEXT_SIZES."""
    region: str = ""
    """The region that new plans are for; empty until it is known."""
    page_number: PageNumber = "standard"
    digits: Digits = "Times New Roman"

    @property
    def word_options(self) -> WordOptions:
        """What is said here about Word files."""
        from exports.docx import WordOptions

        return WordOptions(self.page_number, self.digits)


def open_settings() -> QSettings:
    """The settings file, which a portable program has beside it."""
    return QSettings(str(settings_file()), QSettings.Format.IniFormat)


def read_preferences(settings: QSettings) -> Preferences:
    """The choices kept; what is not there or makes no sense is as at the first start."""
    kept = {field.name: settings.value(f"{_GROUP}/{field.name}") for field in fields(Preferences)}
    understood = {name: _understood(name, value) for name, value in kept.items()}
    return replace(Preferences(), **{name: one for name, one in understood.items() if one})


def keep_preferences(settings: QSettings, preferences: Preferences) -> None:
    """Write the choices down."""
    for field in fields(Preferences):
        settings.setValue(f"{_GROUP}/{field.name}", getattr(preferences, field.name))


def _understood(name: str, value: object) -> Any:
    """A value as its field has it; None for one that is not there or cannot be."""
    if name == "text_size":
        return next((size for size in TEXT_SIZES if str(size) == str(value)), None)
    allowed = get_args(_types()[name])
    fits = value in allowed if allowed else value is not None
    return str(value) if fits else None


@cache
def _types() -> dict[str, Any]:
    return get_type_hints(Preferences)
