"""What an office chooses about its Word files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class WordOptions:
    """The choices: everything else is fixed by the standard and the layout."""

    page_number: Literal["standard", "bottom"] = "standard"
    """On turned pages: at the left edge as GB/T 9704 has it, or plainly at the bottom."""
    digits: Literal["Times New Roman", "仿宋_GB2312"] = "Times New Roman"
    """The font of digits and Western letters."""
    repeat_names: bool = False
    """Whether 工作重点 and 工作内容 are printed again on each page they reach over to."""
