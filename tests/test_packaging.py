"""What the built program and its Debian package hold."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from ipplanner import __version__
from ipplanner.store.sqlite import APPLICATION_ID

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
sys.path.insert(0, str(PACKAGING))
import build_deb  # noqa: E402 - packaging/ holds scripts, it is no package
import collected  # noqa: E402

needs_dpkg = pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="dpkg-deb is not here")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder like that of a built program, with a library that needs glibc 2.28."""
    folder = tmp_path / "dist" / "ipplanner"
    (folder / "_internal").mkdir(parents=True)
    (folder / "ipplanner").write_text("#!/bin/sh\necho ipplanner\n", "utf-8")
    (folder / "_internal" / "a.so").write_bytes(b"\x7fELF\0GLIBC_2.4\0GLIBC_2.28\0GLIBC_2.17\0")
    (folder / "_internal" / "text").write_bytes(b"GLIBC_2.99\0")
    return folder


def test_the_oldest_glibc_is_read_from_the_libraries(program: Path) -> None:
    assert build_deb.glibc_needed(program) == "2.28"


@needs_dpkg
def test_the_package_says_what_is_in_it(program: Path, tmp_path: Path) -> None:
    package = build_deb.build(program, tmp_path)
    assert package.name.startswith(f"ipplanner_{__version__}_")
    fields = _run("dpkg-deb", "--field", package)
    assert f"Version: {__version__}\n" in fields
    assert "Depends: libc6 (>= 2.28), " in fields
    assert "@" not in fields.replace("@localhost", "")
    out = tmp_path / "out"
    _run("dpkg-deb", "--extract", package, out)
    assert (out / "usr/bin/ipplanner").readlink() == Path("/opt/ipplanner/ipplanner")
    assert (out / "opt/ipplanner/ipplanner").stat().st_mode & 0o777 == 0o755
    assert (out / "opt/ipplanner/_internal/a.so").stat().st_mode & 0o777 == 0o644
    for size in ("16x16", "256x256"):
        icons = out / "usr/share/icons/hicolor" / size
        assert (icons / "apps" / "ipplanner.png").exists()
        assert (icons / "mimetypes" / "application-x-ipplan.png").exists()
    assert "@MIT@" not in (out / "usr/share/doc/ipplanner/copyright").read_text("utf-8")


def _run(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def test_the_desktop_opens_our_files_with_the_program() -> None:
    lines = (PACKAGING / "ipplanner.desktop").read_text("utf-8").splitlines()
    kinds = "MimeType=application/x-ipplan;application/x-ipplan-template;"
    assert {"Exec=ipplanner %F", kinds, "Icon=ipplanner"} <= set(lines)
    assert "Name[zh_CN]=知识产权工作计划编制" in lines


def test_a_file_is_known_by_its_application_id() -> None:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    kind = ElementTree.parse(PACKAGING / "ipplanner-mime.xml").find(f"{space}mime-type")
    assert kind is not None and kind.get("type") == "application/x-ipplan"
    match = kind.find(f".//{space}match[@type='big32']")
    assert match is not None
    assert (match.get("offset"), int(match.get("value", ""), 16)) == ("68", APPLICATION_ID)


def test_the_metadata_names_this_version() -> None:
    tree = ElementTree.parse(PACKAGING / "org.ipplanner.ipplanner.metainfo.xml")
    assert next(tree.iter("release")).get("version") == __version__


@pytest.mark.parametrize(
    ("command", "file"),
    [
        (["desktop-file-validate"], "ipplanner.desktop"),
        (["appstreamcli", "validate", "--no-net"], "org.ipplanner.ipplanner.metainfo.xml"),
    ],
)
def test_the_desktops_own_tools_find_no_fault(command: list[str], file: str) -> None:
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not here")
    _run(*command, PACKAGING / file)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("platforms/libqxcb.so", True),
        ("platforms/qwindows.dll", True),
        ("platforms/libqlinuxfb.so", False),
        ("platformthemes/libqgtk3.so", False),
        ("sqldrivers/libqsqlite.so", False),
        ("platforminputcontexts/libibusplatforminputcontextplugin.so", True),
    ],
)
def test_only_plugins_that_are_used_are_taken(name: str, wanted: bool) -> None:
    assert collected.is_wanted_plugin(Path("plugins", name)) is wanted


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("qtawesome/fonts/materialdesignicons6-webfont-6.9.96.ttf", True),
        ("qtawesome/fonts/materialdesignicons5-webfont-5.9.55.ttf", False),
        ("pypinyin/pinyin_dict.json", True),
        ("pypinyin/phrases_dict.json", False),
        ("resources/regions.json", True),
        ("resources/translations/ipplanner_en.qm", True),
        ("resources/translations/ipplanner_en.ts", False),
    ],
)
def test_only_data_that_is_used_is_taken(target: str, wanted: bool) -> None:
    assert collected.is_wanted_data(target) is wanted


def test_nothing_that_is_left_out_is_imported() -> None:
    left_out = set(collected.UNUSED)
    for package in ("ipplanner", "exports", "ui"):
        for path in (ROOT / package).rglob("*.py"):
            lines = re.findall(r"^\s*(?:from|import) ([\w.]+)", path.read_text("utf-8"), re.M)
            assert not left_out & set(lines), path


def test_only_the_icon_font_that_is_taken_is_used_and_loaded() -> None:
    icons = pytest.importorskip("ui.common.icons")
    assert icons.FONT.startswith(collected.ICON_FONT)
    for path in (ROOT / "ui").rglob("*.py"):
        names = re.findall(r'"((?:fa\w*|ei|mdi|ph|ri|msc)\.[\w-]+)"', path.read_text("utf-8"))
        assert names == [], path


def test_every_part_brings_its_licence() -> None:
    packages = collected.requirements("ipplanner", ["ui"])
    assert {"sqlalchemy", "lxml", "pyside6-essentials", "mako"} <= packages
    assert not {"pytest", "pyinstaller", "mypy"} & packages
    named = {folder.partition("/")[2] for _file, folder in collected.licences(packages)}
    # Qt's wheels bring none: theirs is in packaging/licences
    assert packages - named <= {"pyside6-essentials", "shiboken6"}
    assert (PACKAGING / "licences" / "LGPL-3.0.txt").exists()
