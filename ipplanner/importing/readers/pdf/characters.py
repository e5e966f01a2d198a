"""Characters that a PDF says under a code that only looks alike."""

from __future__ import annotations

import unicodedata

_RADICALS = dict(
    zip(
        "⺁⺄⺆⺇⺈⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺝⺞⺟⺠⺡⺢⺣⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺰⺱⺳⺸⺹⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻊⻋⻌⻍⻐⻑⻒⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
        "厂乙冂几勹卜㔾小小尢尢尣兀巳幺彑彐忄㣺扌攵旡月歺母民氵氺灬爫丬牛犭王疋罒示礻竹纟罓罒羊耂月臼艹艹艹虎衤西西见角讠贝足车辶辶钅長镸长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
        strict=True,
    )
)
_SIMPLIFIED = {"\u2f3e": "户"}
"""Where the character that stands for a radical is the traditional one."""
_LETTERS = dict(zip("ﬀﬁﬂﬃﬄ", ("ff", "fi", "fl", "ffi", "ffl"), strict=True))


def repaired(text: str) -> str:
    """The text with radicals as the characters they look like, and joined letters apart."""
    return "".join(_repaired(character) for character in text)


def _repaired(character: str) -> str:
    if "\u2f00" <= character <= "\u2fd5":
        return _SIMPLIFIED.get(character) or unicodedata.normalize("NFKC", character)
    if "\u2e80" <= character <= "\u2ef3":
        return _RADICALS.get(character, character)
    return _LETTERS.get(character, character)
