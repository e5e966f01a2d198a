"""The text of a cell or paragraph of HTML as its user sees it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from lxml import etree

_BLOCKS = re.compile(
    "address|article|blockquote|caption|center|dd|div|dl|dt|fieldset|form|h[1-6]|hr|li|ol|p|pre"
    "|section|table|tbody|tfoot|thead|tr|ul"
)
_SILENT = re.compile("head|iframe|noscript|object|script|style|template|textarea|title")
_IMAGES = re.compile("audio|canvas|img|svg|v:imagedata|v:shape|video")
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden", re.I)

# Controls cannot come from outside: the text was cleaned before it was parsed.
_BREAK, _BLOCK, _TAB = "\x1e", "\x1d", "\x1f"
_WIDE = "[\u2010-\u2027\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]"
_WRAPPED = re.compile(rf"(?<={_WIDE})[ \t]*\n[ \t\n]*(?={_WIDE})")
_SPACES = re.compile(r"[ \t\n\f]+")
_ENDS = re.compile(f"([{_BREAK}{_BLOCK}])")
_BLOCKS_TOGETHER = re.compile(f"{_BLOCK}+")


@dataclass(slots=True)
class Seen:
    """What was met on the way and is not part of any text."""

    images: int = 0
    deleted: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)


def is_hidden(element: etree._Element) -> bool:
    """Whether a style keeps an element from being seen."""
    style = element.get("style")
    return bool(style) and bool(_HIDDEN.search(style or ""))


def tag_of(element: etree._Element) -> str:
    """An element's name in small letters; nothing for what is no element."""
    return element.tag.lower() if isinstance(element.tag, str) else ""


def text_of(root: etree._Element, seen: Seen) -> str:
    """The text in an element with the line ends that are seen; tables inside as tabbed lines."""
    return visible("".join(_pieces(root, seen)))


def visible(raw: str) -> str:
    """White space as it is seen: lines that the file wraps joined, the rest single spaces."""
    text = _SPACES.sub(" ", _WRAPPED.sub("", raw)).replace("\u00a0", " ")
    lines = "".join(line.strip(" ") for line in _ENDS.split(text))
    text = _BLOCKS_TOGETHER.sub(_BLOCK, lines).strip(f" {_BLOCK}{_BREAK}{_TAB}")
    return text.replace(_BREAK, "\n").replace(_BLOCK, "\n").replace(_TAB, "\t")


def _pieces(root: etree._Element, seen: Seen) -> list[str]:
    pieces: list[str] = []
    numbers: Counter[etree._Element] = Counter()
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = tag_of(element)
        if event == "end":
            pieces += [_after(tag), (element.tail or "") if element is not root else ""]
        elif element is not root and _is_left_out(element, tag, seen):
            walker.skip_subtree()
        else:
            pieces += [_BLOCK if _BLOCKS.fullmatch(tag) else "", _number(element, tag, numbers)]
            pieces.append(element.text or "")
    return pieces


def _after(tag: str) -> str:
    if tag == "br":
        return _BREAK
    return _TAB if tag in ("td", "th") else _BLOCK if _BLOCKS.fullmatch(tag) else ""


def _is_left_out(element: etree._Element, tag: str, seen: Seen) -> bool:
    if _IMAGES.fullmatch(tag):
        seen.images += 1
    elif tag == "del":
        seen.deleted.append(_plain(element))
    elif is_hidden(element):
        seen.hidden.append(_plain(element))
    elif tag and not _SILENT.fullmatch(tag):
        return False
    return True


def _plain(element: etree._Element) -> str:
    return visible("".join(str(text) for text in element.itertext()))


def _number(element: etree._Element, tag: str, numbers: Counter[etree._Element]) -> str:
    """The number that a list shows before its line."""
    parent = element.getparent()
    if tag != "li" or parent is None or tag_of(parent) != "ol":
        return ""
    numbers[parent] += 1
    return f"{numbers[parent]}."
