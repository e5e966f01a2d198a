"""A copy of the whole workspace as of now, in a file of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from ui.common.dialogs import Dialogs, workspace_kind
from ui.common.file_writer import in_documents
from ui.common.language import tr
from ui.session import Session


def back_up(session: Session, dialogs: Dialogs, tell: Callable[[str], object]) -> None:
    """Ask where to, write in the background, and only then say that it is done."""
    workspace = session.workspace
    suffix = workspace.path.suffix
    proposal = in_documents(f"{workspace.path.stem} 备份 {date.today():%Y-%m-%d}{suffix}")
    target = dialogs.save_file(tr("备份工作区"), proposal, workspace_kind())
    if target is None:
        return
    path = target if target.suffix else target.with_suffix(suffix)

    def done(made: Path) -> None:
        tell(tr("已备份到 {0}").format(made))

    session.perform(tr("备份工作区"), lambda _: workspace.back_up(path), done, large=True)
