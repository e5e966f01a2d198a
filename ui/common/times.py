"""Moments as people read them."""

from __future__ import annotations

from datetime import datetime

from ui.common.language import tr


def local_time(moment: str, now: datetime | None = None) -> str:
    """A UTC moment in ISO 8601 as local time: today without the day, this year without the year."""
    try:
        local = datetime.fromisoformat(moment).astimezone()
    except ValueError:
        return moment
    now = (now or datetime.now()).astimezone()
    clock = local.strftime("%H:%M")
    if local.date() == now.date():
        return tr("今天 {clock}").format(clock=clock)
    day = tr("{month}月{day}日")
    if local.year != now.year:
        day = tr("{year}年{month}月{day}日")
    return day.format(year=local.year, month=local.month, day=local.day) + f" {clock}"
