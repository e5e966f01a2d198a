"""Having LibreOffice save or print files, as another office would."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_office = pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice")


def convert(kind: str, target: Path, *files: Path) -> None:
    """Save files as `kind` into the folder `target`, with a profile of its own."""
    profile = files[0].parent / "profile"
    command = [str(OFFICE), f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    command += ["--convert-to", kind, "--outdir", str(target), *map(str, files)]
    subprocess.run(command, capture_output=True, timeout=120, check=True)


def resaved(path: Path) -> Path:
    """The same file saved again by LibreOffice, under the same name in a folder beside."""
    target = path.parent / "again"
    convert(path.suffix[1:], target, path)
    return target / path.name
