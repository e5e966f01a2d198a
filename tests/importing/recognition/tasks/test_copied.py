"""Tables of tasks as a PDF gives them when they are copied: one cell after the other, in lines."""

from __future__ import annotations

from ipplanner.importing.readers.text import source_of
from ipplanner.importing.recognition.recognising import Recognition, recognise
from ipplanner.model import Document, Phase
from tests.importing.recognition.tasks.making import outline, tasks

PROMOTION = """2031年全国示例事业发展战略推进计划
工作任务 任务目标 落实举措
执行部门
（单位）
完成
时间
一、“制度创新”主体任务
( 一 )深
化领域改
革
落实重大
部署，取得
成果。
1.推进综合管理改革，系统总结中心城市成
效，建立高效的综合管理体制，打通全链条。
有关省份要按照要求，建立综合管理体制，积极
推动自主开展改革。
局内：专利管
理司

省份：一、二
类省份必做
年内
完成
2．强化改革，推动完成修订，配套修订规章制
度，进一步放宽
局内：办公
室、条法
年内
有阶
段性
— 2 —
工作任务 任务目标 落实举措
执行部门
（单位）
完成
时间
对机构的条件限制。
司
省份：各类省
份必做
成果
二、“运行保障”主体任务
（一）
强化质量
坚持数量
布局。
3.开展导航，建立机制，形成一批示范的成果。
局内：人事司
年内完成
"""

TASK_LIST = """附件1
2031年推动示例高质量发展任务清单
任务清单 落实举措 执行部门 完成时间
一、 提高审查质量
1.全力压减
审查周期
国家知识产权局：制定专项实施方案，完善管理机
制，提升审查效率。
局内：条法司，
商标局
年内有阶
段性成果
2.完善协同 国家知识产权局：推动制定相关意见，并组织好 局内：保护司， 年内有阶
任务清单 落实举措 执行部门 完成时间
体系 任务分工落实，加快研究制定建设方案。
各地应加快已批复的保护中心建设工作，加强条件
保障。
专利局审业部
省份：涉及省份
必做；其他省份
选做
段性成果
二、 加大保护力度
3.完善制度
国家知识产权局：修订指南和相关的各项管理办法。
局内：保护司
年底前完成
"""

SCHEDULE = """示例局办公室文件
示办发〔2031〕27 号
《示例意见》任务分工和工作进度方案

任  务 分    工 工作进度

一、加强执

法监管

1.创新监管方式。综合运用网络方式与现场

抽查方式，提供充分依据。（管理司、各

地方局负责）

2031 年：组织研究起草方案，选择有关地方进行

探索。（管理司）

每年度：推进运用，精准、快速发现线索，并为
 任  务 分    工 工作进度

确定执法办案力度提供依据。（各地方局）

2.加强风险监控，针对高风险企业与高风险商

品，采取监控
 措施，强化风险研判。（市局负责）

每年度：建立名录。

（各省局）

二、整治侵

权行为

3.强化专项整治。（各地方局负责）

每年度：组织开展行动。（各地方局）

注：填写附件表格。
"""


def read(text: str, name: str = "示例.txt") -> Recognition:
    return recognise(source_of(text, name))


def one(text: str) -> Document:
    found = read(text)
    assert "conservation" not in {problem.kind for problem in found.problems}
    sums = found.conservation
    left = sum(len("".join(one.text.split())) for one in sums.left_out)
    assert sums.source_chars == sums.document_chars + left
    (document,) = found.documents
    return document


def _with_ends(text: str) -> str:
    """The text with a space where a paragraph of a cell ends, as many readers give it."""
    lines = text.split("\n")
    words = "。 革 必做 完成 选做 成果 任务 质量 周期 中心 力度 制度"
    ends = tuple(words.split())
    return "\n".join(f"{line} " if line.endswith(ends) else line for line in lines)


def test_a_promotion_plan() -> None:
    document = one(_with_ends(PROMOTION))
    assert document.layout == "national-promotion"
    assert outline(document) == [
        "一、“制度创新”主体任务",
        "  (一)深化领域改革",
        "    1.",
        "    2．",
        "二、“运行保障”主体任务",
        "  （一）强化质量",
        "    3.",
    ]
    (section, _, first), (_, _, second), _ = tasks(document)
    assert section.goal == "落实重大部署，取得成果。"
    assert first.local_text == "有关省份要按照要求，建立综合管理体制，积极推动自主开展改革。"
    assert (first.departments, first.deadline) == ("局内：专利管理司", "年内完成")
    assert second.text.endswith("规章制度，进一步放宽对机构的条件限制。")
    assert second.departments == "局内：办公室、条法司"
    assert (second.obligation, second.deadline) == ("省份：各类省份必做", "年内有阶段性成果")


def test_a_task_list_whose_row_a_page_cut() -> None:
    document = one(_with_ends(TASK_LIST))
    assert (document.layout, document.front) == ("task-list", ["附件1"])
    (_, one_item, first), (_, two, second), (section, _, _) = tasks(document)
    assert (one_item.title, first.departments) == ("全力压减审查周期", "局内：条法司，商标局")
    assert two.title == "完善协同体系"
    assert second.text.endswith("并组织好任务分工落实，加快研究制定建设方案。")
    assert second.local_text == "各地应加快已批复的保护中心建设工作，加强条件保障。"
    assert second.departments == "局内：保护司，专利局审业部"
    assert second.obligation == "省份：涉及省份必做；其他省份选做"
    assert (second.deadline, section.title) == ("年内有阶段性成果", "加大保护力度")


def test_a_schedule_over_pages() -> None:
    document = one(SCHEDULE)
    assert document.layout == "progress-schedule"
    assert document.title == "《示例意见》任务分工和工作进度方案"
    assert (document.front[1], document.year) == ("示办发〔2031〕27 号", 2031)
    assert document.back == ["注：填写附件表格。"]
    (section, _, first), (_, _, second), (other, _, _) = tasks(document)
    assert (section.title, other.title) == ("加强执法监管", "整治侵权行为")
    assert first.departments == "（管理司、各地方局负责）"
    assert first.phases == [
        Phase("2031年", "组织研究起草方案，选择有关地方进行探索。", "（管理司）"),
        Phase(
            "每年度",
            "推进运用，精准、快速发现线索，并为确定执法办案力度提供依据。",
            "（各地方局）",
        ),
    ]
    assert second.text == "加强风险监控，针对高风险企业与高风险商品，采取监控措施，强化风险研判。"
    assert second.phases == [Phase("每年度", "建立名录。", "（各省局）")]


def test_what_was_put_together_is_to_be_looked_at() -> None:
    found = read(SCHEDULE)
    assert "guessed-cells" in {problem.kind for problem in found.problems}
    reasons = {left.reason for left in found.conservation.left_out}
    assert reasons == {"重复的表头"}


def test_running_text_needs_no_table() -> None:
    text = "2031年知识产权强国推进计划\n\n一、深化改革\n\n（一）推进改革\n\n"
    text += "".join(f"{n}.推进任务{n}，建立相应\n机制。（甲局、乙部负责）\n\n" for n in range(1, 5))
    document = one(text)
    assert document.layout == "national-strategy"
    texts = [measure.text for *_, measure in tasks(document)]
    assert texts[0] == "推进任务1，建立相应机制。"
