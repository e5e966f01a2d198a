"""Reading 1,900 rows of .docx into grids, beside an lxml parse of the same part."""

from __future__ import annotations

import statistics
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from ipplanner.importing.readers.docx import read

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCUMENT_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_WORDS = (
    "完善知识产权保护协作机制", "建设专利信息公共服务平台", "组织开展执法维权专项行动",
    "培育高价值专利组合", "推进知识产权质押融资", "加强人才培养与宣传培训",
    "形成年度工作报告并向社会发布", "指导园区和企业贯彻管理规范",
)  # fmt: skip
_WIDTHS = (680, 1701, 2835, 6236, 2551)


def _text(seed: int, count: int) -> str:
    words = (_WORDS[(seed * 7 + i * (seed % 5 + 1)) % len(_WORDS)] for i in range(count))
    return "，".join(words) + f"（{seed}）。"


def _cell(column: int, text: str, merge: str) -> str:
    merged = {"": "", "top": '<w:vMerge w:val="restart"/>', "below": "<w:vMerge/>"}[merge]
    run = f"<w:r><w:t>{text}</w:t></w:r>" if text else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{_WIDTHS[column]}" w:type="dxa"/>{merged}</w:tcPr>'
        f"<w:p>{run}</w:p></w:tc>"
    )


def _row(number: int) -> str:
    first_of_section, first_of_item = number % 10 == 0, number % 2 == 0
    merges = ["top" if first_of_section else "below"] * 2 + ["top" if first_of_item else "below"]
    texts = [str(number // 10 + 1), _text(number, 1), _text(number, 2)]
    shown = [text if merge == "top" else "" for text, merge in zip(texts, merges, strict=True)]
    shown += [_text(number, 9), f"省知识产权局、省科技厅、省{number}局"]
    cells = (
        _cell(i, text, merge)
        for i, (text, merge) in enumerate(zip(shown, [*merges, "", ""], strict=True))
    )
    return "<w:tr>" + "".join(cells) + "</w:tr>"


def document_xml(tables: int = 31, rows: int = 61) -> bytes:
    """The main part: plans as tables of five columns, the first three merged downwards."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    body = "".join(
        f"<w:p><w:r><w:t>某省第{table}号工作要点</w:t></w:r></w:p><w:tbl><w:tblPr/>"
        f"<w:tblGrid>{grid}</w:tblGrid>" + "".join(_row(row) for row in range(rows)) + "</w:tbl>"
        for table in range(tables)
    )
    return f'<w:document xmlns:w="{_NAMESPACE}"><w:body>{body}</w:body></w:document>'.encode()


def write_plans(path: Path, tables: int = 31, rows: int = 61) -> bytes:
    """Write the .docx and give its main part."""
    data = document_xml(tables, rows)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{_CONTENT}"><Default Extension="rels" ContentType="application/'
            'vnd.openxmlformats-package.relationships+xml"/><Override '
            f'PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" '
            f'Type="{_DOCUMENT_TYPE}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr("word/document.xml", data)
    return data


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(rounds: int = 15) -> dict[str, float]:
    """Median seconds of reading and of parsing, taken in turns, and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plans.docx"
        data = write_plans(path)
        read(path)
        pairs = [
            (_seconds(lambda: read(path)), _seconds(lambda: etree.fromstring(data)))
            for _ in range(rounds)
        ]
    reading, parsing = (statistics.median(column) for column in zip(*pairs, strict=True))
    return {"read": reading, "parse": parsing, "ratio": reading / parsing}


def main() -> None:
    """Print the measurement."""
    taken = measure()
    print(
        f"docx reading, 31 x 61 rows: {taken['read'] * 1000:.1f} ms, "
        f"lxml parse {taken['parse'] * 1000:.1f} ms, ratio {taken['ratio']:.2f} (at most 3)"
    )


if __name__ == "__main__":
    main()
