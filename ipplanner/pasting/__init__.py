"""Cells and rows from and to the clipboard of Word, WPS and Excel; nothing of the window here.

`html` and `tsv` read a clipboard into a grid, `columns` says which column is which, `reading` makes
rows of a plan of it, `inserting` and `filling` put them into a document, `writing` goes back.
"""
