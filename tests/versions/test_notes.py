from __future__ import annotations

import pytest

from ipplanner.departments.roles import read_departments
from ipplanner.model import Measure
from ipplanner.versions.notes import deadline_note, departments_note, text_note
from ipplanner.wording_changes import wording_changes


@pytest.mark.parametrize(
    ("old", "new", "note"),
    [
        ("培训12场。", "培训20场。", "举措将“12”改为“20”。"),
        ("培训企业人员。", "培训重点企业人员。", "举措增加“重点”。"),
        ("培训重点企业人员。", "培训企业人员。", "举措删去“重点”。"),
        ("", "新的。", "补充举措。"),
        ("旧的。", "", "删去举措。"),
        ("甲,乙", "甲，乙。", "举措调整标点，文字未变。"),
        ("甲 乙", "甲\n乙", "举措调整空格或换行，文字未变。"),
        ("完善机制", "举办展会活动", "举措将“完善机制”改为“举办展会活动”。"),
    ],
)
def test_a_text_is_told_in_office_words(old: str, new: str, note: str) -> None:
    assert text_note(wording_changes(old, new), "举措") == note


def test_many_places_are_counted() -> None:
    old = "第1项。建立机制。第2项。完善制度。第3项。"
    new = old.replace("1", "7").replace("2", "8").replace("3", "9")
    assert text_note(wording_changes(old, new), "举措") == "举措修改 3 处文字。"


def test_what_is_written_anew_is_said_so() -> None:
    old = "建立联席会议制度并每季度通报一次工作进展情况和存在问题以及改进措施。"
    new = "面向园区开展专利导航培训十二场，覆盖重点企业四十家，形成年度报告上报。"
    assert text_note(wording_changes(old, new), "举措") == "举措重新表述。"


def _measure(departments: str) -> Measure:
    lead, support = read_departments(departments)
    return Measure(departments=departments, lead=lead, support=support)


@pytest.mark.parametrize(
    ("old", "new", "note"),
    [
        ("省版权局", "省版权局、省财政厅", "责任部门增加省财政厅。"),
        ("省版权局、省财政厅", "省版权局", "责任部门减少省财政厅。"),
        ("甲局、乙局、丙局", "甲局、丙局，乙局", "责任部门只调整写法或次序，部门未变。"),
        ("甲局、乙局", "乙局、甲局", "责任部门乙局由配合改为牵头，甲局由牵头改为配合。"),
        ("甲局", "乙局", "责任部门增加乙局（牵头），减少甲局（牵头）。"),
    ],
)
def test_departments_are_compared_as_sets(old: str, new: str, note: str) -> None:
    assert departments_note(_measure(old), _measure(new), "责任部门") == note


@pytest.mark.parametrize(
    ("old", "new", "note"),
    [
        ("6月底前", "2019年6月底前", "完成时间只调整写法，时间未变。"),
        ("6月底前", "9月底前", "完成时间由“6月底前”改为“9月底前”，推迟。"),
        ("年底前", "第三季度", "完成时间由“年底前”改为“第三季度”，提前。"),
        ("全年", "9月底前", "完成时间由“全年”改为“9月底前”。"),
        ("", "9月底前", "明确完成时间为“9月底前”。"),
        ("9月底前", "", "删去完成时间“9月底前”。"),
    ],
)
def test_deadlines_are_compared_as_days(old: str, new: str, note: str) -> None:
    assert deadline_note(old, new, (2019, 2019), "完成时间") == note
