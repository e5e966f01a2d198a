"""What the user decides about the plans of a file."""

from __future__ import annotations

from pathlib import Path

from ipplanner.importing.recognition.origins import IGNORED, OTHER
from ipplanner.importing.recognition.plan import Given
from ipplanner.layouts import layout
from tests.importing.recognition.tables import HEADER, grid, source
from ui.importing.columns import fields_on, with_column
from ui.importing.imported_file import ImportedFile, recognised_again, shown
from ui.importing.reading import understood

LAYOUT = layout("provincial-outline")
ROW = ["1", "加强保护", "维权", "建设维权中心，形成方案。", "省公安厅"]


def file_of(*blocks: object, name: str = "汇总.docx") -> ImportedFile:
    made = ImportedFile(Path(name))
    reading = understood(source(*blocks, name=name), LAYOUT, Given())  # type: ignore[arg-type]
    made.show(shown(reading))
    return made


def regions() -> ImportedFile:
    rows = [[name, *ROW] for name in ("甲省", "乙省")]
    return file_of(grid([["地区", *HEADER], *rows]))


def kinds(file: ImportedFile) -> list[str]:
    return [problem.kind for problem in file.problems()]


def test_a_year_is_given_to_all_plans_that_have_none_and_makes_their_titles() -> None:
    file = regions()
    assert kinds(file) == ["year"] and "有 1 处要看" in file.state_text()
    assert [one.title for one in file.documents] == ["汇总", "汇总"]
    file.decide_year([0], 2018)
    assert [one.year for one in file.documents] == [2018, 2018]
    assert [one.title for one in file.documents] == ["甲省 2018年工作要点", "乙省 2018年工作要点"]
    assert kinds(file) == [] and file.state_text() == "已识别 2 份计划 2 项"
    file.decide_year([1], 2019)
    assert [one.year for one in file.documents] == [2018, 2019]


def test_decisions_stay_when_the_file_is_recognised_again() -> None:
    file = file_of("示例省2018年工作要点", grid([HEADER, ROW]))
    assert file.shown is not None
    file.decide(0, title=" 新的\n题目 ", region="乙省\u200b", role="reference", year=(None,))
    file.columns = with_column(file, file.shown.pages.pages[0], 4, IGNORED)
    file.show(recognised_again(file.shown, LAYOUT, file.columns))
    (plan,) = file.documents
    assert (plan.title, plan.region, plan.role, plan.year) == (
        "新的题目",
        "乙省",
        "reference",
        None,
    )
    assert next(one for *_, one in plan.walk_measures()).departments == ""
    file.decide(0, wanted=False)
    assert file.wanted == []


def test_tables_with_the_same_columns_follow_each_other() -> None:
    other = grid([["序号", "单位", "联系人"], ["1", "某单位", "某某"]], "表格 3")
    tables = [grid([HEADER, ROW], "表格 1"), grid([HEADER, ROW], "表格 2"), other]
    file = file_of("示例省2018年工作要点", *tables)
    assert file.shown is not None
    page = file.shown.pages.pages[1]
    columns = with_column(file, page, 2, OTHER)
    assert sorted(columns) == ["表格 1", "表格 2"]
    assert columns["表格 1"] == {
        0: "number",
        1: "section",
        2: OTHER,
        3: "measure",
        4: "departments",
    }
    assert fields_on(file, page, LAYOUT)[2] == "item"
    assert fields_on(file, file.shown.pages.pages[2], LAYOUT) == {}


def test_without_a_plan_the_source_is_kept_and_columns_can_be_said() -> None:
    file = file_of(grid([["甲", "乙"], ["维权", "建设中心。"]]))
    assert file.documents == [] and file.state_text().startswith("没有认出计划：")
    assert file.shown is not None
    page = file.shown.pages.pages[0]
    for column, field in ((0, "item"), (1, "measure")):
        file.columns = with_column(file, page, column, field)
        file.show(recognised_again(file.shown, LAYOUT, file.columns))
    assert file.items == 1 and fields_on(file, page, LAYOUT) == {0: "item", 1: "measure"}
