"""Where the office declares what its province is, year by year."""

from __future__ import annotations

from ui.profile.dialog import ProfileDialog

__all__ = ["ProfileDialog"]
