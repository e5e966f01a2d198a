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


def test_a_job_goes_on_the_thread_that_made_it(qtbot: QtBot) -> None:
    went: list[int] = []

    class Noted(Job):
        def __del__(self) -> None:
            went.append(threading.get_ident())

    for _ in range(30):
        Noted(lambda _: None).start()
    qtbot.waitUntil(lambda: len(went) == 30)
    assert set(went) == {threading.get_ident()}
