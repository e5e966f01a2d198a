"""Last year's plan in, this year's Word and Excel out."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from ipplanner.cli.arguments import as_command, parser
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from tests.cli.commands import EXAMPLE, ipplanner


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    path = tmp_path / "office.ipplan"
    assert ipplanner("import", EXAMPLE, "--into", path).code == 0
    return path


def carry(workspace: Path, *options: str) -> dict[str, object]:
    arguments = ["--from", "2018", "--template", "provincial-2018", "--year", 2019]
    answer = ipplanner("carry", workspace, *arguments, "--report", "json", *options)
    assert (answer.code, answer.err) == (0, "")
    found: dict[str, object] = answer.json
    return found


def test_import_reports_documents_problems_and_the_sum(tmp_path: Path) -> None:
    answer = ipplanner("import", EXAMPLE, "--into", tmp_path / "w.ipplan", "--report", "json")
    (entry,) = answer.json["documents"]
    assert (entry["region"], entry["year"], entry["layout"]) == (
        "示例省",
        2018,
        "provincial-outline",
    )
    assert entry["items"] > 50
    sums = answer.json["conservation"]
    left = sum(len("".join(one["text"].split())) for one in sums["left_out"])
    assert sums["source_chars"] == sums["document_chars"] + left


def test_given_region_year_and_role_are_taken(tmp_path: Path) -> None:
    path = tmp_path / "w.ipplan"
    given = ["--region", "北京市", "--year", 2017, "--as", "reference"]
    ipplanner("import", EXAMPLE, "--into", path, *given)
    (entry,) = ipplanner("list", path, "--json").json["documents"]
    assert (entry["region"], entry["year"], entry["role"]) == ("北京市", 2017, "reference")


def test_carry_proposes_a_place_for_every_old_item(workspace: Path) -> None:
    report = carry(workspace)
    items = report["items"]
    assert isinstance(items, list)
    old = ipplanner("export", workspace, "--json", "-").json
    titles = [item["title"] for section in old["sections"] for item in section["items"]]
    assert isinstance(report["unanswered"], list) and report["unanswered"]
    assert {item["relation"] for item in items} >= {"same", "own", "reworded"}
    assert len(items) >= 50 and titles


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_what_is_exported_reads_back_as_the_same_plan_with_the_same_ids(
    workspace: Path, tmp_path: Path, suffix: str
) -> None:
    carry(workspace, "--accept", "sure")
    target = tmp_path / f"示例省2019年工作要点.{suffix}"
    answer = ipplanner("export", workspace, f"--{suffix}", target)
    assert (answer.code, answer.err) == (0, "")
    assert "行一致" in answer.out
    plan = ipplanner("export", workspace, "--json", "-").json
    found = recognise(read_source(target), layout("provincial-outline")).documents
    assert len(found) == 1
    other = tmp_path / "other.ipplan"
    assert ipplanner("import", target, "--into", other).code == 0
    again = ipplanner("export", other, "--json", "-").json
    keys = ("id", "title", "region", "year", "front", "back")
    assert {key: again.get(key) for key in keys} == {key: plan.get(key) for key in keys}
    assert without_keys(again["sections"]) == without_keys(plan["sections"])


def without_keys(value: object) -> object:
    """JSON without the template's keys, which a Word or Excel file does not show."""
    if isinstance(value, list):
        return [without_keys(one) for one in value]
    if isinstance(value, dict):
        return {key: without_keys(one) for key, one in value.items() if key != "template_key"}
    return value


def test_export_all_names_files_by_id(workspace: Path, tmp_path: Path) -> None:
    document = carry(workspace)["document"]
    folders = [tmp_path / name for name in ("word", "excel", "json")]
    options = zip(("--docx", "--xlsx", "--json"), folders, strict=True)
    answer = ipplanner("export", workspace, "--all", *[part for pair in options for part in pair])
    assert answer.code == 0
    for folder, suffix in zip(folders, ("docx", "xlsx", "json"), strict=True):
        names = {path.name for path in folder.iterdir()}
        assert len(names) == 2
        assert f"{document}.{suffix}" in names


def test_the_plain_page_number_is_an_option(workspace: Path, tmp_path: Path) -> None:
    standard, plain = tmp_path / "standard.docx", tmp_path / "plain.docx"
    ipplanner("export", workspace, "--docx", standard)
    ipplanner("export", workspace, "--docx", plain, "--page-number", "bottom")
    assert footers_used(standard) != footers_used(plain)
    assert all("txbxContent" in footer for footer in footers_used(standard))
    assert all("txbxContent" not in footer for footer in footers_used(plain))


def footers_used(path: Path) -> list[str]:
    """The footers that the sections of a Word file refer to."""
    with zipfile.ZipFile(path) as package:
        body = package.read("word/document.xml").decode()
        relations = package.read("word/_rels/document.xml.rels").decode()
        ids = re.findall(r'<w:footerReference [^>]*r:id="(\w+)"', body)
        targets = {
            identity: target
            for relation in re.findall(r"<Relationship [^>]*>", relations)
            for identity in re.findall(r' Id="(\w+)"', relation)
            for target in re.findall(r' Target="([^"]+)"', relation)
        }
        return [package.read(f"word/{targets[one]}").decode() for one in ids]


def test_demo_leaves_both_files(tmp_path: Path) -> None:
    answer = ipplanner("demo", "--out", tmp_path / "out")
    assert (answer.code, answer.err) == (0, "")
    names = {path.suffix for path in (tmp_path / "out").iterdir()}
    assert names >= {".docx", ".xlsx", ".ipplan"}
    assert str(tmp_path / "out") in answer.out


def test_any_document_can_be_the_template(workspace: Path) -> None:
    (entry,) = ipplanner("list", workspace, "--json").json["documents"]
    answer = ipplanner(
        "carry", workspace, "--template", entry["id"], "--year", 2019, "--report", "json"
    )
    assert answer.code == 0
    assert {item["relation"] for item in answer.json["items"]} == {"same"}
    assert answer.json["unanswered"] == []


def test_files_alone_go_to_the_window(tmp_path: Path) -> None:
    path = tmp_path / "要点.docx"
    path.write_bytes(EXAMPLE.read_bytes())
    options = parser().parse_args(as_command([str(path)]))
    assert options.files == [path]
    assert as_command(["list", "w.ipplan"]) == ["list", "w.ipplan"]
    assert as_command(["没有.docx"]) == ["没有.docx"]
    assert parser().parse_args([]).files == []
