"""`ipplanner demo`: the main job on the bundled example, without a display."""

from __future__ import annotations

import argparse
from pathlib import Path

from ipplanner.cli.arguments import parser
from ipplanner.resources import FOLDER

EXAMPLE = FOLDER / "examples" / "示例省2018年工作要点.docx"


def run(options: argparse.Namespace) -> int:
    """Import the example, carry it to 2019, export Word and Excel, and say where they are."""
    out: Path = options.out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    workspace = out / "示例.ipplan"
    workspace.unlink(missing_ok=True)
    word, excel = out / "示例省2019年工作要点.docx", out / "示例省2019年工作要点.xlsx"
    carry = ["--from", "2018", "--template", "provincial-2018", "--year", "2019"]
    code = _step("一、导入上年计划", "import", EXAMPLE, "--into", workspace)
    code |= _step("二、按模板转入 2019 年", "carry", workspace, *carry, "--accept", "sure")
    code |= _step("三、导出", "export", workspace, "--docx", word, "--xlsx", excel)
    print(f"\nWord：{word}\nExcel：{excel}")
    return code


def _step(title: str, *arguments: str | Path) -> int:
    print(f"\n{title}", flush=True)
    options = parser().parse_args([str(one) for one in arguments])
    return int(options.command(options))
