"""What the workbench has of a file: the source as it is, and what was understood of it.

Without Qt: this also runs in the process that reads files.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.plan import Given
from ipplanner.importing.recognition.recognising import Recognition, recognise
from ipplanner.importing.source import Source
from ipplanner.layouts import Layout, all_layouts


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

    layout: Layout | None = None
    """None where the file is to tell its family."""
    candidates: tuple[Layout, ...] = field(default_factory=all_layouts)
    """The families that a file may be of, known before the reading process begins."""

    def __call__(self, path: Path) -> Reading:
        """The source and its plans; UnreadableFileError if the file cannot be read at all."""
        return understood(read_source(path), self.layout, Given(), self.candidates)


def understood(
    source: Source,
    layout: Layout | None,
    given: Given,
    candidates: tuple[Layout, ...] | None = None,
) -> Reading:
    """The plans in a source, given what the user says of its columns."""
    try:
        return Reading(source, recognise(source, layout, given, candidates))
    except UnreadableFileError as fault:
        return Reading(source, None, fault.reason)
