"""Going through a carry-over before it is made: where each item goes, which years change."""

from ui.review.page import CarryReview
from ui.review.start import CarryStart

__all__ = ["CarryReview", "CarryStart"]
