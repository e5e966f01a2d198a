"""Files to grids (readers), grids to a draft document and its problems (recognition)."""
