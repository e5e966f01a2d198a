"""Writers: a document to rows, merges and widths, then to Word, Excel and JSON."""
