"""Templates that were sent as files: chosen, dropped on the window or given at the start."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from ipplanner.edits.templates import take_template
from ipplanner.store.workspace import Workspace
from ipplanner.templates.packages import SUFFIX, read_package
from ui.common.language import tr
from ui.session import Session


def package_kind() -> str:
    """Template files, for choosing one."""
    return tr("模板文件 (*{})").format(SUFFIX)


def packages_among(paths: Sequence[Path]) -> list[Path]:
    """The template files; all others are for importing."""
    return [path for path in paths if path.suffix.lower() == SUFFIX]


def take_packages(session: Session, paths: Sequence[Path]) -> list[str]:
    """Takes each file in as a template; the ids of those that could be read."""
    made = [session.run(partial(_take, session.workspace, path)) for path in paths]
    return [template_id for template_id in made if template_id]


def _take(workspace: Workspace, path: Path) -> str:
    return take_template(workspace, *read_package(path))
