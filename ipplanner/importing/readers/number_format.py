"""A spreadsheet's number as its cell shows it, by the cell's number format.

Dates come out as 2018年12月31日 whatever order a format prints, since that is how plans write them.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

GENERAL = "General"
BUILTIN = {
    **{1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy/m/d"},
    **{15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm"},
    **{21: "h:mm:ss", 22: "yyyy/m/d h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00"},
    **{40: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 49: "@"},
    # what Chinese Excel and WPS show for the numbers the standard leaves to the language
    **{27: "yyyy年m月", 28: "m月d日", 29: "m月d日", 30: "yyyy/m/d", 31: "yyyy年m月d日"},
    **{32: "h:mm", 33: "h:mm:ss", 34: "h:mm", 35: "h:mm:ss", 36: "yyyy年m月", 50: "yyyy年m月"},
    **{51: "m月d日", 52: "yyyy年m月", 53: "m月d日", 54: "m月d日", 55: "h:mm", 56: "h:mm:ss"},
    **{57: "yyyy年m月", 58: "m月d日"},
}
"""Format codes by the numbers under which files leave them out."""

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|[_*].|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>General|G/通用格式)|(?P<half>AM/PM|A/P|上午/下午)|(?P<odd>E[+-]|/(?=[?0-9#]))"
    r"|(?P<date>[yY]+|[mM]+|[dD]+|[hH]+|[sS]+|a{3,4}|e+)|(?P<digits>[0#?][0#?.,]*|\.[0#?]+)"
    r"|(?P<percent>%)|(?P<plain>.)",
    re.DOTALL,
)
_SECTION = re.compile(r'(?:"[^"]*"?|\\.|[^;"\\])+|(?<=;)(?=;)')
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_CHINESE = {
    "DBNum1": ("〇一二三四五六七八九", "十百千"),
    "DBNum2": ("零壹贰叁肆伍陆柒捌玖", "拾佰仟"),
}
_LAST_DAY = 2_958_465


class _Format(NamedTuple):
    before: str
    digits: str
    after: str
    percents: int
    chinese: str
    date: str
    """The date letters in lower case, minutes as "n"; empty for numbers."""
    plain: bool
    """Whether the number is shown as it is."""


def shown(value: float, code: str, *, since_1904: bool = False) -> str:
    """The text of a number under a format code; formats not understood show the bare number."""
    form, magnitude = _chosen(value, code or GENERAL)
    if form.date:
        return _date(value + 1462 * since_1904, form.date) or general(value)
    if form.plain or not form.digits and not form.before and not form.after:
        number = _chinese(abs(magnitude), form.chinese) or general(magnitude)
    else:
        number = _digits(magnitude * 100**form.percents, form.digits)
    return form.before + number + form.after


def general(value: float) -> str:
    """A number without format: 1 and not 1.0, 0.3 and not 0.30000000000000004."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return format(value, ".15g")


def _chosen(value: float, code: str) -> tuple[_Format, float]:
    """The section of the format that is for this number, and the number it prints."""
    sections = _sections(code)
    if value < 0 and len(sections) > 1:
        return sections[1], -value
    if value == 0 and len(sections) > 2:
        return sections[2], value
    return sections[0], value


@lru_cache(maxsize=256)
def _sections(code: str) -> tuple[_Format, ...]:
    return tuple(_parsed(text) for text in _SECTION.findall(code[:256])[:3]) or (_parsed(""),)


def _parsed(section: str) -> _Format:
    before, digits, after, date, chinese, percents, plain = "", "", "", "", "", 0, False
    for match in _TOKEN.finditer(section):
        kind, text = match.lastgroup, match[match.lastgroup or 0]
        if kind in ("quoted", "escaped", "plain") or kind == "bracket" and text[:1] == "$":
            text = text[1:].partition("-")[0] if kind == "bracket" else text.replace("@", "")
            before, after = (before, after + text) if digits or plain else (before + text, after)
        elif kind == "percent":
            percents, after = percents + 1, after + "%"
        elif kind == "digits":
            digits += text
        elif kind == "general":
            plain = True
        elif kind == "odd":
            return _Format("", "", "", 0, "", "", True)
        elif kind == "bracket":
            chinese = text if text in _CHINESE else chinese
            date += text.lower() if _ELAPSED.fullmatch(text) else ""
        elif kind == "date":
            date += _date_letters(text, date)
    return _Format(before, digits, after, percents, chinese, _minutes_told(date), plain)


def _date_letters(text: str, before: str) -> str:
    letter = {"e": "y", "a": "w"}.get(text[0].lower(), text[0].lower())
    return "n" if letter == "m" and before.endswith("h") else letter


def _minutes_told(date: str) -> str:
    return date.replace("ms", "ns")


def _date(days: float, letters: str) -> str:
    """A day number as a text of the parts its format has; empty outside the calendar."""
    if not 0 <= days <= _LAST_DAY:
        return ""
    # the calendar of spreadsheets has a 29 February 1900
    moment = datetime(1899, 12, 30 + (1 <= days < 60)) + timedelta(seconds=round(days * 86400))
    parts = [("y", f"{moment.year}年"), ("m", f"{moment.month}月"), ("d", f"{moment.day}日")]
    day = "".join(text for letter, text in parts if letter in letters)
    clock = _clock(moment, letters)
    if not day and not clock:
        day = "".join(text for _, text in parts)
    return f"{day} {clock}".strip()


def _clock(moment: datetime, letters: str) -> str:
    if not {"h", "n", "s"} & set(letters):
        return ""
    return moment.strftime("%H:%M:%S" if "s" in letters else "%H:%M")


def _digits(value: float, pattern: str) -> str:
    if not pattern:
        return ""
    whole, _, decimals = pattern.partition(".")
    scaled = value / 1000 ** (len(whole) - len(whole.rstrip(",")))
    places = sum(char in "0#?" for char in decimals)
    text = f"{_rounded(abs(scaled), places):{',' if ',' in whole.rstrip(',') else ''}.{places}f}"
    number, _, fraction = text.partition(".")
    fraction = fraction.rstrip("0").ljust(decimals.count("0"), "0")
    number = number.rjust(whole.count("0"), "0") if "," not in number else number
    number = "" if number == "0" and "0" not in whole else number
    sign = "-" if scaled < 0 and text.strip("0.,") else ""
    return sign + number + ("." + fraction if fraction else "")


def _rounded(value: float, places: int) -> Decimal:
    """Rounded half up as spreadsheets do; numbers too long for that as they are."""
    number = Decimal(repr(value))
    if value >= 1e15 or places > 12:
        return number
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _chinese(value: float, system: str) -> str:
    """A whole number below 10,000 in Chinese numerals as spreadsheets write them: 12 is 一十二."""
    if not system or value != int(value) or value >= 10_000:
        return ""
    figures, units = _CHINESE[system]
    text = ""
    for place, digit in zip("千百十一", f"{int(value):04}", strict=True):
        unit = "" if place == "一" else units["十百千".index(place)]
        text += figures[int(digit)] + (unit if digit != "0" else "")
    zero = figures[0]
    return re.sub(f"{zero}+", zero, text).strip(zero) or zero
