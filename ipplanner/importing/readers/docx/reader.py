"""One .docx file to a `Source`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.limits import Package, open_package
from ipplanner.importing.readers.docx import names as n
from ipplanner.importing.readers.docx.parts import main_part, notices, relations
from ipplanner.importing.readers.docx.styles import Styles
from ipplanner.importing.readers.docx.tree import Tree, to_source
from ipplanner.importing.source import Source


def read(path: Path) -> Source:
    """The accepted, visible content of a .docx file; `UnreadableFileError` where there is none."""
    with open_package(path) as package:
        source = to_source(package.name, _tree(package))
        source.notices += notices(package)
        return source


def _tree(package: Package) -> Tree:
    """The package's parts; those beside the body are opened when they are asked for."""
    main = main_part(package)
    found = relations(package, main)

    def parts(kind: str) -> Iterator[etree._Element]:
        for relation in found:
            if relation.kind == kind and not relation.is_external:
                root = package.xml(relation.target)
                if root is not None:
                    yield root

    root = package.xml(main)
    body = None if root is None else root.find(n.BODY)
    if body is None:
        reason = "文件里没有 Word 正文，请用 Word 或 WPS 打开并另存为 .docx 后再导入。"
        raise UnreadableFileError(package.name, reason, main)
    styles = Styles(next(parts("styles"), None))
    return Tree(body, styles, next(parts("numbering"), None), parts)
