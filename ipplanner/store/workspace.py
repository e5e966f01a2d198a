"""The workspace: one file with everything an office has, one transaction per edit."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError

from ipplanner import places
from ipplanner.errors import WorkspaceError
from ipplanner.store import faults, sqlite, steps
from ipplanner.store.changes import Changed, Listener, changed_by
from ipplanner.store.edit import Edit
from ipplanner.store.lock import Holder, Lock, holder_of, is_held
from ipplanner.store.opening import create_file, open_file
from ipplanner.store.own_layouts import register_own_layouts


def default_workspace_path() -> Path:
    """Where the workspace of a first start lies: in the user's data folder, which is made."""
    folder = places.data_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise faults.of_system(folder / "工作区.ipplan", error) from error
    return folder / "工作区.ipplan"


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:  # such as a name too long
        raise faults.of_system(path, error) from error


class Workspace:
    """An open workspace file; get it from `Workspace.open` and close it."""

    def __init__(
        self, path: Path, engine: Engine, lock: Lock | None, holder: Holder | None
    ) -> None:
        self.path = path
        self.holder = holder
        """Who else had it open for writing when it was opened for reading."""
        self._engine = engine
        self._lock = lock
        self._guard = threading.RLock()
        self._edit: Edit | None = None
        self._listeners: list[Listener] = []
        self._know_layouts()

    @classmethod
    def open(cls, path: Path, *, create: bool = False, read_only: bool = False) -> Workspace:
        """Opens a file, checks it and leads an older one to the present version.

        WorkspaceError says what is wrong with it, WorkspaceHeldError who else writes to it; a
        file in doubt is left as it is.
        """
        path = path.absolute()
        if read_only:
            engine = open_file(path, read_only=True)
            holder = (holder_of(path) or Holder()) if is_held(path) else None
            return cls(path, engine, None, holder)
        if not _exists(path) and (not create or not path.parent.is_dir()):
            raise faults.missing(path)
        lock = Lock(path)
        lock.acquire()
        try:
            if create and not path.exists():
                create_file(path)
            return cls(path, open_file(path), lock, None)
        except BaseException:
            lock.release()
            raise

    @property
    def read_only(self) -> bool:
        """Whether edits are refused."""
        return self._lock is None

    @property
    def was_left_open(self) -> bool:
        """Whether the program that had it open last was killed; all it acknowledged is here."""
        return self._lock is not None and self._lock.was_left

    def close(self) -> None:
        """Lets go of the file; a second time does nothing."""
        with self._guard:
            self._engine.dispose()
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the file, within an open edit that edit's state."""
        with self._guard, faults.speaking(self.path):
            if self._edit is not None:
                yield self._edit.connection
                return
            with self._engine.begin() as connection:
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is no undo step; for the history itself."""
        if self._lock is None:
            raise WorkspaceError(f"工作区文件“{self.path.name}”是以只读方式打开的，不能修改。")
        with self._guard, faults.speaking(self.path):
            if self._edit is not None:
                raise RuntimeError("the history cannot be changed within an open edit")
            try:
                with sqlite.transaction(self._engine) as connection:
                    yield connection
            except IntegrityError as error:
                # Our own mistake, unless the rows did not fit together before.
                if self._is_consistent():
                    raise
                raise faults.damaged(self.path) from error

    def _is_consistent(self) -> bool:
        with faults.speaking(self.path, checking=True), self._engine.begin() as connection:
            return sqlite.is_consistent(connection)

    @contextmanager
    def edit(self, label: str) -> Iterator[Edit]:
        """One transaction and one undo step, on the disk when left; undone by an exception.

        Within an open edit of the same thread it is a part of that one, whose label stays.
        """
        with self._guard:
            if self._edit is not None:
                with faults.speaking(self.path), self._edit.nested() as edit:
                    yield edit
                return
            with self.writing() as connection:
                edit = Edit(connection)
                self._edit = edit
                try:
                    yield edit
                finally:
                    self._edit = None
                entries = edit.entries()
                if entries:
                    steps.record(connection, label, entries)
            if entries:
                self.tell(changed_by(label, entries))

    def subscribe(self, listener: Listener) -> None:
        """Have a listener told of every change after it is on the disk."""
        self._listeners.append(listener)

    def tell(self, change: Changed) -> None:
        """Tell the listeners of a change; for edits and the history themselves."""
        if any(table == "own_layout" for table, _ in change.rows):
            self._know_layouts()
        for listener in list(self._listeners):
            listener(change)

    def _know_layouts(self) -> None:
        with self.reading() as connection:
            register_own_layouts(connection)

    def back_up(self, target: Path) -> Path:
        """Writes a copy of the workspace as of now, in the place of what was there; its path."""
        if target.resolve() == self.path.resolve():
            raise WorkspaceError(f"“{target.name}”就是正在使用的工作区，请换一个名称。")
        beside = target.with_name(f".~{target.name}.tmp")
        try:
            with self._guard, faults.speaking(target):
                beside.unlink(missing_ok=True)
                sqlite.copy(self._engine, beside)
                beside.replace(target)
        except OSError as error:
            raise faults.of_system(target, error) from error
        finally:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
        return target
