"""What the checks found in the open plan, always current: a panel, marks and settings."""

from ui.checks.panel import ChecksPanel

__all__ = ["ChecksPanel"]
