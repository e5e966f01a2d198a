"""Tables of tasks that were copied out of a PDF as plain text: lines become cells again."""

from ipplanner.importing.recognition.tasks.copied.understanding import header_score, understood

__all__ = ["header_score", "understood"]
