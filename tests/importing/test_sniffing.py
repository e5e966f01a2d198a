from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
import xlwt

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.kinds import Kind
from ipplanner.importing.sniffing import kind_of
from tests.importing.ole_files import encrypted_container
from tests.importing.sheet_files import compound_with, write_ods, write_zip
from tests.shared_data import SHARED, needs_shared

BEGIN_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
TEMPLATE = "application/vnd.openxmlformats-officedocument.{}.main+xml"


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        kind_of(path)
    assert caught.value.name == path.name
    return caught.value.reason


def written(folder: Path, data: bytes, name: str = "某文件.docx") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def typed_package(path: Path, content_type: str) -> Path:
    listed = f'<Types><Override PartName="/a.xml" ContentType="{content_type}"/></Types>'
    return write_zip(path, {"[Content_Types].xml": listed, "a.xml": "<a/>"})


def test_files_are_told_by_content_whatever_their_name(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "a.xls"))
    openpyxl.Workbook().save(tmp_path / "a.docx")
    book = xlwt.Workbook()
    book.add_sheet("甲")
    book.save(str(tmp_path / "a.et"))
    write_ods(tmp_path / "a.xlsx", "")
    assert kind_of(tmp_path / "a.xls") is Kind.DOCX
    assert kind_of(tmp_path / "a.docx") is Kind.XLSX
    assert kind_of(tmp_path / "a.et") is Kind.XLS
    assert kind_of(tmp_path / "a.xlsx") is Kind.ODS


@pytest.mark.parametrize(
    ("content_type", "kind"),
    [
        (TEMPLATE.format("wordprocessingml.template"), Kind.DOCX),
        ("application/vnd.ms-word.document.macroEnabled.main+xml", Kind.DOCX),
        (TEMPLATE.format("spreadsheetml.template"), Kind.XLSX),
        ("application/vnd.ms-excel.sheet.macroEnabled.main+xml", Kind.XLSX),
    ],
)
def test_templates_and_files_with_macros_count(
    tmp_path: Path, content_type: str, kind: Kind
) -> None:
    assert kind_of(typed_package(tmp_path / "a.wps", content_type)) is kind


@pytest.mark.parametrize(
    ("content_type", "part"),
    [
        ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "另存为 .xlsx"),
        (TEMPLATE.format("presentationml.presentation"), "演示文稿"),
        ("application/x-other", "这不是 Word 或 Excel 文件"),
    ],
)
def test_packages_of_other_kinds_are_named(tmp_path: Path, content_type: str, part: str) -> None:
    assert part in refusal(typed_package(tmp_path / "a.xlsx", content_type))


def test_open_documents_and_archives(tmp_path: Path) -> None:
    kind = "application/vnd.oasis.opendocument."
    assert kind_of(write_zip(tmp_path / "a", {"mimetype": kind + "text"})) is Kind.ODT
    assert "演示" in refusal(write_zip(tmp_path / "b", {"mimetype": kind + "presentation"}))
    manifest = {"META-INF/manifest.xml": f'<a type="{kind}spreadsheet"/>'}
    assert kind_of(write_zip(tmp_path / "c", manifest)) is Kind.ODS
    locked = {"META-INF/manifest.xml": "<a><encryption-data/></a>", "mimetype": kind + "text"}
    assert "密码" in refusal(write_zip(tmp_path / "d", locked))
    assert "压缩包" in refusal(write_zip(tmp_path / "e", {"甲.docx": "x"}))
    assert "OFD" in refusal(write_zip(tmp_path / "f", {"OFD.xml": "<a/>"}))


def test_old_containers(tmp_path: Path) -> None:
    word = bytes(10) + b"\0\0"
    assert kind_of(written(tmp_path, compound_with("WordDocument", word))) is Kind.DOC
    assert kind_of(written(tmp_path, compound_with("Workbook"))) is Kind.XLS
    assert kind_of(written(tmp_path, compound_with("Book"))) is Kind.XLS
    assert "不是 Word" in refusal(written(tmp_path, compound_with("Other")))
    assert "损坏" in refusal(written(tmp_path, compound_with("Workbook")[:700]))


@pytest.mark.parametrize("size", [0, 1, 30, 40, 255])
def test_a_container_that_lies_about_its_sectors_is_refused(tmp_path: Path, size: int) -> None:
    path = tmp_path / "坏.doc"
    data = bytearray(encrypted_container())
    data[30] = size
    path.write_bytes(data)
    with pytest.raises(UnreadableFileError, match=r"坏\.doc"):
        kind_of(path)


def test_passwords_are_said(tmp_path: Path) -> None:
    locked = bytes(10) + b"\x00\x01"
    assert "密码" in refusal(written(tmp_path, encrypted_container()))
    assert "密码" in refusal(written(tmp_path, compound_with("WordDocument", locked)))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"{\\rtf1\\ansi", Kind.RTF),
        ("<html><body><table>甲</table>".encode("gbk"), Kind.HTML),
        ("\ufeff<HTML><p>甲".encode("utf-16"), Kind.HTML),
        ((BEGIN_XML + '<?mso-application progid="Word.Document"?><a/>').encode(), Kind.WORD_XML),
        (b"\x09\x08\x10\x00\x00\x06\x05\x00", Kind.XLS),
        (b"%PDF-1.7", Kind.PDF),
        (b"\n\xef\xbb\xbf junk %PDF-1.4\n", Kind.PDF),
        ("序号 工作重点".encode(), Kind.TEXT),
        ("序号 工作重点".encode("gb18030"), Kind.TEXT),
        ("序号 工作重点".encode("utf-16-le"), Kind.TEXT),
        (("工作重点" * 2000).encode("gb18030")[:-1] + b"\x80", Kind.TEXT),
    ],
)
def test_files_that_are_no_containers(tmp_path: Path, data: bytes, kind: Kind) -> None:
    assert kind_of(written(tmp_path, data)) is kind


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"\x89PNG\r\n\x1a\n", "图片"),
        (b"\xff\xd8\xff\xe0", "图片"),
        (b"Rar!\x1a\x07", "压缩包"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "网页存档"),
        (
            (BEGIN_XML + '<a xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>').encode(),
            "xlsx",
        ),
        (b"", "空的"),
        (bytes(4096), "认不出"),
        (b"PK\x03\x04broken", "损坏"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(tmp_path: Path, data: bytes, part: str) -> None:
    assert part in refusal(written(tmp_path, data))


def test_folders_and_missing_files_are_said(tmp_path: Path) -> None:
    assert "文件夹" in refusal(tmp_path)
    assert "找不到" in refusal(tmp_path / "没有.docx")


def test_a_huge_list_of_entries_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        for at in range(6000):
            archive.writestr(f"{at}", b"")
    assert "大得不正常" in refusal(tmp_path / "a.docx")


@needs_shared
def test_the_real_files_are_what_their_names_say() -> None:
    assert SHARED is not None
    paths = list((SHARED / "data" / "office").iterdir())
    assert len(paths) > 20
    for path in paths:
        assert kind_of(path).value == path.suffix[1:], path.name
