"""PDF: what was painted is made searchable, read back, and compared with the document."""
