"""A process together with everything that it started."""

from __future__ import annotations

from contextlib import suppress

import psutil


class Family:
    """A process by its id, and the descendants that were seen of it."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._members: set[psutil.Process] = set()
        with suppress(psutil.NoSuchProcess):
            self._members.add(psutil.Process(pid))

    def look(self) -> None:
        """Take note of descendants; one that was seen is known even when its parent has gone."""
        for member in list(self._members):
            with suppress(psutil.Error):
                self._members.update(member.children(recursive=True))

    def memory(self) -> int:
        """The bytes of memory that the processes known hold."""
        total = 0
        for member in self._members:
            with suppress(psutil.Error):
                total += member.memory_info().rss
        return total

    def kill(self) -> None:
        """End all of them; those that have gone already are left alone."""
        self.look()
        for member in self._members:
            with suppress(psutil.Error):
                member.kill()
        # the process itself is its parent's to wait for
        psutil.wait_procs([each for each in self._members if each.pid != self._pid], timeout=5)
