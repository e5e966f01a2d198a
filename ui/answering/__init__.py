"""Answering the documents from above: which task is answered by what of the open plan.

The page is imported where it is first shown; the provider is shared by all who show coverage.
"""
