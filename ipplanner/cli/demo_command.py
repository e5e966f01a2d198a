"""`ipplanner demo`: the main job on the bundled example, without a display."""

from __future__ import annotations

import argparse
from pathlib import Path

from ipplanner.cli.arguments import parser
from ipplanner.cli.output import plain, say
from ipplanner.errors import UsageError
from ipplanner.resources import FOLDER

EXAMPLE = FOLDER / "examples" / "示例省2018年工作要点.docx"


def run(options: argparse.Namespace) -> int:
    """Import the example, carry it to 2019, export Word and Excel, and say where they are."""
    out: Path = options.out.absolute()
    workspace = _fresh_workspace(out)
    word, excel = out / "示例省2019年工作要点.docx", out / "示例省2019年工作要点.xlsx"
    carry = ["--from", "2018", "--template", "provincial-2018", "--year", "2019"]
    code = _step("一、导入上年计划", "import", EXAMPLE, "--into", workspace)
    code |= _step("二、按模板转入 2019 年", "carry", workspace, *carry, "--accept", "sure")
    code |= _step("三、导出", "export", workspace, "--docx", word, "--xlsx", excel)
    say(f"\nWord：{plain(str(word))}\nExcel：{plain(str(excel))}")
    return code


def _fresh_workspace(folder: Path) -> Path:
    """The place of the example's workspace; one of an earlier run is taken away."""
    workspace = folder / "示例.ipplan"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        workspace.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(f"不能在“{folder}”里写文件，请用 --out 另选一个文件夹。") from error
    return workspace


def _step(title: str, *arguments: str | Path) -> int:
    say(f"\n{title}")
    options = parser().parse_args([str(one) for one in arguments])
    return int(options.command(options))
