"""Reading a 60-row plan as PDF beside camelot, and the memory that 200 pages take.

camelot is looked for in this Python, then in the one that CAMELOT_PYTHON names.
"""

from __future__ import annotations

import importlib.util
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from ipplanner.importing.readers.pdf import read
from tests.importing.readers.pdf.pdf_files import Page, Pdf

_XS = [50.0, 80.0, 160.0, 290.0, 640.0, 780.0]
_HEADER = ("序号", "工作重点", "工作内容", "具体举措及成果形式", "责任部门")
_MEASURE = "完善知识产权保护协作机制，建设专利信息公共服务平台，组织开展执法"
_ROWS_ON_PAGE = 10
_PITCH = 45.0
_TIMED = """
import sys, time
{prepare}
times = []
for _ in range({runs}):
    start = time.perf_counter()
    {work}
    times.append(time.perf_counter() - start)
print(sorted(times)[len(times) // 2])
"""
_MEMORY = """
import resource, sys
from pathlib import Path
from ipplanner.importing.readers.pdf import read
read(Path(sys.argv[1]))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def write_plan(path: Path, pages: int = 6) -> Path:
    """A plan of ten rows a page, the first two columns merged downwards."""
    pdf = Pdf()
    for number in range(pages):
        page = pdf.page(842, 595)
        ys = [40.0, 60.0, *(60 + _PITCH * (row + 1) for row in range(_ROWS_ON_PAGE))]
        inner = ",".join(f"across {n} {c}" for n in range(2, _ROWS_ON_PAGE + 1) for c in (0, 1))
        page.grid(_XS, ys, inner)
        _write_page(page, number)
    return pdf.save(path)


def _write_page(page: Page, number: int) -> None:
    for x, text in zip(_XS, _HEADER, strict=False):
        page.text(x + 3, 54, text)
    page.text(_XS[0] + 3, 72, str(number + 1))
    page.lines(_XS[1] + 3, 72, ["推进知识产权", "管理体制改革"])
    for row in range(_ROWS_ON_PAGE):
        y = 72 + _PITCH * row
        page.lines(_XS[2] + 3, y, [f"第{number}组第{row}项工作内", "容的名称"])
        page.lines(_XS[3] + 3, y, [_MEASURE, _MEASURE, "专项行动。"])
        page.lines(_XS[4] + 3, y, ["省知识产权局、省科技厅", "、省教育厅"])


def _median(path: Path, runs: int = 7) -> float:
    times: list[float] = []
    for _ in range(runs):
        start = time.perf_counter()
        read(path)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def _camelot(path: Path, runs: int = 3) -> float | None:
    """Camelot's median seconds for all pages; None if it is not installed."""
    python = sys.executable if importlib.util.find_spec("camelot") else ""
    python = python or os.environ.get("CAMELOT_PYTHON", "")
    if not python:
        return None
    work = "camelot.read_pdf(sys.argv[1], pages='all')"
    code = _TIMED.format(prepare=f"import camelot\n{work}", runs=runs, work=work)
    return float(_output(python, code, path))


def _output(python: str, code: str, path: Path) -> str:
    done = subprocess.run(
        [python, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()[-1]


def main() -> None:
    """Print the measurements."""
    with tempfile.TemporaryDirectory() as folder:
        plan = write_plan(Path(folder) / "plan.pdf")
        long = write_plan(Path(folder) / "long.pdf", pages=200)
        ours, peer = _median(plan), _camelot(plan)
        megabytes = _output(sys.executable, _MEMORY, long)
    if peer is None:
        print(f"PDF reading, 60 rows: {ours * 1000:.0f} ms; camelot is not installed: skipped")
    else:
        print(
            f"PDF reading, 60 rows: {ours * 1000:.0f} ms, camelot {peer * 1000:.0f} ms, "
            f"ratio {ours / peer:.2f} (under 1)"
        )
    print(f"PDF reading, 200 pages: {megabytes} MB at most (under 500)")


if __name__ == "__main__":
    main()
