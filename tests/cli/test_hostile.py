"""Hostile and broken input through the command line.

Always one sentence that names the file, exit code 1, the rest of the files imported, the workspace
whole, within bounds of time and memory, and no word of any document in a log.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import xlwt

from ipplanner.cli.demo_command import EXAMPLE
from tests.cli import hostile_files as hostile
from tests.cli.commands import ipplanner
from tests.cli.hostile_files import CELLS, HEADER, SECRET
from tests.cli.watched import MEGABYTES, Watched, left_behind, told_on, watched
from tests.importing.sheet_files import write_zip

_TYPES_ONLY = {"[Content_Types].xml": f"<Types>{SECRET}</Types>"}


def doctype_in(maker: hostile.Made, part: str) -> hostile.Made:
    def made(path: Path) -> None:
        maker(path)
        hostile.add_part(path, part, hostile.DOCTYPE)

    return made


REFUSED: dict[str, tuple[hostile.Made, str]] = {
    "全部.docx": (hostile.too_large_in_all, "大得不正常"),
    "倍数.docx": (hostile.too_well_packed, "大得不正常"),
    "份数.docx": (hostile.too_many_parts, "大得不正常"),
    "一份.docx": (hostile.one_huge_part, "大得不正常"),
    "外部a.docx": (doctype_in(hostile.plan_docx, "docProps/custom.xml"), "外部定义"),
    "外部b.xlsx": (doctype_in(hostile.plan_xlsx, "xl/theme/theme1.xml"), "外部定义"),
    "外部c.ods": (doctype_in(hostile.plan_ods, "settings.xml"), "外部定义"),
    "外部d.docx": (doctype_in(hostile.plan_docx, "_rels/.rels"), "外部定义"),
    "外部e.docx": (doctype_in(hostile.plan_docx, "[Content_Types].xml"), "外部定义"),
    "外部f.xlsx": (doctype_in(hostile.plan_xlsx, "xl/vmlDrawing1.vml"), "外部定义"),
    "膨胀.docx": (hostile.billion_laughs, "外部定义"),
    "密码a.docx": (hostile.password_docx, "文件有密码"),
    "密码b.xlsx": (hostile.password_docx, "文件有密码"),
    "密码c.doc": (hostile.password_doc, "文件有密码"),
    "密码d.xls": (hostile.password_xls, "文件有密码"),
    "密码e.ods": (hostile.password_ods, "文件有密码"),
    "文字.docx": (hostile.text_named_docx, "里面没有表格"),
    "嵌套.docx": (hostile.nested_tables, "嵌套层数过多"),
    "空的.docx": (Path.touch, "文件是空的"),
    "别的.docx": (lambda path: write_zip(path, _TYPES_ONLY), "这不是 Word 或 Excel 文件"),
    "文件夹里没有.docx": (lambda path: None, "找不到这个文件"),
}


@dataclass(frozen=True, slots=True)
class Imported:
    """One import of all refused files with a good one among them."""

    home: Path
    workspace: Path
    answer: Watched

    def sentence(self, name: str) -> str:
        """The one sentence that names a file."""
        (found,) = (line for line in self.answer.sentences if f"“{name}" in line)
        return found


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Imported]:
    home = tmp_path_factory.mktemp("hostile")
    files = []
    for name, (make, _) in REFUSED.items():
        make(home / name)
        files.append(home / name)
    files.insert(3, hostile.plan_docx(home / "好的.docx"))
    workspace = home / "w.ipplan"
    yield Imported(home, workspace, watched(home, "import", *files, "--into", workspace))
    shutil.rmtree(home)


@pytest.mark.parametrize("name", REFUSED)
def test_each_bad_file_is_one_sentence(imported: Imported, name: str) -> None:
    assert REFUSED[name][1] in imported.sentence(name)


def test_bad_files_leave_the_good_one_and_nothing_else(imported: Imported) -> None:
    answer = imported.answer
    assert answer.code == 1
    assert len(answer.sentences) == len(REFUSED)
    assert answer.megabytes < MEGABYTES
    assert told_on(imported.home, SECRET) == left_behind(imported.home) == []
    documents = ipplanner("list", imported.workspace, "--json").json["documents"]
    assert [document["source"] for document in documents] == ["好的.docx"]


# what is imported, with something said


@pytest.mark.parametrize(
    ("name", "make", "kinds"),
    [
        ("a.docx", hostile.with_surroundings_docx, {"macro", "ole", "remote-template", "link"}),
        ("a.xlsx", hostile.with_surroundings_xlsx, {"macro", "ole", "link"}),
        ("a.ods", hostile.with_surroundings_ods, {"macro", "ole"}),
    ],
)
def test_macros_objects_and_links_are_left_out_and_said(
    tmp_path: Path, name: str, make: hostile.Made, kinds: set[str]
) -> None:
    make(tmp_path / name)
    workspace = tmp_path / "w.ipplan"
    answer = ipplanner("import", tmp_path / name, "--into", workspace, "--report", "json")
    assert (answer.code, answer.err) == (0, "")
    assert kinds <= {problem["kind"] for problem in answer.json["problems"]}
    text = ipplanner("import", tmp_path / name, "--into", workspace).out
    assert "没有读入" in text or "已忽略" in text


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_odd_characters_are_cleaned_and_said_and_exports_succeed(
    tmp_path: Path, ending: str
) -> None:
    source, workspace = tmp_path / f"某省2018年.{ending}", tmp_path / "w.ipplan"
    make = {"docx": hostile.odd_characters_docx, "xlsx": hostile.odd_characters_xlsx}[ending]
    make(source)
    answer = ipplanner("import", source, "--into", workspace, "--report", "json")
    assert (answer.code, answer.err) == (0, "")
    assert {"cleaned", "characters"} & {problem["kind"] for problem in answer.json["problems"]}
    word, excel = tmp_path / "出.docx", tmp_path / "出.xlsx"
    exported = ipplanner("export", workspace, "--docx", word, "--xlsx", excel)
    assert (exported.code, exported.err) == (0, "")
    (item,) = ipplanner("export", workspace, "--json", "-").json["sections"][0]["items"]
    assert (item["title"], item["measures"][0]["departments"]) == (
        ("内容推进综合改革", "省知识产权局推进综合改革")
        if ending == "docx"
        else ("内容", "省知识产权局")
    )


def test_a_sheet_merged_from_corner_to_corner_is_read_within_bounds(tmp_path: Path) -> None:
    path = hostile.whole_sheet_merged(tmp_path / "合并.xlsx")
    assert path.stat().st_size < 4_800
    answer = watched(tmp_path, "import", path, "--into", tmp_path / "w.ipplan")
    assert answer.megabytes < MEGABYTES
    assert answer.code in (0, 1)
    assert len(answer.sentences) == answer.code
    assert told_on(tmp_path, SECRET) == []


# truncated files


def whole_files(folder: Path) -> list[Path]:
    book = xlwt.Workbook()
    page = book.add_sheet("要点")
    for row, texts in enumerate((HEADER, CELLS)):
        for column, text in enumerate(texts):
            page.write(row, column, text)
    book.save(str(folder / "d.xls"))
    found = [hostile.plan_docx(folder / "a.docx"), hostile.plan_xlsx(folder / "b.xlsx")]
    return [*found, hostile.plan_ods(folder / "c.ods"), folder / "d.xls", folder / "e.doc"]


def test_truncated_files_of_each_kind_are_one_sentence_each(tmp_path: Path) -> None:
    (tmp_path / "e.doc").write_bytes(hostile.word_97())
    cut = []
    for path in whole_files(tmp_path):
        data = path.read_bytes()
        for share in (0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98):
            short = tmp_path / f"断{share}{path.name}"
            short.write_bytes(data[: int(len(data) * share)])
            cut.append(short)
    workspace = tmp_path / "w.ipplan"
    answer = watched(tmp_path, "import", *cut, "--into", workspace, "--report", "json")
    assert answer.code == 1
    assert answer.megabytes < MEGABYTES
    assert told_on(tmp_path, SECRET) == left_behind(tmp_path) == []
    for path in cut:
        lines = [line for line in answer.sentences if f"“{path.name}" in line]
        assert len(lines) == 1 or path.suffix in (".xls", ".doc"), path.name
    assert ipplanner("list", workspace).code == 0


# workspace files

COMMANDS = {
    "list": ["list", "{w}"],
    "carry": ["carry", "{w}", "--template", "provincial-2018", "--year", "2019"],
    "export": ["export", "{w}", "--docx", "{out}"],
    "import": ["import", "{source}", "--into", "{w}"],
}
CHANGES = {
    "不是本程序": ["PRAGMA application_id=77"],
    "更新版本": ["PRAGMA user_version=99"],
    "不属于本程序": ["CREATE TRIGGER t AFTER INSERT ON document BEGIN DELETE FROM document; END"],
    "有不属于本程序": ["CREATE VIEW v AS SELECT * FROM document"],
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "w.ipplan"
    assert ipplanner("import", EXAMPLE, "--into", path).code == 0
    return path


def refusal(workspace: Path, command: str) -> str:
    """The one sentence of a command on a bad workspace, which is left as it was."""
    before, out = workspace.read_bytes(), workspace.with_name("出.docx")
    words = [part.format(w=workspace, out=out, source=EXAMPLE) for part in COMMANDS[command]]
    answer = ipplanner(*words)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.count("\n") == 1
    assert workspace.name in answer.err
    assert workspace.read_bytes() == before
    assert [path.name for path in workspace.parent.iterdir()] == [workspace.name]
    return answer.err


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("said", CHANGES)
def test_a_workspace_that_is_not_ours(tmp_path: Path, sound: Path, said: str, command: str) -> None:
    path = Path(shutil.copy(sound, tmp_path / "坏.ipplan"))
    hostile.changed_inside(path, *CHANGES[said])
    assert said in refusal(path, command)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(("content", "said"), [(b"", "是空的"), (b"PK\x03\x04" * 99, "不是本程序")])
def test_an_empty_or_foreign_workspace(
    tmp_path: Path, content: bytes, said: str, command: str
) -> None:
    path = tmp_path / "坏.ipplan"
    path.write_bytes(content)
    assert said in refusal(path, command)


@pytest.mark.parametrize("command", COMMANDS)
def test_flipped_bytes_are_one_sentence_or_do_no_harm(
    tmp_path: Path, sound: Path, command: str
) -> None:
    content, small = sound.read_bytes(), hostile.plan_docx(tmp_path / "小.docx")
    page = int.from_bytes(content[16:18], "big")
    path = tmp_path / "坏.ipplan"
    outcomes = set()
    for start in range(0, len(content), page):
        flipped = bytearray(content)
        for at in (*range(start + 100 * (not start), start + 120), start + page // 2):
            flipped[at] ^= 0xFF
        path.write_bytes(flipped)
        words = [
            part.format(w=path, out=tmp_path / "出.docx", source=small)
            for part in COMMANDS[command]
        ]
        answer = ipplanner(*words)
        outcomes.add(answer.code)
        assert answer.code in (0, 1)
        assert answer.err.count("\n") == answer.code
        assert answer.code == 0 or path.name in answer.err
    assert 1 in outcomes
