"""Drafting: the outline, the official table, and what stands beside the cell."""
