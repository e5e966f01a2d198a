from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest

from ipplanner.errors import UnreadableFileError
from ipplanner.importing import limits
from ipplanner.importing.limits import open_package
from tests.importing.docx_files import p, write_docx
from tests.importing.ole_files import encrypted_container


def refusal(path: Path, part: str = "word/document.xml") -> str:
    with pytest.raises(UnreadableFileError) as caught, open_package(path) as package:
        package.xml(part)
    assert caught.value.name == path.name
    assert path.name in str(caught.value)
    return str(caught.value)


def zipped(path: Path, entries: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return path


def test_parts_are_given_by_name_whatever_case_or_slash(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.docx", {"Word\\Document.xml": b"<a>1</a>", "b.bin": b"\0"})
    with open_package(path) as package:
        assert package.names == ("Word/Document.xml", "b.bin")
        root = package.xml("/word/document.xml")
        assert root is not None
        assert root.text == "1"
        assert package.read("b.bin") == b"\0"
        assert package.xml("missing.xml") is None


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.docx", {"a.xml": b"<a/>"})
    with open_package(path) as package:
        assert package.read("a.xml") == package.read("a.xml") == b"<a/>"


def test_a_missing_part_is_said(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.docx", {"a.xml": b"<a/>"})
    with pytest.raises(UnreadableFileError, match="缺少必要的内容"), open_package(path) as package:
        package.read("word/document.xml")


def test_strict_namespaces_become_transitional(tmp_path: Path) -> None:
    data = b'<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'
    with open_package(zipped(tmp_path / "a.docx", {"a.xml": data})) as package:
        root = package.xml("a.xml")
        assert root is not None
        main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        assert root.tag == f"{{{main}}}p"


def test_a_total_beyond_the_limit_is_refused_from_the_directory(tmp_path: Path) -> None:
    zeros = b"\0" * (3 * 2**20)
    entries = {f"{i}.bin": zeros for i in range(limits.MAX_TOTAL // len(zeros) + 1)}
    assert "大得不正常" in refusal(zipped(tmp_path / "bomb.docx", entries))


def test_an_absurd_ratio_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "bomb.docx", {"word/document.xml": b" " * (8 * 2**20)})
    assert "word/document.xml" in refusal(path)


def test_too_many_entries_are_refused(tmp_path: Path) -> None:
    entries = {f"{i}.x": b"" for i in range(limits.MAX_ENTRIES + 1)}
    assert "大得不正常" in refusal(zipped(tmp_path / "bomb.docx", entries))


def test_a_huge_directory_is_refused_before_it_is_read(tmp_path: Path) -> None:
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, limits.MAX_DIRECTORY + 1, 0, 0)
    path = tmp_path / "bomb.docx"
    path.write_bytes(b"PK\3\4" + b"\0" * 100 + end)
    assert "大得不正常" in refusal(path)


def test_a_large_format_directory_is_measured_too(tmp_path: Path) -> None:
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 1, 1, 2**40, 0)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, 4, 1)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, 10, 0, 0)
    path = tmp_path / "bomb.docx"
    path.write_bytes(b"PK\3\4" + record + locator + end)
    assert "大得不正常" in refusal(path)


def test_a_directory_that_lies_about_sizes_is_refused(tmp_path: Path) -> None:
    data = b"<a>" + b"x" * 200_000 + b"</a>"
    path = zipped(tmp_path / "lie.docx", {"word/document.xml": data})
    honest = struct.pack("<L", len(data))
    path.write_bytes(path.read_bytes().replace(honest, struct.pack("<L", 50)))
    assert "不完整或已损坏" in refusal(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_in_any_part(tmp_path: Path, encoding: str) -> None:
    text = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    if encoding == "utf-16":
        text = '<?xml version="1.0" encoding="UTF-16"?>' + text
    path = write_docx(
        tmp_path / "a.docx", p("甲"), raw={"docProps/other.xml": text.encode(encoding)}
    )
    assert "外部定义" in refusal(path)


def test_a_document_type_in_a_rare_encoding_is_refused_when_read(tmp_path: Path) -> None:
    text = '<?xml version="1.0" encoding="cp037"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'
    path = write_docx(tmp_path / "a.docx", p("甲"), raw={"odd.xml": text.encode("cp037")})
    assert refusal(path, "odd.xml")


def test_an_encrypted_file_is_said_to_have_a_password(tmp_path: Path) -> None:
    path = tmp_path / "locked.docx"
    path.write_bytes(encrypted_container())
    assert "文件有密码，请先解除密码再导入。" in refusal(path)


def test_an_encrypted_entry_is_said_to_have_a_password(tmp_path: Path) -> None:
    path = zipped(tmp_path / "locked.docx", {"a.xml": b"<a/>"})
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\1\2") + 8] |= 1
    path.write_bytes(data)
    assert "密码" in refusal(path)


def test_an_old_binary_file_is_said_to_be_old(tmp_path: Path) -> None:
    path = tmp_path / "old.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    assert "旧格式" in refusal(path)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_file_is_said_to_be_damaged(tmp_path: Path, share: float) -> None:
    whole = write_docx(tmp_path / "a.docx", p("甲" * 5000)).read_bytes()
    path = tmp_path / "cut.docx"
    path.write_bytes(whole[: int(len(whole) * share)])
    assert "不完整或已损坏" in refusal(path)


@pytest.mark.parametrize(
    ("content", "said"), [(b"", "文件是空的"), ("工作要点".encode(), "改了文件名")]
)
def test_what_is_no_package_is_said(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    assert said in refusal(path)


def test_a_file_that_is_gone_is_said(tmp_path: Path) -> None:
    assert "打不开" in refusal(tmp_path / "none.docx")


def test_flipped_bytes_are_said_to_be_damage(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.docx", {"a.xml": b"<a>" + bytes(range(65, 91)) * 50 + b"</a>"})
    data = bytearray(path.read_bytes())
    data[60:64] = b"\xff\x00\xff\x00"
    path.write_bytes(data)
    assert "不完整或已损坏" in refusal(path)


def test_broken_xml_is_said_with_its_part(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.docx", {"word/document.xml": b"<a><b></a>"})
    assert "word/document.xml" in refusal(path)


def test_a_part_read_again_and_again_is_refused(tmp_path: Path) -> None:
    path = write_docx(tmp_path / "a.docx", p("甲" * 3_000_000))
    with pytest.raises(UnreadableFileError, match="大得不正常"), open_package(path) as package:
        for _ in range(40):
            package.xml("word/document.xml")


def test_depth_is_bounded(tmp_path: Path) -> None:
    deep = b"<a>" * 100_000 + b"</a>" * 100_000
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", deep)
    assert "嵌套层数过多" in refusal(path)


def test_an_overcrowded_part_is_refused(tmp_path: Path) -> None:
    data = b"<a>" + b"<b/>" * (limits.MAX_TAGS + 1) + b"</a>"
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", data)
    assert "大得不正常" in refusal(path)


@pytest.mark.parametrize("bad", ["&#xD800;", "&#0;", "&#xFFFF;", "&#1114112;", "\x01", "\0"])
def test_characters_that_xml_forbids_are_taken_out_and_noted(tmp_path: Path, bad: str) -> None:
    buffer = f"<a>甲{bad}乙&#10;&#x4E19;</a>".encode()
    with open_package(zipped(tmp_path / "a.docx", {"a.xml": buffer})) as package:
        root = package.xml("a.xml")
        assert root is not None
        assert root.text == "甲乙\n丙"
        assert package.repaired == ["a.xml"]


def test_an_entry_whose_own_name_cannot_be_decoded_is_damage(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.docx", {"è.xml": b"<a/>"})
    data = bytearray(path.read_bytes())
    data[30:32] = b"\xe8x"  # its name in the entry itself, not in the list
    path.write_bytes(data)
    assert "不完整或已损坏" in refusal(path, "è.xml")


def test_a_foreign_compression_is_refused(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("word/document.xml", "<a/>")
    path = tmp_path / "a.docx"
    path.write_bytes(buffer.getvalue())
    assert "损坏" in refusal(path)
