"""Made-up documents of families 2–5, small and with everything that their forms have."""

from __future__ import annotations

from ipplanner.model import Document, Item, Measure, Phase, Section

LETTER = [
    "蓝江省知识产权局办公室文件",
    "蓝知办发〔2019〕12 号",
    "蓝江省知识产权局办公室关于印发《任务分工和工作进度方案》的通知",
    "各市、州知识产权局，各直属单位；局机关各处室：",
    "现将方案印发给你们，请认真贯彻执行。",
    "蓝江省知识产权局办公室",
    "2019 年 3 月 5 日",
]
FORM = [
    "附件",
    "负责人、联络员信息表",
    "部门（单位）：",
    "\t姓名\t职务\t电话",
    "负责人\t\t\t",
    "联络员\t\t\t",
    "注：请于6月15日前报送。",
    "联系人：张某  电话：000-0000",
    "抄送：各市人民政府。",
    "蓝江省知识产权局办公室 2019 年 3 月 6 日印发",
]


def _document(layout: str, title: str, sections: list[Section]) -> Document:
    return Document(
        "d1", layout, f"2019年{title}", "蓝江省", 2019, role="template", sections=sections
    )


def promotion() -> Document:
    """Family 2: a chapter, sections with goals, measures with obligations."""
    measure = Measure(
        "m1",
        "推进综合管理改革。在云岭市开展试点。",
        "局内：规划司、办公室",
        deadline="年底前",
        local_text="有关省份要建立综合管理体制。",
        obligation="省份：试点涉及省份必做；其他省份选做",
    )
    items = [Item("i1", "1.", measures=[measure])]
    items.append(Item("i2", "2.", measures=[Measure("m2", "加强执法协作。", "局内：保护司")]))
    inner = Section("s2", "（一）", "深化改革", "建成高效的管理体制。", items=items)
    chapter = Section("s1", "一、", "“制度创新”主体任务", sections=[inner])
    return _document("national-promotion", "全国示例发展战略推进计划", [chapter])


def strategy() -> Document:
    """Family 3: running text with two levels of headings."""
    texts = [
        "推进成果复制推广。",
        "探索建立认定制度。\n（1）研究方案；\n（2）开展试点。",
        "加强培训。",
    ]
    names = ["（规划司、保护司按职责分别负责）", "（商标局牵头负责）", "（办公室负责）"]
    items = [
        Item(f"i{n}", f"{n}.", measures=[Measure(f"m{n}", text, name)])
        for n, (text, name) in enumerate(zip(texts, names, strict=True), 1)
    ]
    inner = Section("s2", "（一）", "推进体制机制改革", items=items)
    chapter = Section("s1", "一、", "深化改革", "为深化改革，做好以下工作。", sections=[inner])
    document = _document(
        "national-strategy", "深入实施国家知识产权战略 加快建设强省推进计划", [chapter]
    )
    document.front, document.title_at = ["蓝江省联席会议办公室", "（征求意见稿）"], 1
    document.back = ["列第一位的部门为牵头部门。", "蓝江省联席会议办公室", "2019年3月5日"]
    return document


def task_list() -> Document:
    """Family 4: items with titles, two obligation lines, the label of an annex."""
    first = Measure(
        "m1",
        "国家局：制定方案。",
        "局内：条法司，商标局",
        deadline="年内有阶段性成果",
        local_text="各地要提升质量。\n有关省份要开展试点。",
        obligation="省份：各省份必做\n省份：一类省份必做，其他省份选做",
    )
    items = [Item("i1", "1.", "全力压减周期", measures=[first])]
    items.append(
        Item("i2", "2.", "3项工程", measures=[Measure("m2", "实施工程。", "局内：办公室")])
    )
    document = _document(
        "task-list", "示例任务清单", [Section("s1", "一、", "提高质量", items=items)]
    )
    document.front, document.title_at = ["附件1"], 1
    return document


def schedule() -> Document:
    """Family 5: letter, groups with phases, a form to fill in and the 版记."""
    phases = [
        Phase("2019年", "起草方案。", "（规划司）"),
        Phase("2020—2021年", "开展试点。", "（保护司、各有关地方局）"),
    ]
    items = [
        Item(
            f"i{n}",
            f"{n}.",
            measures=[Measure(f"m{n}", "加强监管。", "（保护司负责）", phases=phases[:n])],
        )
        for n in (1, 2)
    ]
    sections = [Section("s1", "一、", "全面加强监管", items=items)]
    document = _document("progress-schedule", "示例任务分工和工作进度方案", sections)
    document.front, document.title_at = list(LETTER), len(LETTER)
    document.back = ["注：列第一位的为牵头部门。", *FORM]
    return document


FAMILIES = {
    "national-promotion": promotion,
    "national-strategy": strategy,
    "task-list": task_list,
    "progress-schedule": schedule,
}
