"""部门: the register, names to settle, successors, and who has to do what in the open plan."""

from __future__ import annotations

from ui.departments.page import DepartmentsPage
from ui.departments.successors import SuccessorsDialog

__all__ = ["DepartmentsPage", "SuccessorsDialog"]
