"""What duties are called in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.common.language import tr

if TYPE_CHECKING:
    from ipplanner.obligations.evaluating import Duty


def word_of(duty: Duty) -> str:
    """What a duty is called in the window."""
    words: dict[Duty, str] = {
        "必做": tr("必做"),
        "选做": tr("选做"),
        "未定": tr("未定"),
        "": tr("未规定"),
    }
    return words[duty]
