"""Handing in: pages as they will print, PDF, and the export with its self-check."""
