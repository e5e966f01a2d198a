"""Which versions can be compared: this plan, last year's, kept ones, others, a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ipplanner.errors import UsageError
from ipplanner.history import load_snapshot, snapshots
from ipplanner.importing.files import read_files
from ipplanner.importing.recognition.plan import Given
from ipplanner.layouts import Layout
from ipplanner.model import Document
from ipplanner.store.documents import listing, load
from ui.common.language import tr
from ui.common.times import local_time
from ui.session import Session


@dataclass(frozen=True, slots=True)
class Choice:
    """One version, by what it is called and how it is read; reading is work for a job."""

    key: str
    name: str
    read: Callable[[], Document]


def choices(session: Session) -> list[Choice]:
    """The versions in the workspace, the open plan first."""
    plan = session.document
    if plan is None:
        return []
    workspace = session.workspace
    kept = [
        Choice(one.id, tr("留存版本：{}（{}）").format(one.name, local_time(one.created)), read)
        for one in reversed(snapshots(workspace, plan.id))
        for read in (partial(load_snapshot, workspace, one.id),)
    ]
    others = [
        Choice(one.id, _name(one.id, plan, one.title), partial(load, workspace, one.id))
        for one in reversed(listing(workspace))
        if one.id != plan.id
    ]
    others.sort(key=lambda one: one.key != plan.previous)
    own = Choice(plan.id, tr("当前文件：{}").format(plan.title), partial(load, workspace, plan.id))
    return [own, *kept, *others]


def from_file(path: Path, layout: Layout, like: Document) -> Choice:
    """A version in a file that somebody sent back."""
    given = Given(like.region, like.year)
    return Choice(str(path), tr("文件：{}").format(path.name), partial(_read, path, layout, given))


def _read(path: Path, layout: Layout, given: Given) -> Document:
    (result,) = read_files([path], layout, given)
    if result.fault is not None:
        raise result.fault
    if result.recognition is None or len(result.recognition.documents) != 1:
        raise UsageError(f"“{path.name}”里有几份计划，请先导入，再从列表里选取要比较的一份。")
    return result.recognition.documents[0]


def _name(document_id: str, plan: Document, title: str) -> str:
    return tr("上年文件：{}").format(title) if document_id == plan.previous else title
