"""Import into a workspace beside reading; loading 100,000 rows beside raw sqlite3."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

from benchmarks.reading import write_plans
from benchmarks.side_by_side import ratio
from ipplanner.edits.documents import add_document, add_documents
from ipplanner.importing.readers.docx import read
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from ipplanner.model import Document, Item, Measure, Section
from ipplanner.store.documents import load
from ipplanner.store.workspace import Workspace

_LAYOUT = layout("provincial-outline")


def main() -> None:
    """Print both ratios."""
    with tempfile.TemporaryDirectory() as folder:
        _importing(Path(folder))
        _loading(Path(folder))


def _importing(folder: Path) -> None:
    source = folder / "plans.docx"
    write_plans(source)

    def whole_import() -> None:
        workspace_file = folder / "import.ipplan"
        workspace_file.unlink(missing_ok=True)
        with Workspace.open(workspace_file, create=True) as workspace:
            add_documents(workspace, recognise(read(source), _LAYOUT).documents)

    name = "import of 1,900 rows to a committed workspace / reading them"
    ratio(name, whole_import, lambda: read(source), "under 20")


def _loading(folder: Path) -> None:
    path = folder / "large.ipplan"
    with Workspace.open(path, create=True) as workspace:
        document_id = add_document(workspace, large(100_000))

    def ours() -> None:
        with Workspace.open(path, read_only=True) as workspace:
            load(workspace, document_id)

    def raw() -> None:
        connection = sqlite3.connect(path)
        for table in ("document", "section", "item", "measure", "duty", "carry_link"):
            connection.execute(f"SELECT * FROM {table}").fetchall()
        connection.close()

    name = "opening a workspace and loading 100,000 rows / raw sqlite3"
    ratio(name, ours, raw, "at most 5", runs=5)


def large(rows: int) -> Document:
    """A made-up document of so many measures."""
    document = Document(title="大计划", layout=_LAYOUT.id, region="示例省", year=2018)
    per_section, per_item = 500, 2
    for start in range(0, rows, per_section):
        section = Section(number=str(start // per_section + 1), title=f"重点{start}")
        for number in range(start, start + per_section, per_item):
            item = Item(title=f"完善知识产权工作机制第{number}项")
            item.measures = [_measure(number + n) for n in range(per_item)]
            section.items.append(item)
        document.sections.append(section)
    return document


def _measure(number: int) -> Measure:
    text = f"印发第{number}号方案，开展专项行动，形成年度报告，建立台账并按季度通报。" * 2
    return Measure(text=text, departments="省知识产权局", lead=["省知识产权局"])


if __name__ == "__main__":
    main()
