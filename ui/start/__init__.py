"""The page the program opens with: three ways to begin, and what was worked on last."""
