"""Obligations of national documents: read, evaluated against the office's profile, counted."""
