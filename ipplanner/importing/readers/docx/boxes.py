"""Text boxes: their paragraphs and tables are put behind the paragraph they are anchored in."""

from __future__ import annotations

from lxml import etree

from ipplanner.importing.readers.docx import names as n

CONTENT = n.W + "txbxContent"
ALTERNATES = n.MC + "AlternateContent"
_CHOICE, _FALLBACK = n.MC + "Choice", n.MC + "Fallback"


def choose_alternates(root: etree._Element) -> None:
    """Keep one of several forms of the same content: the first modern one, else the fallback."""
    for element in list(root.iter(ALTERNATES)):
        forms = [child for child in element if child.tag in (_CHOICE, _FALLBACK)]
        kept = next((form for form in forms if form.tag == _CHOICE), forms[0] if forms else None)
        for form in forms:
            if form is not kept:
                element.remove(form)
    etree.strip_tags(root, ALTERNATES, _CHOICE, _FALLBACK)


def unfold(root: etree._Element) -> None:
    """Move the content of every text box behind its paragraph, in reading order."""
    last: dict[etree._Element, etree._Element] = {}
    for box in list(root.iter(CONTENT)):
        host = next(box.iterancestors(n.P), None)
        if host is None:
            continue
        for child in list(box.iterchildren(n.P, n.TBL)):
            child.set(n.BOXED, "1")
            last.get(host, host).addnext(child)
            last[host] = child
