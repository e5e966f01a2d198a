"""Running a command as a process of its own, with an eye on its time, its memory and its logs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from ipplanner.importing.process_family import Family

SECONDS = 60.0
MEGABYTES = 600


@dataclass(frozen=True, slots=True)
class Watched:
    """What a command printed, its exit code, and the most memory it had with all it started."""

    code: int
    out: str
    err: str
    megabytes: float

    @property
    def sentences(self) -> list[str]:
        """The lines on stderr."""
        return self.err.splitlines()


def environment(home: Path, **more: str) -> dict[str, str]:
    """An environment in which logs and temporary files go below a folder of the test's own."""
    folders = {"XDG_STATE_HOME": "state", "XDG_DATA_HOME": "data", "TMPDIR": "tmp", "HOME": "home"}
    for name in folders.values():
        (home / name).mkdir(parents=True, exist_ok=True)
    own = {key: str(home / name) for key, name in folders.items()}
    return {**os.environ, "PYTHONIOENCODING": "utf-8", **own, **more}


def start(home: Path, *arguments: object, **more: str) -> subprocess.Popen[bytes]:
    """A command under way, its output going to pipes."""
    return subprocess.Popen(
        [sys.executable, "-m", "ipplanner", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(home, **more),
    )


def watched(home: Path, *arguments: object, **more: str) -> Watched:
    """Run one command to its end; one that takes longer than SECONDS is ended and fails."""
    out, err = home / "out.txt", home / "err.txt"
    with out.open("wb") as to_out, err.open("wb") as to_err:
        process = subprocess.Popen(
            [sys.executable, "-m", "ipplanner", *map(str, arguments)],
            stdout=to_out,
            stderr=to_err,
            env=environment(home, **more),
        )
        peak = _wait(process)
    printed, complained = (file.read_text("utf-8", "replace") for file in (out, err))
    return Watched(process.returncode, printed, complained, peak / 2**20)


def _wait(process: subprocess.Popen[bytes]) -> int:
    family, peak, deadline = Family(process.pid), 0, time.monotonic() + SECONDS
    while process.poll() is None:
        family.look()
        peak = max(peak, family.memory())
        if time.monotonic() > deadline:
            family.kill()
            process.wait()
            raise AssertionError("the command did not come to an end")
        time.sleep(0.02)
    return peak


def told_on(home: Path, secret: str) -> list[Path]:
    """The files below logs, data and temporary folders in which a word stands."""
    places = [home / name for name in ("state", "data", "tmp", "home")]
    files = (file for place in places for file in place.rglob("*") if file.is_file())
    return [file for file in files if secret.encode() in file.read_bytes()]


def left_behind(home: Path) -> list[Path]:
    """What a command forgot in the folder for temporary files."""
    return list((home / "tmp").iterdir())
