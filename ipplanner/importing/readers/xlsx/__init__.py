"""Reading Excel workbooks (.xlsx, .xlsm, strict ones, and .et saved as such)."""

from __future__ import annotations

from ipplanner.importing.readers.xlsx.workbook import read

__all__ = ["read"]
