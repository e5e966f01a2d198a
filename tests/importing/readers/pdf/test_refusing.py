"""PDFs that cannot be read, wholly or in part."""

from __future__ import annotations

from pathlib import Path

import pytest

from ipplanner.errors import UnreadableFileError
from ipplanner.importing.files import read_files
from ipplanner.importing.isolation import ReadingWorker
from ipplanner.importing.paging import told_to
from ipplanner.importing.readers.pdf import device, opening
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.plan import Given
from ipplanner.importing.source import Source
from tests.importing.readers.pdf.pdf_files import Pdf
from tests.importing.readers.pdf.reading import paragraphs, source_of


def _reason(pdf: Pdf, folder: Path) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        source_of(pdf, folder)
    return caught.value.reason


def _plain(pages: int = 1) -> Pdf:
    pdf = Pdf()
    for number in range(pages):
        pdf.page().text(60, 100, f"第{number}段。")
    return pdf


def test_a_scan_is_refused_with_what_to_do(tmp_path: Path) -> None:
    pdf = Pdf()
    pdf.page().picture(0, 0, 595, 842)
    assert "扫描件" in _reason(pdf, tmp_path)


def test_a_file_without_anything_is_refused(tmp_path: Path) -> None:
    pdf = Pdf()
    pdf.page()
    assert _reason(pdf, tmp_path) == "里面没有文字。"


def test_a_password_is_said(tmp_path: Path) -> None:
    pdf = _plain()
    key = "00" * 32
    pdf.trailer = f"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -1/O<{key}>/U<{key}>>>"
    assert "密码" in _reason(pdf, tmp_path)


def test_characters_that_the_file_does_not_tell_are_refused(tmp_path: Path) -> None:
    path = _plain().save(tmp_path / "a.pdf")
    path.write_bytes(path.read_bytes().replace(b"UniGB-UCS2-H", b"Unknown-Code"))
    with pytest.raises(UnreadableFileError, match=r"哪个字|没有文字"):
        read_source(path)


@pytest.mark.parametrize("keep", [9, 200, 1500])
def test_half_a_file_is_refused_or_read_in_part(tmp_path: Path, keep: int) -> None:
    path = _plain(3).save(tmp_path / "a.pdf")
    path.write_bytes(path.read_bytes()[:keep])
    try:
        assert isinstance(read_source(path), Source)
    except UnreadableFileError as error:
        assert "损坏" in error.reason


def test_a_broken_page_does_not_lose_the_others(tmp_path: Path) -> None:
    path = _plain(2).save(tmp_path / "a.pdf")
    data = path.read_bytes()
    first = data.index(b"BT /F1")
    path.write_bytes(data[:first] + data[first:].replace(b"BT /F1", b"[(a)]TJ", 1))
    source = read_source(path)
    assert paragraphs(source)[-1] == "第1段。"


def test_more_than_any_document_draws_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(device, "MAX_DRAWN", 3)
    assert "大得不正常" in _reason(_plain(), tmp_path) or "多得不正常" in _reason(
        _plain(), tmp_path
    )


def test_more_pages_than_any_document_has_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "MAX_PAGES", 2)
    assert "页" in _reason(_plain(3), tmp_path)


def test_pages_are_told_while_they_are_read(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    path = _plain(3).save(tmp_path / "a.pdf")
    with told_to(lambda done, total: told.append((done, total))):
        read_source(path)
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_pages_are_told_from_the_reading_process(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    path = _plain(2).save(tmp_path / "a.pdf")
    with ReadingWorker(read_source) as worker:
        source = worker.read(path, pages=lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]
    assert len(paragraphs(source)) == 2


def test_the_import_tells_the_pages_of_a_file(tmp_path: Path) -> None:
    told: list[str] = []
    path = _plain(2).save(tmp_path / "a.pdf")
    list(read_files([path], None, Given(), lambda done, total, name: told.append(name)))
    assert told == ["a.pdf", "a.pdf（第 1/2 页）", "a.pdf（第 2/2 页）", ""]
