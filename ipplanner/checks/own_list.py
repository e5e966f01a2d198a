"""The office's own word list as a table: read from its file, looked through line by line, kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ipplanner.checks.finding import LEVELS
from ipplanner.checks.word_list import KEYS, read_entries
from ipplanner.errors import PlannerError
from ipplanner.text import clean, one_line

HEAD = (
    "# 本单位用词表，一行一个词：错误写法 => 正确写法 | 条件\n"
    "# 例：公正 => 公证 | 后：方式、机构 | 除：公正司法\n"
)
_ARROW = re.compile(r"\s*(?:=>|＝>|⇒|→)\s*")
_BAR = re.compile(r"\s*[|｜]\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """A word with what to write and when it is wrong; or a remark, with nothing else."""

    wrong: str = ""
    right: str = ""
    conditions: str = ""
    remark: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing at all."""
        return not (self.wrong or self.right or self.conditions or self.remark)

    def __str__(self) -> str:
        """As it stands in the file."""
        if self.remark:
            return self.remark
        words = f"{self.wrong} => {self.right}".rstrip()
        return f"{words} | {self.conditions}" if self.conditions else words


def read_list(path: Path) -> list[Line]:
    """The lines of a word list with its remarks; none where there is no file."""
    try:
        text = path.read_text("utf-8-sig", errors="replace") if path.is_file() else ""
    except OSError as error:
        raise PlannerError(f"词表“{path.name}”现在不能读，请稍后再试。") from error
    return [_line(line) for line in map(str.strip, clean(text).splitlines()) if line]


def write_list(path: Path, lines: Sequence[Line]) -> None:
    """Keeps a word list, lines that say nothing left out; PlannerError where it cannot be."""
    kept = [str(line) for line in lines if not line.is_empty]
    has_head = any(line.remark for line in lines)
    text = ("" if has_head else HEAD) + "".join(f"{line}\n" for line in kept)
    aside = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(text, "utf-8")
        aside.replace(path)
    except OSError as error:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
        raise PlannerError(
            f"词表“{path.name}”没有存上，可能正被别的程序打开，请关闭后再试。"
        ) from error


def faults_in(lines: Sequence[Line]) -> dict[int, str]:
    """One sentence for each line, by position from 0, that cannot be used as it is."""
    first: dict[tuple[str, str], int] = {}
    faults: dict[int, str] = {}
    for at, line in enumerate(lines):
        if line.remark or line.is_empty:
            continue
        fault = _fault(line)
        same = first.setdefault((line.wrong, line.conditions), at)
        if not fault and same != at:
            fault = f"与第 {same + 1} 行重复。"
        if fault:
            faults[at] = fault
    return faults


def _line(text: str) -> Line:
    if text.startswith("#"):
        return Line(remark=text)
    words, *conditions = _BAR.split(text)
    wrong, *right = _ARROW.split(words, maxsplit=1)
    return Line(wrong.strip(), "".join(right).strip(), " | ".join(conditions))


def _fault(line: Line) -> str:
    if not line.wrong:
        return "没有填错误写法。"
    for words in (line.wrong, line.right):
        if _ARROW.search(words) or _BAR.search(words) or words.startswith("#"):
            return "写法里不能有“=>”“|”，也不能以“#”开头。"
    if line.wrong == line.right:
        return "正确写法与错误写法相同。"
    wrong = next(filter(None, map(_condition_fault, _BAR.split(line.conditions))), "")
    if not wrong and line.conditions and not read_entries(one_line(str(line)))[0]:
        return "条件看不懂。"
    return wrong


def _condition_fault(condition: str) -> str:
    if not condition:
        return ""
    key, colon, words = condition.replace(":", "：", 1).partition("：")
    if key.strip() not in KEYS or not colon:
        return f"条件“{condition}”看不懂，可以写“{'、'.join(KEYS)}”加冒号和词。"
    if not words.strip():
        return f"条件“{condition}”的冒号后面没有词。"
    if key.strip() == "级别" and words.strip() not in LEVELS:
        return f"级别只能写{'、'.join(LEVELS)}。"
    return ""
