"""Departments as they are printed: their names, who leads, how it is worded, which are the same."""
