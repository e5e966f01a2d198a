"""Last year's document and a template to a proposed draft and a review list."""
