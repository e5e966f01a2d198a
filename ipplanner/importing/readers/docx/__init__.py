"""Reading .docx files: the accepted, visible content as grids and paragraphs."""

from ipplanner.importing.readers.docx.reader import read

__all__ = ["read"]
