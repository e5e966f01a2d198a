"""`ipplanner list`: the documents of a workspace."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from ipplanner.cli.output import plain, say, say_json
from ipplanner.store.documents import DocumentInfo, listing
from ipplanner.store.workspace import Workspace

_ROLES = {"plan": "计划", "template": "模板", "reference": "参考"}


def run(options: argparse.Namespace) -> int:
    """Print the documents, newest first as the workspace gives them."""
    with Workspace.open(options.workspace, read_only=True) as workspace:
        documents = listing(workspace)
    if options.json:
        entries = [asdict(document) for document in documents]
        say_json({"documents": entries})
    elif documents:
        say("\n".join(map(_line, documents)))
    else:
        say("工作区里还没有文件。")
    return 0


def _line(document: DocumentInfo) -> str:
    role = _ROLES.get(document.role, document.role)
    counts = f"{document.items} 项、{document.measures} 条举措"
    return f"{document.id}  {role}  {document.title}  {counts}  （{plain(document.source)}）"
