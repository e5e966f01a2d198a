"""Last year's document and a template make a proposed draft and a review list."""

from ipplanner.carry.proposal import CarryResult, Placement, carry_over
from ipplanner.carry.review import Review
from ipplanner.carry.revision import Accept, Suggestion

__all__ = ["Accept", "CarryResult", "Placement", "Review", "Suggestion", "carry_over"]
