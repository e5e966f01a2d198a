"""Fields: the result is text, the instruction is not, even where it contains further fields."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from ipplanner.importing.readers.docx import names as n

FIELD = n.W + "fldChar"


@dataclass(slots=True)
class _Open:
    outward: _Open | None
    """The nearest field around this one in whose instruction it stands."""
    in_instruction: bool = True
    texts: list[etree._Element] = field(default_factory=list)


def hide_instructions(root: etree._Element) -> None:
    """Make text within instructions no text; a field that is never closed hides nothing."""
    stack: list[_Open] = []
    for element in list(root.iter(FIELD, n.T)):
        if element.tag == n.T:
            if stack and stack[-1].in_instruction:
                stack[-1].texts.append(element)
            elif stack and stack[-1].outward is not None:
                # a result inside another field's instruction belongs to that instruction
                stack[-1].outward.texts.append(element)
            continue
        _step(stack, element.get(n.W + "fldCharType") or "")


def _step(stack: list[_Open], kind: str) -> None:
    if kind == "begin":
        around = stack[-1] if stack else None
        stack.append(_Open(around if around is None or around.in_instruction else around.outward))
    elif kind == "separate" and stack:
        stack[-1].in_instruction = False
    elif kind == "end" and stack:
        for text in stack.pop().texts:
            text.tag = n.INSTRUCTION
