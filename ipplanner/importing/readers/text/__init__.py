"""Plain text as a source: one paragraph for each line."""

from ipplanner.importing.readers.text.decoding import decoded
from ipplanner.importing.readers.text.reader import read, source_of

__all__ = ["decoded", "read", "source_of"]
