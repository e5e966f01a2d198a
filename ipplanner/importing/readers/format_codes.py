"""Number format codes of spreadsheets, taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

GENERAL = "General"
_YEAR_MONTH, _MONTH_DAY, _DAY = "yyyy年m月", "m月d日", "yyyy年m月d日"
_KNOWN = {
    "0": (1,),
    "0.00": (2,),
    "#,##0": (3, 37, 38),
    "#,##0.00": (4, 39, 40),
    "0%": (9,),
    "0.00%": (10,),
    "h:mm": (18, 20, 32, 34, 55),
    "h:mm:ss": (19, 21, 33, 35, 56, 45, 46, 47),
    "yyyy/m/d h:mm": (22,),
    # what Chinese Excel and WPS show for the numbers that the standard leaves to the language
    _DAY: (14, 15, 30, 31),
    _YEAR_MONTH: (17, 27, 36, 50, 52, 57),
    _MONTH_DAY: (16, 28, 29, 51, 53, 54, 58),
}
BUILTIN = {number: code for code, numbers in _KNOWN.items() for number in numbers}
"""Format codes by the numbers under which files leave them out."""

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|[_*].|\[(?P<bracket>[^\]]*)\]|@'
    r"|(?P<general>General|G/通用格式)|AM/PM|A/P|上午/下午|(?P<odd>E[+-]|/(?=[?0-9#]))"
    r"|(?P<date>[yY]+|[mM]+|[dD]+|[hH]+|[sS]+|e+|aaaa?)|(?P<digits>[0#?][0#?.,]*|\.[0#?]+)"
    r"|(?P<percent>%)|(?P<plain>.)",
    re.DOTALL,
)
_SECTION = re.compile(r'(?:"[^"]*"?|\\.|[^;"\\])+|(?<=;)(?=;)')
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_LONGEST = 256


@dataclass(slots=True)
class Format:
    """One section of a code: what is printed before, for and after the number."""

    before: str = ""
    digits: str = ""
    after: str = ""
    percents: int = 0
    numerals: str = ""
    """DBNum1 or DBNum2 for Chinese numerals."""
    date: str = ""
    """The date letters y m d h s in lower case, minutes as n, weekdays as a; empty for numbers."""
    as_is: bool = False

    @property
    def shows_as_is(self) -> bool:
        """Whether the number has no picture of digits of its own."""
        return self.as_is or not (self.digits or self.before or self.after)

    def take(self, kind: str, text: str) -> None:
        """Take up one token of the code."""
        match kind:
            case "quoted" | "escaped" | "plain":
                self._literal(text)
            case "percent":
                self.percents += 1
                self._literal(text)
            case "digits":
                self.digits += text
            case "general":
                self.as_is = True
            case "date":
                self._date(text[0].lower())
            case "bracket":
                self._bracket(text)

    def _literal(self, text: str) -> None:
        if self.digits or self.as_is:
            self.after += text
        else:
            self.before += text

    def _date(self, letter: str) -> None:
        self.date += {"e": "y"}.get(letter, letter)
        self.date = re.sub("hm$", "hn", self.date).replace("ms", "ns")

    def _bracket(self, text: str) -> None:
        if text.startswith("$"):
            self._literal(text[1:].partition("-")[0])
        elif text in ("DBNum1", "DBNum2"):
            self.numerals = text
        elif _ELAPSED.fullmatch(text):
            self._date(text[0].lower())


@lru_cache(maxsize=256)
def sections(code: str) -> tuple[Format, ...]:
    """The sections of a code, at least one: for all numbers, or positive, negative, zero."""
    return tuple(_parsed(text) for text in _SECTION.findall(code[:_LONGEST])[:3]) or (Format(),)


def _parsed(section: str) -> Format:
    form = Format()
    for match in _TOKEN.finditer(section):
        if match.lastgroup == "odd":  # fractions and powers of ten: rare, the bare number will do
            return Format(as_is=True)
        if match.lastgroup:
            form.take(match.lastgroup, match[match.lastgroup])
    return form
