"""Reading .doc files of Word 97 to 2003 and .wps files of WPS, which are the same inside.

The binary structures become a WordprocessingML tree in memory, so that everything from there on
(accepted changes, hidden text, numbers, merged cells, places) is done as for .docx files.
Names of structures in comments are those of [MS-DOC].
"""

from ipplanner.importing.readers.doc.faults import NotUnderstoodError
from ipplanner.importing.readers.doc.reader import read

__all__ = ["NotUnderstoodError", "read"]
