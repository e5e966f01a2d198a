"""Measures that do not say what will show that they were done (成果形式)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ipplanner.checks.context import Context
from ipplanner.checks.finding import Hit
from ipplanner.checks.rule import TEXTS, Cell, CellRule

_RESULT = re.compile(
    r"[0-9０-９]|[《]|[一二两三四五六七八九十百千]+[家个项次期件批名所场份篇万亿]|一批"
    r"|报告|白皮书|方案|办法|意见|细则|制度|规划|计划|规定|标准|规范|目录|清单|名单|名录|指南|手册|协议|合同|通知|文件"
    r"|平台|数据库|系统|网站|机制|中心|基地|联盟|基金|试点|示范|工作站|服务站|网点|窗口|机构|智库|园区|集聚区|学院"
    r"|培训班|宣传周|专利周|活动|行动|会议|论坛|大赛|评选|评审|评议|检查|调研|统计|年报|案例|资助|奖励"
)
_SHORTEST = 4


def no_result(cell: Cell, _context: Context) -> Iterator[Hit]:
    """Nothing in the text that can be counted, shown or handed in."""
    text = cell.text.strip()
    if len(text) >= _SHORTEST and not _RESULT.search(text):
        yield Hit(0, cell.text, "没有写明成果形式，可补充数量、文件或活动。", None, "提示")


RULES = (
    CellRule(
        "no-result",
        "没有成果形式",
        TEXTS,
        no_result,
        (
            ("继续加强。", ("继续加强。",)),
            ("发布年度统计报告。", ()),
            ("培训企业20家。", ()),
        ),
    ),
)
