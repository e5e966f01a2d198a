"""The official table in the middle of the window."""

from ui.editor.table.view import PlanTable

__all__ = ["PlanTable"]
