"""Writing 1,900 rows beside what others need for the same: ratios, side by side in one run."""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from exports import docx, xlsx
from exports.package import write_zip
from exports.rows import Table, table_of
from ipplanner.layouts import layout
from ipplanner.model import Document
from tests.exports.made_up import plan

ROWS, REPEATS = 1_900, 7
_WORDS = """
推进 完善 建立 组织 开展 落实 制定 修订 加强 加大 支持 鼓励 引导 培育 指导 协调 专利 商标 版权
地理标志 植物新品种 集成电路 知识产权 保护 运用 创造 管理 服务 执法 维权 援助 导航 评议 质押
融资 保险 证券化 转化 示范 试点 园区 企业 高校 科研院所 中小学 服务机构 联席会议 信息平台
专项行动 年度报告 实施方案 工作机制 考核办法 培训班 宣传周 发布会 ， ， ， 、 、 ； 和 及 与 对
不少于 全年 第一季度 上半年 年底前 覆盖 提高 增长 达到 12 20 100 家 项 件 人次 “云岭” 《办法》
"""
LAYOUT = layout("provincial-outline")


def long_plan(rows: int = ROWS) -> Document:
    """A plan as long as all the 31 together."""
    document = plan(1)
    while sum(1 for _ in document.walk_measures()) < rows:
        number = len(document.sections)
        document.sections = plan(number + 6).sections
    _vary(document)
    return document


def _vary(document: Document) -> None:
    """Wording as varied as in real plans: repeated text packs too well and flatters nobody."""
    words, chosen = _WORDS.split(), random.Random(1900)
    for _, _, measure in document.walk_measures():
        parts = chosen.choices(words, k=chosen.randint(10, 50))
        measure.text = "".join(parts) + "。"


def docxtpl_writer(folder: Path, table: Table) -> Callable[[Path], None]:
    """A docxtpl template of the same table, rendered row by row."""
    from docx import Document as WordDocument
    from docxtpl import DocxTemplate

    template = folder / "template.docx"
    word = WordDocument()
    grid = word.add_table(4, len(table.columns))
    for index, header in enumerate(table.headers):
        grid.cell(0, index).text = header
        grid.cell(2, index).text = f"{{{{ row[{index}] }}}}"
    grid.cell(1, 0).text = "{%tr for row in rows %}"
    grid.cell(3, 0).text = "{%tr endfor %}"
    word.save(str(template))
    rows = [[cell.text for cell in row] for row in table.rows]

    def write(target: Path) -> None:
        filled = DocxTemplate(str(template))
        filled.render({"rows": rows}, autoescape=True)
        filled.save(str(target))

    return write


def xlsxwriter_writer(table: Table, names: bool) -> Callable[[Path], None]:
    """The same sheet by XlsxWriter: formats, merges, heights, and the ids as names if asked."""
    import xlsxwriter

    def write(target: Path) -> None:
        book = xlsxwriter.Workbook(str(target))
        sheet = book.add_worksheet("表")
        form = book.add_format({"font_name": "仿宋_GB2312", "border": 1, "text_wrap": True})
        sheet.write_row(0, 0, table.headers, form)
        for number, row in enumerate(table.rows, 1):
            sheet.set_row(number, 60)
            for column, cell in enumerate(row):
                if cell.span > 1:
                    last = number + cell.span - 1
                    sheet.merge_range(number, column, last, column, cell.text, form)
                elif cell.span:
                    sheet.write_string(number, column, cell.text, form)
                if names and cell.id:
                    book.define_name(f"_ipp_{cell.id}", f"=表!${'ABCDE'[column]}${number + 1}")
        book.close()

    return write


def medians(
    tasks: dict[str, Callable[[Path], object]], folder: Path, ending: str
) -> dict[str, float]:
    """The median seconds of each task, the tasks taking turns."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(REPEATS):
        for name, task in tasks.items():
            start = time.perf_counter()
            task(folder / f"out{ending}")
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(values) for name, values in times.items()}


def report(title: str, times: dict[str, float], bounds: dict[str, str]) -> None:
    own = times["ours"]
    print(f"{title}, {ROWS} rows")
    for name, seconds in times.items():
        ratio = "" if name == "ours" else f"  ours = {own / seconds:.2f}x  {bounds.get(name, '')}"
        print(f"  {name:34} {seconds * 1000:8.1f} ms{ratio}")


def main() -> None:
    document = long_plan()
    table = table_of(document, LAYOUT)
    options = docx.WordOptions()
    word_parts = docx.parts(document, LAYOUT, options)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        word = medians(
            {
                "ours": lambda target: docx.write(document, LAYOUT, target, options),
                "zip of the same XML": lambda target: write_zip(target, word_parts),
                "docxtpl": docxtpl_writer(folder, table),
            },
            folder,
            ".docx",
        )
        report("docx", word, {"zip of the same XML": "(at most 4)", "docxtpl": "(at most 0.5)"})
        excel = medians(
            {
                "ours": lambda target: xlsx.write(document, LAYOUT, target),
                "XlsxWriter": xlsxwriter_writer(table, names=False),
                "XlsxWriter with names": xlsxwriter_writer(table, names=True),
            },
            folder,
            ".xlsx",
        )
        report("xlsx", excel, {"XlsxWriter": "(at most 2)"})


if __name__ == "__main__":
    main()
