"""Made-up national documents as sources: the forms of the real ones, none of their text."""

from __future__ import annotations

from ipplanner.importing.recognition.recognising import Recognition, recognise
from ipplanner.importing.source import Grid
from ipplanner.model import Document, Item, Measure, Section
from tests.importing.recognition.tables import LEFT, UP, grid, source

PROMOTION_HEADER = ["工作任务", "任务目标", "落实举措", "执行部门（单位）", "完成时间"]
PROMOTION = [
    PROMOTION_HEADER,
    ["一、“制度创新”主体任务", LEFT, LEFT, LEFT, LEFT],
    [
        "(一)深化领域改革",
        "落实重大部署，取得决定性成果。",
        "1.推进综合管理改革。总结中心城市成效。\n有关省份要建立综合管理体制。",
        "局内：专利管理司\n省份：一、二类省份必做，三类省份选做",
        "年内完成",
    ],
    [UP, UP, "2．强化改革。修订条例（试行）。", "局内：办公室、条法司\n省份:各类省份必做", ""],
    ["二、“运行保障”主体任务", LEFT, LEFT, LEFT, LEFT],
    [
        "（一）强化创造质量",
        "坚持数量布局。",
        "3.开展导航。建立机制。",
        "局内：人事司",
        "6月底前",
    ],
]

TASK_HEADER = ["任务清单", "落实举措", "执行部门", "完成时间"]
TASK_LIST = [
    TASK_HEADER,
    ["一、 提高审查质量", LEFT, LEFT, LEFT],
    [
        "1.压减周期",
        "国家知识产权局：制定方案，改革模式。",
        "局内：条法司，专利局审业部",
        "年底前完成",
    ],
    [
        "2. 助力产业升级",
        "国家知识产权局：制定方案。\n各地要帮扶企业。\n获批 XY 的地方应发挥作用。",
        "局内：运用促进司\n省份：强省试点省必做；其他省份选做\n省份：涉及省份必做；其他省份选做",
        "年底前完成",
    ],
    ["二、 加大保护力度", LEFT, LEFT, LEFT],
    ["3.完善制度", "国家知识产权局：修订指南。", "局内：保护司", "年底前完成"],
]

LETTER = [
    "示例局办公室文件",
    "示办发〔2031〕27 号",
    "示例局办公室关于印发《〈示例意见〉任务分工和工作进度方案》的通知",
    "各省、自治区、直辖市示例局，新疆生产建设兵团示例局：",
    "为深入贯彻落实《示例意见》，现制定方案如下，请认真贯彻执行。",
    "特此通知。",
    "示例局办公室",
    "2031 年 5 月 31 日",
]
SCHEDULE_TITLE = "《示例意见》任务分工和工作进度方案"
SCHEDULE = [
    ["任务分工", LEFT, "工作进度"],
    [
        "一、加强执法监管",
        "1.创新监管方式。综合运用大数据。（管理司、各有关地方局（下称地方局）负责，"
        "列第一位的为牵头部门或单位，下同）",
        "2031 年：研究方案，选择有关地方探索。（管理司）\n"
        "2032—2035年：推进运用。（管理司、地方局）",
    ],
    [
        UP,
        "2.加强监控。（各省（区、市）局、市局负责）\n省局及时推送信息。（各省局负责）",
        "每年度：组织检查。（各省局）针对重点领域曝光案件。（各地方局）\n汇总线索。(江苏局全面推进)",
    ],
    [
        "二、整治侵权行为",
        "3.建立快速机制，完善中心（快速中心）管理。（管理司牵头负责）",
        "每年2—4月：考核。",
    ],
]
CONTACTS = [["", "姓名", "电话"], ["负责人\n（分管领导）", "", ""], ["联系人", "", ""]]

STRATEGY = [
    "示例联席会议办公室",
    "2031年深入实施国家知识产权战略",
    "加快建设知识产权强国推进计划",
    "为落实部署，制定本计划。",
    "一、深化领域改革",
    "（一）推进体制机制改革",
    "1.推进成果复制推广。（发展改革委、科技部负责）",
    "2.探索统一认定制度。支持“一网通办”。（知识产权局负责）",
    "（二）完善重大政策",
    "坚持问题导向，完善政策。",
    "3.推动制定标准（草案）。",
    "（统计局、知识产权局按职责分别负责）",
    "二、加大保护力度",
    "4.制定政策文件，加强基础性法律",
    "制度研究。（知识产权局牵头负责）",
    "5.公布名单（第五批）。（公安部负责）",
    "上述任务中，列第一位的部门为牵头部门。",
    "来源：示例局",
]


def promotion() -> Grid:
    """A table of family 2."""
    return grid(PROMOTION)


def task_list() -> Grid:
    """A table of family 4."""
    return grid(TASK_LIST)


def schedule() -> Grid:
    """A table of family 5."""
    return grid(SCHEDULE)


def read(*blocks: Grid | str, name: str = "示例文件.docx") -> Recognition:
    """What is recognised in a file of these blocks, of whatever family."""
    return recognise(source(*blocks, name=name))


def one(*blocks: Grid | str, name: str = "示例文件.docx") -> Document:
    """The one document in a file, with everything in it accounted for."""
    found = read(*blocks, name=name)
    (document,) = found.documents
    assert not [one for one in found.problems if one.kind == "conservation"]
    return document


def tasks(document: Document) -> list[tuple[Section, Item, Measure]]:
    """The items with their section and their one measure."""
    assert all(len(item.measures) == 1 for _, item in document.walk_items())
    return list(document.walk_measures())


def outline(document: Document) -> list[str]:
    """The sections by depth, and the items by number, as lines."""
    lines: list[str] = []

    def add(sections: list[Section], depth: int) -> None:
        for section in sections:
            lines.append("  " * depth + section.number + section.title)
            lines.extend("  " * (depth + 1) + item.number for item in section.items)
            add(section.sections, depth + 1)

    add(document.sections, 0)
    return lines
