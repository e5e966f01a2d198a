from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from ipplanner.departments.names import MissingSeparator, cut, missing_separators, split_names
from ipplanner.departments.roles import read_departments
from tests.shared_data import SHARED, needs_shared


@pytest.mark.parametrize(
    ("printed", "lead", "support"),
    [
        ("", "", ""),
        ("省知识产权局", "省知识产权局", ""),
        (
            "省知识产权局、省工商局，省版权局；省科技厅。",
            "省知识产权局",
            "省工商局 省版权局 省科技厅",
        ),
        ("省知识产权局,省工商局;省版权局", "省知识产权局", "省工商局 省版权局"),
        ("商务委牵头，知识产权局、市场监管委配合", "商务委", "知识产权局 市场监管委"),
        ("省法院、省检察院牵头，相关部门配合", "省法院 省检察院", "相关部门"),
        ("省法院、省检察院共同牵头", "省法院 省检察院", ""),
        ("知识产权局，相关部门配合", "知识产权局", "相关部门"),
        ("市局牵头，市版权局等配合，其他部门参与", "市局", "市版权局 其他部门"),
        ("市局牵头市版权局、市农委配合", "市局", "市版权局 市农委"),
        ("市局 配合部门：市工商局、市高院", "市局", "市工商局 市高院"),
        ("责任部门：市局 配合部门：市工商局", "市局", "市工商局"),
        ("配合部门：市工商局", "", "市工商局"),
        ("牵头单位：甲局、乙局；配合单位：丙局", "甲局 乙局", "丙局"),
        ("牵头单位\n甲局\n配合单位\n乙局", "甲局", "乙局"),
        ("主办：甲局 协办：乙局", "甲局", "乙局"),
        ("甲局（配合单位：乙局、丙局）", "甲局", "乙局 丙局"),
        ("甲局（乙局、丙局配合）", "甲局", "乙局 丙局"),
        ("甲局（牵头）、乙局、丙局", "甲局", "乙局 丙局"),
        ("甲局、乙局（牵头）、丙局", "乙局", "甲局 丙局"),
        ("甲局（牵头部门），乙局（配合部门）", "甲局", "乙局"),
        ("甲局为牵头单位，乙局为配合单位", "甲局", "乙局"),
        ("甲局、乙局会同丙局", "甲局", "乙局 丙局"),
        ("由甲局会同乙局", "甲局", "乙局"),
        ("甲局牵头，会同乙局", "甲局", "乙局"),
        ("甲局负责", "甲局", ""),
        ("（甲司、乙司按职责分别负责）", "甲司", "乙司"),
        ("（甲司、乙局负责）\n（丙局负责）", "甲司", "乙局 丙局"),
        ("（甲局（下称地方局）负责）", "甲局", ""),
        ("局内：甲司、乙部", "甲司", "乙部"),
        ("甲局负责宣传工作，乙处负责培训、考核", "甲局", "乙处"),
    ],
)
def test_who_leads_and_who_supports(printed: str, lead: str, support: str) -> None:
    assert read_departments(printed) == (lead.split(), support.split())


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("省知识产权局执法处（维权信息中心）、商务厅", "省知识产权局执法处（维权信息中心） 商务厅"),
        ("省委宣传部（新闻出版局、版权局）、省局", "省委宣传部（新闻出版局、版权局） 省局"),
        ("省局、昆明海关等", "省局 昆明海关"),
        ("省局、科协、等", "省局 科协"),
        ("省教育厅等5个部门", "省教育厅"),
        ("省委宣传部、工商局等有关部门", "省委宣传部 工商局"),
        ("版权局等知识产权相关部门", "版权局 知识产权相关部门"),
        ("省高等院校", "省高等院校"),
        ("省局及各有关市", "省局 各有关市"),
        ("省局及有关部门、单位", "省局 有关部门、单位"),
        ("各市、县人民政府", "各市、县人民政府"),
        ("省局和省工商局", "省局 省工商局"),
        ("省人力资源和社会保障厅、文化和旅游局", "省人力资源和社会保障厅 文化和旅游局"),
        ("初审及流程管理部", "初审及流程管理部"),
        ("省科技厅 省财政厅\n省版权局", "省科技厅 省财政厅 省版权局"),
        ("省工商行政管理 局、省委\n宣传部", "省工商行政管理局 省委宣传部"),
        ("人民银行\n昆明中心支行", "人民银行昆明中心支行"),
        ("1.省科技厅 2.省财政厅", "省科技厅 省财政厅"),
        ("省科技厅（未完，省财政厅", "省科技厅（未完 省财政厅"),
    ],
)
def test_names_are_told_apart(printed: str, names: str) -> None:
    assert split_names(printed) == names.split()


def test_a_missing_separator_is_reported_with_both_names() -> None:
    assert missing_separators("省科技厅、省知识产权局省工商局") == [
        MissingSeparator("省知识产权局省工商局", "省知识产权局", "省工商局")
    ]
    assert missing_separators("市科协工信委")[0].right == "工信委"
    assert missing_separators("南宁海关省公安厅")[0].left == "南宁海关"


@pytest.mark.parametrize(
    "printed",
    [
        "省委组织部",
        "省政府金融办",
        "省知识产权局执法处",
        "各有关市县人民政府",
        "省公安厅治安总队",
        "",
    ],
)
def test_one_name_is_not_reported(printed: str) -> None:
    assert missing_separators(printed) == []


def test_cutting_leaves_brackets_whole_and_ignores_unclosed_ones() -> None:
    assert cut("甲（乙、丙）、丁", "、") == ["甲（乙、丙）", "丁"]
    assert cut("甲（乙、丙", "、") == ["甲（乙", "丙"]


def test_a_hostile_cell_is_read_in_time() -> None:
    read_departments("等" + "1" * 5000 + "（" * 5000 + "、" * 5000 + "负责" * 2000)


def _printed_cells(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if "departments_raw" in node and "lead" in node:
            yield node
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from _printed_cells(child)


@needs_shared
@pytest.mark.parametrize(("folder", "needed"), [("plans", 0.999), ("national", 0.98)])
def test_real_cells_are_read_as_people_read_them(folder: str, needed: float) -> None:
    assert SHARED is not None
    cells = [
        cell
        for path in sorted((SHARED / "data" / folder).glob("*.json"))
        for cell in _printed_cells(json.loads(path.read_text("utf-8")))
    ]
    right = sum(
        read_departments(cell["departments_raw"]) == (cell["lead"], cell["support"])
        for cell in cells
    )
    assert right / len(cells) >= needed, f"{right} of {len(cells)}"
