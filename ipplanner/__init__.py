"""IP Planner: an office's annual work plan and what can be done to it, without a window."""

__version__ = "0.1.0"
