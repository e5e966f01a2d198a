"""A made-up province's plan for the writers' tests and benchmarks: no real text."""

from __future__ import annotations

from ipplanner.model import Document, Item, Measure, Section

_FOCUSES = (
    "推进知识产权管理体制机制改革",
    "实施严格的知识产权保护",
    "促进知识产权创造运用",
    "加强重点产业知识产权海外布局和风险防控",
    "提升知识产权对外合作水平",
    "加强组织实施和政策保障",
)
_SIZES = (3, 18, 9, 4, 6, 8)
_CLAUSES = (
    "建立云岭市、海川市两级联席会议，每季度通报一次工作进展；",
    "面向园区企业开展专利导航培训12场，培训人员不少于600人次；",
    "修订《蓝江省专利奖励办法（试行）》，评选“优秀专利”20项；",
    "完善“互联网＋”投诉举报受理流程，确保24小时内响应……",
    "形成年度分析报告并报省人民政府。",
)
_OFFICES = ("省知识产权局", "省市场监管局", "省版权局", "省农业农村厅、省林业局", "蓝江海关")


def plan(sections: int = 6) -> Document:
    """A plan of about 60 rows: sections of 3 to 18 items, some items with several measures."""
    document = Document(
        id="d1",
        layout="provincial-outline",
        title="蓝江省2019年知识产权工作要点",
        region="蓝江省",
        year=2019,
    )
    document.sections = [_section(index) for index in range(sections)]
    return document


def _section(index: int) -> Section:
    title = _FOCUSES[index % len(_FOCUSES)]
    section = Section(f"s{index + 1}", f"{index + 1}", title)
    count = _SIZES[index % len(_SIZES)]
    section.items = [_item(index, position) for position in range(count)]
    return section


def _item(section: int, position: int) -> Item:
    key = f"{section + 1}_{position + 1}"
    item = Item(f"i{key}", "", f"组织实施第{position + 1}项专项任务，健全配套工作机制")
    count = {2: 2, 5: 3, 11: 4}.get(position, 1)
    item.measures = [_measure(key, position, order) for order in range(count)]
    return item


def _measure(key: str, position: int, order: int) -> Measure:
    length = 1 + (position * 3 + order) % 7
    text = "".join(_CLAUSES[(position + step) % len(_CLAUSES)] for step in range(length))
    offices = [_OFFICES[(position + step) % len(_OFFICES)] for step in range(1 + position % 3)]
    return Measure(f"m{key}_{order + 1}", text, "、".join(offices), offices[:1], offices[1:])


def small_plan() -> Document:
    """A short plan with everything around its table, for the reference files."""
    document = plan(2)
    document.sections[1].items = document.sections[1].items[:2]
    document.front = [
        "蓝知发〔2019〕12号",
        "关于印发蓝江省2019年知识产权工作要点的通知",
        "各有关单位：",
        "现将工作要点印发给你们，请结合实际认真贯彻执行。",
        "附件：工作要点",
        "蓝江省知识产权局",
        "2019年3月5日",
        "附件1",
        "（征求意见稿）",
    ]
    document.title_at = 8
    document.back = ["注：排在第一位的为牵头部门。", "联系人\t职务\t电话", "张某\t科长\t000-0000"]
    measure = document.sections[0].items[0].measures[0]
    measure.text = "=A1&B1 <甲>\n第二段\t制表 _x0041_"
    measure.deadline, measure.extra = "6月底前", {"备注": "新增"}
    return document
