"""Reading PDF files: ruled tables over pages, tables without lines, paragraphs."""

from ipplanner.importing.readers.pdf.reader import read

__all__ = ["read"]
