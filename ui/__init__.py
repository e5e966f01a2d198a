"""The window; Qt only, and nothing imports it."""
