"""Makes a Debian package of the built program: build_deb.py FOLDER_OF_PROGRAM TARGET_FOLDER."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from email.utils import formatdate
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
NAME = "ipplanner"
HOME = Path("opt") / NAME
# Where the files of this folder go; the desktop learns of them by dpkg's triggers.
FILES = {
    "ipplanner.desktop": "usr/share/applications/ipplanner.desktop",
    "ipplanner-mime.xml": "usr/share/mime/packages/ipplanner.xml",
    "org.ipplanner.ipplanner.metainfo.xml": (
        "usr/share/metainfo/org.ipplanner.ipplanner.metainfo.xml"
    ),
    "debian/lintian-overrides": "usr/share/lintian/overrides/ipplanner",
}
ICONS = {
    "apps": ROOT / "resources" / "icons" / "ipplanner.svg",
    "mimetypes": PACKAGING / "icons" / "application-x-ipplan.svg",
}
GLIBC = re.compile(rb"GLIBC_(2)\.(\d+)\0")


def version() -> str:
    """The program's version, as it is written in its package."""
    text = (ROOT / NAME / "__init__.py").read_text("utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    if found is None:
        raise ValueError("no version in ipplanner/__init__.py")
    return found[1]


def glibc_needed(program: Path) -> str:
    """The oldest glibc on which a folder's programs and libraries can be loaded."""
    newest = (2, 0)
    for path in files_in(program):
        data = path.read_bytes()
        if data[:4] == b"\x7fELF":
            found = ((int(first), int(second)) for first, second in GLIBC.findall(data))
            newest = max([newest, *found])
    return ".".join(map(str, newest))


def files_in(folder: Path) -> Iterator[Path]:
    """All files below a folder, in a fixed order, without links."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())


def architecture() -> str:
    """What Debian calls the processor of this machine."""
    command = ["dpkg", "--print-architecture"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def stage(program: Path, folder: Path) -> None:
    """Lays all files of the package out below a folder."""
    shutil.copytree(program, folder / HOME, symlinks=True)
    for source, target in FILES.items():
        _copy(PACKAGING / source, folder / target)
    for context, drawing in ICONS.items():
        _copy_icons(drawing, folder / "usr/share/icons/hicolor", context)
    link = folder / "usr" / "bin" / NAME
    link.parent.mkdir(parents=True)
    link.symlink_to(Path("/") / HOME / NAME)
    _write_documents(folder / "usr/share/doc" / NAME, folder / "usr/share/man/man1")
    _set_modes(folder)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _copy_icons(source: Path, theme: Path, context: str) -> None:
    _copy(source, theme / "scalable" / context / source.name)
    for picture in source.parent.glob(f"{source.stem}-*.png"):
        size = picture.stem.rpartition("-")[2]
        _copy(picture, theme / f"{size}x{size}" / context / f"{source.stem}.png")


def _write_documents(folder: Path, manual: Path) -> None:
    folder.mkdir(parents=True)
    manual.mkdir(parents=True)
    licence = (ROOT / "LICENSE").read_text("utf-8").strip()
    indented = "\n".join(f" {line}" if line else " ." for line in licence.splitlines())
    text = (PACKAGING / "debian" / "copyright").read_text("utf-8")
    (folder / "copyright").write_text(text.replace("@MIT@", indented), "utf-8")
    _compress((ROOT / "CHANGELOG.md").read_text("utf-8"), folder / "CHANGELOG.md.gz")
    _compress(_debian_changelog(), folder / "changelog.gz")
    _compress((PACKAGING / "ipplanner.1").read_text("utf-8"), manual / "ipplanner.1.gz")


def _debian_changelog() -> str:
    """The one entry that Debian's tools can read; what has changed is in CHANGELOG.md."""
    maintainer = re.search(r"^Maintainer: (.+)$", _control(), re.M)
    return (
        f"{NAME} ({version()}) unstable; urgency=medium\n\n  * See CHANGELOG.md.\n\n"
        f" -- {maintainer[1] if maintainer else ''}  {formatdate(localtime=True)}\n"
    )


def _control() -> str:
    return (PACKAGING / "debian" / "control").read_text("utf-8")


def _compress(text: str, target: Path) -> None:
    target.write_bytes(gzip.compress(text.encode(), mtime=0))


def _set_modes(folder: Path) -> None:
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path == folder / HOME / NAME
            path.chmod(0o755 if runs else 0o644)


def write_control(folder: Path) -> None:
    """Writes what dpkg wants to know about the files laid out below a folder."""
    paths = list(files_in(folder))
    values = {
        "VERSION": version(),
        "ARCHITECTURE": architecture(),
        "SIZE": str(sum(path.stat().st_size for path in paths) // 1024),
        "GLIBC": glibc_needed(folder / HOME),
    }
    text = _control()
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    sums = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}"
        f"  {path.relative_to(folder)}\n"
        for path in paths
    ]
    control = folder / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(text, "utf-8")
    (control / "md5sums").write_text("".join(sums), "utf-8")
    _set_modes(control)


def build(program: Path, target: Path) -> Path:
    """Makes the package in a folder; xz, as dpkg of older desktops knows no zstd."""
    folder = target / "deb"
    shutil.rmtree(folder, ignore_errors=True)
    stage(program, folder)
    write_control(folder)
    package = target / f"{NAME}_{version()}_{architecture()}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(folder), str(package)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(folder)
    return package


if __name__ == "__main__":
    os.umask(0o022)
    made = build(Path(sys.argv[1]), Path(sys.argv[2]))
    print(f"{made}  {made.stat().st_size / 1e6:.0f} MB")
