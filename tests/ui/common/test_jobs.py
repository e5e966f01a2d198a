from __future__ import annotations

import threading
import time

from pytestqt.qtbot import QtBot

from ui.common.jobs import Job, wind_up


def test_at_the_end_all_jobs_are_stopped(qtbot: QtBot) -> None:
    begun = threading.Event()
    seen: list[str] = []

    def work(job: Job) -> None:
        begun.set()
        while not job.cancelled:
            time.sleep(0.005)
        seen.append("stopped")

    job = Job(work)
    job.start()
    assert begun.wait(5)
    assert wind_up()
    assert seen == ["stopped"]
    qtbot.wait(1)
