"""Looked for in a document: words, also to replace them, and rows that fit a filter or a bar."""
