"""Counting words of automatic numbers: 3 as 3, 三, c, iii or ③."""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST = 9999
"""Beyond it every format is plain digits; no list is that long."""


def counted(number: int, form: str) -> str:
    """The number in a w:numFmt; unknown formats are plain digits, "none" is nothing."""
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{number:02}"
    write = _FORMATS.get(form)
    return write(number) if write is not None and 0 < number <= _LARGEST else str(number)


def _thousand(number: int, digits: str = _DIGITS, units: tuple[str, ...] = ("", *"十百千")) -> str:
    """Counting with units: 12 is 十二, 105 is 一百零五."""
    written = ""
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            written += digits[digit] + units[place]
        elif written and number % 10**place and not written.endswith("零"):
            written += "零"
    return written


def _chinese(number: int) -> str:
    return _thousand(number).removeprefix("一") if number < 20 and number > 9 else _thousand(number)


def _positional(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _counting(number: int) -> str:
    return _chinese(number) if number < 100 else _positional(number)


def _japanese(number: int) -> str:
    written = _thousand(number).replace("零", "")
    for unit in "千百十":
        written = written.replace("一" + unit, unit)
    return written


def _legal(number: int) -> str:
    return _thousand(number, _LEGAL, ("", "拾", "佰", "仟"))


def _letters(number: int) -> str:
    """A to Z, then AA, BB, as word processors count."""
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written


def _one_of(characters: str) -> Callable[[int], str]:
    return lambda number: characters[number - 1] if number <= len(characters) else str(number)


def _run(first: str, count: int) -> Callable[[int], str]:
    return _one_of("".join(chr(ord(first) + i) for i in range(count)))


def _circled(number: int) -> str:
    starts = ((20, "①", 0), (35, "㉑", 20), (50, "㊱", 35))
    for last, first, before in starts:
        if number <= last:
            return chr(ord(first) + number - before - 1)
    return str(number)


def _full_width(number: int) -> str:
    return "".join(chr(ord("０") + int(digit)) for digit in str(number))


_FORMATS: dict[str, Callable[[int], str]] = {
    "chineseCounting": _counting,
    "chineseCountingThousand": _chinese,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _chinese,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal,
    "ideographDigital": _positional,
    "taiwaneseDigital": _positional,
    "japaneseDigitalTenThousand": _positional,
    "japaneseCounting": _japanese,
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _run("⑴", 20),
    "decimalEnclosedFullstop": _run("⒈", 20),
    "ideographEnclosedCircle": _run("㊀", 10),
    "ideographTraditional": _one_of("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _one_of("子丑寅卯辰巳午未申酉戌亥"),
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
}
