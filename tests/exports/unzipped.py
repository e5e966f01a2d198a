"""Reading the parts of written files back, and comparing them with committed references."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"
REWRITE = "IPPLANNER_REWRITE_GOLDEN"
"""Set this variable to any value to write the references anew; then read the difference."""


def parts_of(path: Path) -> dict[str, str]:
    """The parts of a zip by name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def one_tag_a_line(xml: str) -> str:
    """XML with a line for each element, so that differences can be read."""
    return xml.replace("><", ">\n<") + "\n"


def assert_golden(folder: str, parts: Mapping[str, str]) -> None:
    """Fails where a part differs from its reference, or one of them is missing."""
    home = GOLDEN / folder
    if os.environ.get(REWRITE):
        for name, xml in parts.items():
            path = home / name.replace("/", "__")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(one_tag_a_line(xml), encoding="utf-8")
    references = {p.name.replace("__", "/"): p.read_text("utf-8") for p in home.iterdir()}
    assert sorted(references) == sorted(parts)
    for name, xml in parts.items():
        assert one_tag_a_line(xml) == references[name], name
