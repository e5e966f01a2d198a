"""Pure functions from a `Source` to draft documents, problems and what was left out."""
