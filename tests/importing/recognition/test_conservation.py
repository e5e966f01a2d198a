"""Every character of a source is in a document or listed as left out."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import pytest

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.recognition import recognising
from ipplanner.importing.recognition.ledger import Ledger, characters_in, texts_of
from ipplanner.importing.recognition.recognising import Recognition, recognise
from ipplanner.importing.source import Aside, Cell, Grid, Paragraph, Source
from ipplanner.layouts import Layout
from ipplanner.model import Document
from ipplanner.text import squeeze
from tests.importing.recognition.tables import HEADER, LAYOUT, LEFT, UP, grid, read, source


def characters(source: Source) -> Counter[str]:
    """Everything that a source says, counted without the recogniser's help."""
    count: Counter[str] = Counter()
    for block in source.blocks:
        if isinstance(block, Grid):
            for cell in block.cells:
                count.update(squeeze(cell.text))
        else:
            count.update(squeeze(block.text))
    for aside in source.asides:
        count.update(squeeze(aside.text))
    return count


def assert_conserved(source: Source, found: Recognition) -> None:
    everything = characters(source)
    left = Counter("".join(squeeze(one.text) for one in found.conservation.left_out))
    held = Counter("".join(squeeze(t) for d in found.documents for t in texts_of(d)))
    assert set(everything) <= set(left + held)
    assert found.conservation.source_chars == sum(everything.values())
    assert found.conservation.document_chars + sum(left.values()) == sum(everything.values())
    assert not [problem for problem in found.problems if problem.kind == "conservation"]


def test_what_is_not_part_of_the_plan_is_listed_with_its_place() -> None:
    table = [HEADER, ["1", "推进改革", "开展试点", "出台方案。", "省局"]]
    file = source(grid(table, "要点", is_sheet=True), grid([["填表说明"]], "说明", is_sheet=True))
    file.asides.append(Aside("要点!D2", "请再核", "批注"))
    found = recognise(file, LAYOUT)
    left = [(one.place, one.text, one.reason) for one in found.conservation.left_out]
    assert left == [("说明!A1", "填表说明", "其他工作表"), ("要点!D2", "请再核", "批注")]
    assert_conserved(file, found)


def test_repeated_headers_titles_and_page_numbers_are_listed() -> None:
    first = grid([HEADER, ["1", "推进改革", "开展试点", "出台方案。", "省局"]])
    second = grid([HEADER, ["", "", "设置奖励", "评奖。", "省局"]], "表格 2")
    title = "示例省2018年工作要点"
    found = read(title, first, "第 1 页", title, second)
    reasons = Counter(one.reason for one in found.conservation.left_out)
    assert reasons == {"重复的表头": 5, "页码": 1, "重复的标题": 1}
    assert_conserved(source(title, first, "第 1 页", title, second), found)


def test_a_lost_character_would_be_noticed() -> None:
    ledger = Ledger()
    ledger.keep("甲乙")
    assert ledger.lost([Document(title="甲")]) == Counter("乙")


def test_any_table_is_conserved() -> None:
    """Random tables: merges, blanks, headings, notes, cut pages, stray cells, odd headers."""
    chance = random.Random(20181120)
    read_files = 0
    for _ in range(400):
        file = random_source(chance)
        try:
            found = recognise(file, LAYOUT)
        except UnreadableFileError:
            continue
        read_files += 1
        assert_conserved(file, found)
    assert read_files > 300


def random_source(chance: random.Random) -> Source:
    blocks: list[Grid | str] = [word(chance) for _ in range(chance.randrange(3))]
    is_sheet = chance.random() < 0.3
    for number in range(chance.randrange(1, 4)):
        if chance.random() < 0.5 and not is_sheet:
            blocks.append(word(chance))
        blocks.append(random_grid(chance, f"表 {number}", is_sheet))
    if is_sheet:
        blocks = [block for block in blocks if isinstance(block, Grid)]
    return source(*blocks, name=chance.choice(["示例省2018.docx", "无名.docx"]))


def random_grid(chance: random.Random, name: str, is_sheet: bool) -> Grid:
    header = [
        *HEADER,
        *chance.sample(["备注", "完成时限", "牵头部门", "地区"], chance.randrange(3)),
    ]
    if chance.random() < 0.3:
        header = header[2:]
    width = len(header)
    table = [header] if chance.random() < 0.9 else []
    for _ in range(chance.randrange(1, 9)):
        kind = chance.random()
        if kind < 0.1:
            table.append([word(chance)] + [LEFT] * (width - 1))
        elif kind < 0.15:
            table.append(header)
        else:
            table.append([random_cell(chance, first=len(table) < 2) for _ in range(width)])
    return grid(table, name, is_sheet=is_sheet)


def random_cell(chance: random.Random, *, first: bool) -> str:
    kind = chance.random()
    if kind < 0.2 and not first:
        return UP
    return "" if kind < 0.35 else word(chance)


def word(chance: random.Random) -> str:
    starts = ["", "", "", "一、", "（二）", "1.", "注：", "附件", "示例省2018年"]
    ends = ["", "。", "局", "工作要点", "\n第二行", "、", "　", "\u00ad"]
    middle = "".join(chance.choices("推进严格保护知识产权运用管理改革", k=chance.randrange(1, 30)))
    return chance.choice(starts) + middle + chance.choice(ends)


def test_what_no_step_booked_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sum is made over the file itself: a step that drops a cell cannot hide it."""
    table = [HEADER, ["1", "推进改革", "开展试点", "出台方案。", "省局"]]
    monkeypatch.setattr(recognising, "understood", _without_last_cell)
    found = recognise(source(grid(table)), LAYOUT)
    (problem,) = [one for one in found.problems if one.kind == "conservation"]
    assert problem.message == "有 2 个字读入后没有对上，请对照原文件检查。"


def _without_last_cell(file: Source, _layout: Layout) -> Source:
    (whole,) = file.grids
    return replace(file, blocks=[replace(whole, cells=whole.cells[:-1])])


def test_the_sum_is_over_tables_in_cells_and_asides_too() -> None:
    inner = Grid("表格 2", [Cell(0, 0, "内 层\x00")], 1, 1)
    outer = Grid("表格 1", [Cell(0, 0, "外\n层", nested=[inner])], 1, 1)
    file = Source(
        "甲.docx", [Paragraph("段 落", "第 1 段"), outer], [Aside("批注", "批注", "批注")]
    )
    assert characters_in(file) == 8
