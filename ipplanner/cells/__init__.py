"""Cells of the official table: what is printed in one, its parts, and writing it."""
