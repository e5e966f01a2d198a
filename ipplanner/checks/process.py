"""Checking in a process of its own: it takes no time from the one that a user types in.

The same on all systems, and in a built program if its main module calls
`multiprocessing.freeze_support()` first.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from ipplanner.checks.copies import Found, Outline
from ipplanner.checks.finding import Finding

if TYPE_CHECKING:
    from ipplanner.checks.context import Context
    from ipplanner.checks.standing import Standing
    from ipplanner.model import Item

_NICE = 10
"""By how much the checks stand back behind what the user does, where systems can."""
_PART = 200
"""Findings in one message: more would hold up whoever takes them."""
_Step = Finding | tuple[int, int]
"""A finding, or a stretch of those that were handed over before."""


class CheckingBugError(RuntimeError):
    """Our own fault in a check; the text says where in the code, without any of a document."""


@dataclass(frozen=True, slots=True)
class _End:
    """What comes behind the findings of one answer."""

    left_out: dict[tuple[str, str], int]
    complete: bool
    names: dict[str, str]


class CheckingProcess:
    """Checks one document, told what is new in it; answers come on a thread of their own.

    `hear` gets each `Found`. Where the process ends by itself it gets a CheckingBugError, or None
    when the process was ended from outside.
    """

    def __init__(self, hear: Callable[[Found | CheckingBugError | None], object]) -> None:
        self._hear = hear
        self._letters: SimpleQueue[tuple[str, object] | None] = SimpleQueue()
        self._process: Any = None
        self._stopped = False
        self._starting = threading.Lock()
        """Held while the process begins: before, it cannot be killed."""

    @property
    def is_running(self) -> bool:
        """Whether it has been started and not stopped."""
        return self._process is not None and not self._stopped

    def start(self) -> None:
        """Begin, without waiting for it."""
        threading.Thread(target=self._run, name="checks", daemon=True).start()

    def take_outline(self, outline: Outline) -> None:
        """The document's own texts, its sections, or their items are others."""
        self._letters.put(("take_outline", outline))

    def take_items(self, items: list[Item]) -> None:
        """Items are new or have other texts; some hundred at a time."""
        self._letters.put(("take_items", items))

    def take_context(self, context: Context) -> None:
        """What the checks know besides is other."""
        self._letters.put(("take_context", context))

    def check(self) -> None:
        """Tell what is wrong after all that has been taken."""
        self._letters.put(("check", None))

    def stop(self) -> None:
        """End at once; nothing is heard any more."""
        self._letters.put(None)
        with self._starting:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def _run(self) -> None:
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=_serve, args=(there,), daemon=True)
        with self._starting:
            if self._stopped:
                return
            try:
                process.start()
            except OSError:  # the system has no room for it just now
                self._tell(None)
                return
            self._process = process
        there.close()
        threading.Thread(target=self._send, args=(here,), name="checks", daemon=True).start()
        try:
            self._receive(here)
        except (EOFError, OSError):
            self._tell(None)
        self._letters.put(None)
        process.join()
        here.close()

    def _send(self, connection: Connection) -> None:
        with suppress(OSError):
            while (letter := self._letters.get()) is not None:
                connection.send(letter)

    def _receive(self, connection: Connection) -> None:
        before: tuple[Finding, ...] = ()
        steps: list[_Step] = []
        while True:
            letter = connection.recv()
            if isinstance(letter, str):
                self._tell(CheckingBugError(letter))
                return
            if isinstance(letter, list):
                steps += letter
                continue
            before, steps = tuple(_replayed(before, steps)), []
            self._tell(Found(before, letter.left_out, letter.complete, letter.names))

    def _tell(self, answer: Found | CheckingBugError | None) -> None:
        if not self._stopped:
            self._hear(answer)


def _serve(connection: Connection) -> None:
    """Answer what is asked until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # for the parent to act on
    if hasattr(os, "nice"):
        os.nice(_NICE)
    with suppress(EOFError, OSError):
        try:
            _answer(connection)
        except (EOFError, OSError):
            raise
        except Exception as bug:
            # our own fault: it is raised again in the parent, where the user's session goes on;
            # the message is left out, it could quote the document
            frames = "".join(traceback.format_tb(bug.__traceback__))
            connection.send(f"{frames}{type(bug).__name__}")


def _answer(connection: Connection) -> None:
    from ipplanner.checks.standing import Standing

    standing = Standing()
    before: tuple[Finding, ...] = ()
    while True:
        while not _take(connection, standing):
            pass
        for found in standing.found(connection.poll):
            for part in _parts(_steps(before, found.findings)):
                connection.send(part)
            before = found.findings
            connection.send(_End(dict(found.left_out), found.complete, dict(found.names)))


def _take(connection: Connection, standing: Standing) -> bool:
    """Take one letter in; whether it asks for an answer."""
    name, content = connection.recv()
    if name == "check":
        return True
    getattr(standing, name)(content)
    return False


def _steps(before: tuple[Finding, ...], now: tuple[Finding, ...]) -> Iterator[_Step]:
    """How to make the present findings out of the former ones."""
    places = {one: at for at, one in enumerate(before)}
    first = end = 0
    for one in now:
        at = places.get(one)
        if at is not None and at == end and end > first:
            end += 1
            continue
        if end > first:
            yield first, end
            first = end = 0
        if at is None:
            yield one
        else:
            first, end = at, at + 1
    if end > first:
        yield first, end


def _replayed(before: tuple[Finding, ...], steps: Iterable[_Step]) -> Iterator[Finding]:
    for step in steps:
        if isinstance(step, Finding):
            yield step
        else:
            yield from before[step[0] : step[1]]


def _parts(steps: Iterator[_Step]) -> Iterator[list[_Step]]:
    while part := list(islice(steps, _PART)):
        yield part
