"""A drafter's desk: a screen, the program on it, a keyboard and a mouse."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

NEEDED = ("Xvfb", "xdotool", "xclip")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
needs_screen = pytest.mark.skipif(
    sys.platform != "linux" or bool(MISSING), reason=f"a screen of its own lacks {MISSING}"
)
ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30.0
"""Seconds; reached only where something is broken."""


@contextmanager
def screen() -> Iterator[str]:
    """A screen nobody sees; its name for DISPLAY."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1360x860x24", "-nolisten", "tcp"]
    server = subprocess.Popen(
        words, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with open(reading, encoding="ascii") as pipe:  # noqa: PTH123 - a descriptor, not a path
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class Desk:
    """One user's computer; `start` sits down at the program, `kill` pulls the plug."""

    def __init__(self, display: str, folder: Path) -> None:
        self.folder = folder
        self._program: subprocess.Popen[str] | None = None
        self._clips: list[subprocess.Popen[bytes]] = []
        self._environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "IPPLANNER_HOME": str(folder / "home"),
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_RUNTIME_DIR": str(folder),
            "PYTHONUTF8": "1",
        }

    # the program

    def start(self, *files: Path) -> None:
        """Start the program and wait for its window."""
        command = [sys.executable, "-m", "tests.stories.ears", *map(str, files)]
        with (self.folder / "said.txt").open("ab") as said:
            self._program = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self._environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                text=True,
            )
        self.wait("window is not None and in_front(window)")

    def ask(self, expression: str) -> Any:
        """What an expression is in the program; see tests.stories.ears for the words to use."""
        assert self._program is not None
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write(expression + "\n")
        self._program.stdin.flush()
        answer = self._program.stdout.readline()
        assert answer, f"no answer to {expression}; the program said:\n{self.said()}"
        return json.loads(answer)

    def wait(self, expression: str) -> Any:
        """Wait until an expression is true; what it is then."""
        end = time.monotonic() + PATIENCE
        while not (answer := self.ask(expression)):
            assert time.monotonic() < end, f"never true: {expression[:200]}\n{self.said()}"
            time.sleep(0.03)
        return answer

    def answer(self, words: str) -> None:
        """Wait for a dialog, type into it what replaces its text, and accept it."""
        self.wait("in_front(QApplication.activeModalWidget())")
        self.keys("ctrl+a")
        self.type(words)
        self.keys("Return")
        self.wait("QApplication.activeModalWidget() is None and in_front(window)")

    def said(self) -> str:
        """What the program wrote about faults and warnings."""
        return (self.folder / "said.txt").read_text("utf-8")

    def quit(self) -> None:
        """Leave as its user does."""
        assert self._program is not None
        self.keys("ctrl+q")
        assert self._program.wait(PATIENCE) == 0, (self._program.returncode, self.said())
        _end(self._program)

    def kill(self) -> None:
        """End it at once, with no time to write anything."""
        assert self._program is not None
        self._program.send_signal(signal.SIGKILL)
        _end(self._program)

    def clear(self) -> None:
        """Nothing of it goes on running."""
        for process in (self._program, *self._clips):
            if process is not None:
                _end(process)

    # keyboard, mouse, clipboard

    def keys(self, *keys: str) -> None:
        """Press keys one after the other, such as "ctrl+z"."""
        self._xdo("key", "--delay", "30", *keys)

    def type(self, words: str) -> None:
        """Type Latin letters."""
        self._xdo("type", "--delay", "15", words)

    def click(self, x: int, y: int) -> None:
        """Press and release the left button there."""
        self._xdo("mousemove", str(x), str(y), "click", "1")

    def drag(self, start: tuple[int, int], end: tuple[int, int], steps: int = 8) -> None:
        """Move the mouse from one place to another with the left button down."""
        self._xdo("mousemove", *map(str, start), "mousedown", "1")
        for step in range(1, steps + 1):
            x, y = (a + (b - a) * step // steps for a, b in zip(start, end, strict=True))
            self._xdo("mousemove", str(x), str(y), "sleep", "0.03")
        self._xdo("mouseup", "1")

    def clip(self, content: str, kind: str = "UTF8_STRING") -> None:
        """Put something into the clipboard as another program does."""
        words = ["xclip", "-selection", "clipboard", "-t", kind, "-quiet"]
        holder = subprocess.Popen(
            words,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert holder.stdin is not None
        holder.stdin.write(content.encode())
        holder.stdin.close()
        self._clips.append(holder)

    def show_file(self, file: Path) -> tuple[int, int]:
        """Show a file in another program; where on the screen it can be dragged from."""
        command = [sys.executable, "-m", "tests.stories.giver", str(file)]
        with (self.folder / "said.txt").open("ab") as said:
            giver = subprocess.Popen(
                command, cwd=ROOT, env=self._environment, stdout=subprocess.PIPE, stderr=said
            )
        self._clips.append(giver)
        assert giver.stdout is not None
        x, y = map(int, giver.stdout.readline().split())
        return x, y

    def _xdo(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment, check=True, timeout=PATIENCE)


def _end(process: subprocess.Popen[Any]) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None and not pipe.closed:
            pipe.close()
