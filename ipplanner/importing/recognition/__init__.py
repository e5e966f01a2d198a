"""Pure functions from a `Source` to draft documents, problems and what was left out.

`lines` turns grids and paragraphs into one stream of rows, `outline` builds documents from the
stream, `ledger` keeps count that no character is lost on the way.
"""
