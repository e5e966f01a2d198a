"""Checking in a process of its own: it takes no time from the one that a user types in.

The same on all systems, and in a built program if its main module calls
`multiprocessing.freeze_support()` first.
"""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from queue import SimpleQueue
from time import sleep
from typing import TYPE_CHECKING, Any

from ipplanner.checks.copies import Found, Outline
from ipplanner.checks.finding import Finding
from ipplanner.checks.serving import serve
from ipplanner.checks.steps import Step, replayed

if TYPE_CHECKING:
    from ipplanner.checks.context import Context
    from ipplanner.model import Item

_REST = 0.002
"""Seconds between two messages: the thread that takes them must not hold up the main one."""


class CheckingBugError(RuntimeError):
    """Our own fault in a check; the text says where in the code, without any of a document."""


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
        process = context.Process(target=serve, args=(there,), daemon=True)
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
        steps: list[Step] = []
        while True:
            letter = connection.recv()
            if isinstance(letter, str):
                self._tell(CheckingBugError(letter))
                return
            if isinstance(letter, list):
                steps += letter
                sleep(_REST)
                continue
            before, steps = tuple(replayed(before, steps)), []
            self._tell(Found(before, letter.left_out, letter.complete, letter.names))

    def _tell(self, answer: Found | CheckingBugError | None) -> None:
        if not self._stopped:
            self._hear(answer)
