"""Templates: the list of them, their layouts, and what changed from one to the next."""
