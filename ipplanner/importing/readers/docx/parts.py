"""The parts of a package by their relations, and what is told about those that are ignored."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.limits import Package
from ipplanner.importing.source import Notice

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of a part: `kind` is the last word of its type, `target` a part or an address."""

    id: str
    kind: str
    target: str
    is_external: bool


def relations(package: Package, part: str) -> list[Relation]:
    """The relations of a part; "" is the package itself."""
    folder, name = posixpath.split(part)
    return list(_relations_in(package, posixpath.join(folder, "_rels", f"{name}.rels"), folder))


def main_part(package: Package) -> str:
    """The part with the document's text."""
    for relation in relations(package, ""):
        if relation.kind == "officeDocument" and relation.target in package:
            return relation.target
    if "word/document.xml" in package:
        return "word/document.xml"
    raise UnreadableFileError(package.name, "文件里没有正文，请用 Word 或 WPS 打开并另存后再导入。")


def notices(package: Package) -> list[Notice]:
    """What is in the package beside the text and was ignored, each kind once."""
    found = [*_notices_of_names(package.names), *_notices_of_links(package)]
    if package.repaired:
        message = "文件中有无法显示的非法字符，已去掉。"
        found.append(Notice("characters", "全文", message))
    return found


def _notices_of_names(names: tuple[str, ...]) -> Iterator[Notice]:
    folded = [name.casefold() for name in names]
    if any("vbaproject" in name for name in folded):
        yield Notice("macro", "全文", "文件中有宏，已忽略，不会运行。")
    if any("/embeddings/" in name or "/activex/" in name for name in folded):
        yield Notice("ole", "全文", "文件中嵌入了其他文件或控件，其中的内容没有读取。")
    if any("/diagrams/data" in name or "/charts/chart" in name for name in folded):
        yield Notice("drawing", "全文", "文件中有图表或图形，其中的文字没有读取。")


def _notices_of_links(package: Package) -> Iterator[Notice]:
    kinds = {
        relation.kind
        for part in package.names
        if part.endswith(".rels")
        for relation in _relations_in(package, part, "")
        if relation.is_external
    }
    if "attachedTemplate" in kinds:
        yield Notice("remote-template", "全文", "文件指向外部的模板，已忽略，没有打开。")
    if "hyperlink" in kinds:
        yield Notice("link", "全文", "文件中有超链接，只保留了文字。")
    if kinds - {"attachedTemplate", "hyperlink"}:
        yield Notice("link", "全文", "文件引用了外部的内容，已忽略，没有打开。")


def _relations_in(package: Package, part: str, folder: str) -> Iterator[Relation]:
    root = package.xml(part)
    for element in [] if root is None else root.iter(_RELATIONSHIP):
        target, is_external = element.get("Target") or "", element.get("TargetMode") == "External"
        if not is_external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        kind = (element.get("Type") or "").rpartition("/")[2]
        yield Relation(element.get("Id") or "", kind, target, is_external)
