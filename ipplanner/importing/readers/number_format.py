"""A spreadsheet's number as its cell shows it, by the cell's number format.

Dates come out as 2018年12月31日 whatever order a format prints, since that is how plans write them.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from ipplanner.importing.readers.format_codes import GENERAL, Format, sections

_NUMERALS = {
    "DBNum1": ("〇一二三四五六七八九", "千百十"),
    "DBNum2": ("零壹贰叁肆伍陆柒捌玖", "仟佰拾"),
}
_LAST_DAY = 2_958_465
_DAYS_TO_1904 = 1462


def shown(value: float, code: str, *, since_1904: bool = False) -> str:
    """The text of a number under a format code; formats not understood show the bare number."""
    form, magnitude = _chosen(value, code or GENERAL)
    if form.date:
        return _date(value + _DAYS_TO_1904 * since_1904, form.date) or general(value)
    if form.shows_as_is:
        number = _in_chinese(magnitude, form.numerals) or general(magnitude)
    else:
        number = _digits(magnitude * 100**form.percents, form.digits)
    return form.before + number + form.after


def general(value: float) -> str:
    """A number without format: 1 and not 1.0, 0.3 and not 0.30000000000000004."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return format(value, ".15g")


def _chosen(value: float, code: str) -> tuple[Format, float]:
    """The section of the format that is for this number, and the number it prints."""
    found = sections(code)
    if value < 0 and len(found) > 1:
        return found[1], -value
    return (found[2], value) if value == 0 and len(found) > 2 else (found[0], value)


def _date(days: float, letters: str) -> str:
    """A day number as a text of the parts its format has; empty outside the calendar."""
    if not 0 <= days <= _LAST_DAY:
        return ""
    # the calendar of spreadsheets has a 29 February 1900
    start = datetime(1899, 12, 31 if 1 <= days < 60 else 30)
    moment = start + timedelta(seconds=round(days * 86400))
    parts = {"y": f"{moment.year}年", "m": f"{moment.month}月", "d": f"{moment.day}日"}
    day = "".join(text for letter, text in parts.items() if letter in letters or letters == "a")
    return f"{day} {_clock(moment, letters)}".strip()


def _clock(moment: datetime, letters: str) -> str:
    if not {"h", "n", "s"} & set(letters):
        return ""
    return moment.strftime("%H:%M:%S" if "s" in letters else "%H:%M")


def _digits(value: float, picture: str) -> str:
    if not picture:
        return ""
    whole, _, decimals = picture.partition(".")
    scaled = value / 1000 ** (len(whole) - len(whole.rstrip(",")))
    places = sum(char in "0#?" for char in decimals)
    comma = "," if "," in whole.rstrip(",") else ""
    text = f"{_rounded(abs(scaled), places):{comma}.{places}f}"
    number, _, fraction = text.partition(".")
    fraction = fraction.rstrip("0").ljust(decimals.count("0"), "0")
    number = number if comma else number.rjust(whole.count("0"), "0")
    number = "" if number == "0" and "0" not in whole else number
    sign = "-" if scaled < 0 and text.strip("0.,") else ""
    return sign + number + ("." + fraction if fraction else "")


def _rounded(value: float, places: int) -> Decimal:
    """Rounded half up as spreadsheets do; numbers too long for that as they are."""
    number = Decimal(repr(value))
    if value >= 1e15 or places > 12:
        return number
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _in_chinese(value: float, system: str) -> str:
    """A whole number below 10,000 in Chinese numerals as spreadsheets write them: 12 is 一十二."""
    if not system or value != int(value) or not 0 <= value < 10_000:
        return ""
    figures, units = _NUMERALS[system]
    pairs = zip(f"{int(value):04}", [*units, ""], strict=True)
    text = "".join(figures[int(digit)] + (unit if digit != "0" else "") for digit, unit in pairs)
    return re.sub(f"{figures[0]}+", figures[0], text).strip(figures[0]) or figures[0]
