"""A sixth family, defined by nothing but a layout file: a 台账 with its progress."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ipplanner.layouts import Layout, forget, read_layout, register

LEDGER: dict[str, Any] = {
    "id": "progress-ledger",
    "name": "工作台账",
    "title": "{region}{year}年工作台账",
    "title_words": ["工作台账", "台账"],
    "attachment_label": "附件",
    "orientation": "landscape",
    "kind": "tasks",
    "columns": [
        {"field": "number", "header": "序号", "level": "item", "width": 700, "shown": "always"},
        {"field": "item", "header": "任务", "level": "item", "width": 4000, "shown": "always"},
        {
            "field": "departments",
            "header": "牵头单位",
            "aliases": ["责任单位"],
            "level": "measure",
            "width": 2200,
            "shown": "always",
        },
        {
            "field": "deadline",
            "header": "时间节点",
            "level": "measure",
            "width": 1500,
            "shown": "always",
        },
        {"field": "进展", "header": "进展", "level": "measure", "width": 4000, "shown": "always"},
    ],
    "extra_width": 1134,
}
HEADER = ["序号", "任务", "牵头单位", "时间节点", "进展"]
ROWS = [
    ["1", "建设快速维权中心", "省知识产权局", "2031年6月", "已经选址，正在装修。"],
    ["2", "开展专利导航试点", "省工业和信息化厅", "全年", ""],
    ["3", "修订奖励办法", "省司法厅", "2031年底", "征求意见中。"],
]


@contextmanager
def ledger_known() -> Iterator[Layout]:
    """The layout, known to the program for a while."""
    layout = read_layout(LEDGER)
    register(layout)
    try:
        yield layout
    finally:
        forget(layout.id)
