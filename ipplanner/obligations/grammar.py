"""Obligation lines (省份：一、二类省份必做，三类省份选做) read into clauses with scopes.

    line   = "省份" (":"|"：") clause {("，"|"；") clause} ["。"]
    clause = scope {"、" scope} ("必做" | "选做")

White space counts nowhere, "," and ";" are taken for "，" and "；", and a line may be broken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ipplanner.obligations.printed import Fault, Printed, Slip, shown
from ipplanner.obligations.scopes import Scope, read_scopes

Bound = Literal["必做", "选做"]

_LABEL = re.compile(r"省份[:：]")
_LABEL_WITHOUT_COLON = re.compile(r"省份[:：]?")
_SEPARATORS = "，,；;。．."
_DUTY = re.compile(r"必做|选做|选作|必作")
_SLIPS: dict[str, Bound] = {"选作": "选做", "必作": "必做"}
_MOST_SCOPES = 100
"""In one line; anything longer is no obligation."""
_ENDS_LINE = ("必做", "选做", "选作", "必作", *_SEPARATORS)


@dataclass(frozen=True, slots=True)
class Clause:
    """For which provinces something is 必做 or 选做; at characters `start` to `end`."""

    scopes: tuple[Scope, ...]
    duty: Bound
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line that begins with 省份：, with what could be read of it and what could not."""

    printed: str
    """Without white space."""
    start: int
    end: int
    clauses: tuple[Clause, ...]
    faults: tuple[Fault, ...] = ()
    slips: tuple[Slip, ...] = ()

    @property
    def scopes(self) -> list[tuple[Clause, Scope]]:
        """All scopes with their clauses, in printed order."""
        return [(clause, scope) for clause in self.clauses for scope in clause.scopes]


@lru_cache(maxsize=4096)
def read_obligation(text: str) -> tuple[Line, ...]:
    """The lines of an obligation as printed; none where there is no text."""
    return tuple(map(_line, _cut_into_lines(Printed(text))))


def faults_of(text: str) -> list[Fault]:
    """Everything in an obligation that cannot be read, in printed order."""
    return [fault for line in read_obligation(text) for fault in line.faults]


def slips_of(text: str) -> list[Slip]:
    """The words in an obligation that should be others, in printed order."""
    return [slip for line in read_obligation(text) for slip in line.slips]


def _cut_into_lines(printed: Printed) -> Iterator[Printed]:
    """A stretch for each 省份： that begins a printed line or follows the end of another."""
    start = 0
    for found in printed.finditer(_LABEL):
        at = found.start()
        if at and (printed.starts_line(at) or printed.text[:at].endswith(_ENDS_LINE)):
            yield printed[start:at]
            start = at
    if printed.text:
        yield printed[start : len(printed.text)]


def _line(printed: Printed) -> Line:
    reading = _Reading()
    reading.read(printed)
    return Line(
        printed.text,
        printed.start,
        printed.end,
        tuple(reading.clauses),
        tuple(sorted(reading.faults, key=lambda fault: fault.start)),
        tuple(reading.slips),
    )


class _Reading:
    """What is read of one line so far."""

    def __init__(self) -> None:
        self.clauses: list[Clause] = []
        self.faults: list[Fault] = []
        self.slips: list[Slip] = []

    def read(self, printed: Printed) -> None:
        """Take a whole line in."""
        parts = list(self._after_label(printed).split(_SEPARATORS))
        for part in parts[:-1] if len(parts) > 1 and not parts[-1].text else parts:
            self._take_part(part)
        if sum(len(clause.scopes) for clause in self.clauses) > _MOST_SCOPES:
            self.clauses.clear()
            self.faults.append(printed.fault("这一行写的省份范围太多"))

    def _after_label(self, printed: Printed) -> Printed:
        label = _LABEL_WITHOUT_COLON.match(printed.text)
        if label is None:
            self.faults.append(printed[0:0].fault("开头应为“省份：”"))
            return printed
        rest = printed[label.end() : len(printed.text)]
        if label[0][-1] not in ":：":
            self.faults.append(rest[0:0].fault("“省份”后面缺少冒号"))
        return rest

    def _take_part(self, part: Printed) -> None:
        """Take in what stands between two separators: one clause, if all is well."""
        duties = list(part.finditer(_DUTY))
        if not duties:
            self.faults.append(part.fault(_without_duty(part.text)))
        start = 0
        for duty in duties:
            if start:
                gap = part[start:start]
                self.faults.append(gap.fault(f"“{part.text[start - 2 : start]}”后面缺少逗号或分号"))
            self._take_clause(part[start : duty.end()])
            start = duty.end()
        rest = part[start : len(part.text)]
        if duties and rest.text:
            self.faults.append(rest.fault(f"“{shown(rest.text)}”是多余的文字"))

    def _take_clause(self, clause: Printed) -> None:
        """Take in scopes with the duty behind them."""
        words, duty = clause[0 : len(clause.text) - 2], clause[-2:]
        if not words.text:
            self.faults.append(clause.fault(f"“{duty.text}”前面没有写明是哪些省份"))
            return
        meant = _SLIPS.get(duty.text)
        named = read_scopes(words)
        self.faults += named.faults
        self.slips += named.slips
        if meant:
            self.slips.append(Slip(duty.start, duty.end, duty.text, meant))
        bound: Bound = meant or ("必做" if duty.text == "必做" else "选做")
        self.clauses.append(Clause(tuple(named.scopes), bound, clause.start, clause.end))


def _without_duty(words: str) -> str:
    if not words:
        return "这里缺少内容"
    return f"“{shown(words)}”后面缺少“必做”或“选做”"
