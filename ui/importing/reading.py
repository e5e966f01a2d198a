"""What the workbench has of a file: the source as it is, and what was understood of it.

Without Qt: this also runs in the process that reads files.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.plan import Given
from ipplanner.importing.recognition.recognising import Recognition, recognise
from ipplanner.importing.source import Source
from ipplanner.layouts import Layout


@dataclass(slots=True)
class Reading:
    """A file that could be read."""

    source: Source
    recognition: Recognition | None
    """None where no plan was found; `reason` says why."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class WorkbenchReader:
    """Reads a file and looks for plans; one without a plan keeps its source."""

    layout: Layout

    def __call__(self, path: Path) -> Reading:
        """The source and its plans; UnreadableFileError if the file cannot be read at all."""
        return understood(read_source(path), self.layout, Given())


def understood(source: Source, layout: Layout, given: Given) -> Reading:
    """The plans in a source, given what the user says of its columns."""
    try:
        return Reading(source, recognise(source, layout, given))
    except UnreadableFileError as fault:
        return Reading(source, None, fault.reason)
