"""A made-up national document and a plan for it."""

from __future__ import annotations

from ipplanner.model import Document, Item, Measure, Section

TASKS = (
    ("1.", "培育高价值商标。开展商标品牌培育。", "各地要开展商标品牌培育。", "省份：各省份必做"),
    (
        "2.",
        "建设数据中心。推进信息共享。",
        "有关省份要建设数据中心。",
        "省份：一类省份必做，其他省份选做",
    ),
    ("3.", "修订示例条例。", "", ""),
    ("4.", "开展乡村地理标志普查。", "各地要普查乡村地理标志。", "省份：二类省份必做"),
)


def national(year: int = 2018) -> Document:
    items = [
        Item(
            id=f"i{number.strip('.')}",
            number=number,
            measures=[Measure(text=text, local_text=local, obligation=obligation)],
        )
        for number, text, local, obligation in TASKS
    ]
    section = Section(number="一、", title="示例", items=items)
    return Document(
        id="d1", layout="national-promotion", title="示例计划", year=year, sections=[section]
    )


def plan() -> Document:
    titles = {
        "p1": ("商标品牌培育", "开展高价值商标品牌培育，形成名录。"),
        "p2": ("宣传工作", "举办宣传周活动。"),
        "p3": ("地理标志普查", "完成乡村地理标志普查。"),
    }
    items = [
        Item(id=id_, title=title, measures=[Measure(text=text)])
        for id_, (title, text) in titles.items()
    ]
    section = Section(number="1", title="示例重点", items=items)
    return Document(layout="provincial-outline", title="示例省", year=2018, sections=[section])
