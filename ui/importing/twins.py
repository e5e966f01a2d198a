"""Plans of a file that the workspace has already, of the same region, year and kind."""

from __future__ import annotations

from ipplanner.store.documents import listing
from ipplanner.text import squeeze
from ui.common.language import tr
from ui.importing.findings import Finding
from ui.importing.imported_file import ImportedFile
from ui.session import Session


def twins(session: Session, file: ImportedFile) -> list[Finding]:
    """A line for each wanted plan that there would be twice; a workspace is no further asked."""
    if session.busy:
        return []
    known: dict[tuple[str, int | None, str, str], str] = {}
    for info in session.run(lambda: listing(session.workspace)) or ():
        known[squeeze(info.region), info.year, info.layout, info.role] = info.title
    found = []
    for one in file.wanted:
        title = known.get((squeeze(one.region), one.year, one.layout, one.role))
        if title is not None and one.year is not None:
            said = tr("工作区里已有同一地区、同一年度的“{}”；导入后是另外一份，原来的不变。")
            found.append(Finding((tr("整份文件"), said.format(title)), "", "year"))
    return found
