"""`ipplanner --self-test`: whether a built program holds everything it needs, without a display."""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from ipplanner import __version__, places
from ipplanner.cli.output import prepare, say

PACKAGES = ("ipplanner", "exports", "ui")
FEWEST_MODULES = 100


class SelfTestError(Exception):
    """What is wrong with the program, as one sentence."""


def run() -> int:
    """Do the program's main work in a folder of its own, saying each step; 0 if all went well."""
    prepare()
    say(f"ipplanner {__version__}，Python {sys.version.split()[0]}，{sys.executable}")
    with tempfile.TemporaryDirectory(
        prefix="ipplanner-self-test-", ignore_cleanup_errors=True
    ) as name:
        folder = Path(name)
        keep_apart(folder)
        fault = _first_fault(folder)
    say(f"自检未通过。{fault}" if fault else "自检通过。")
    return 1 if fault else 0


def keep_apart(folder: Path) -> None:
    """Lead data, settings and reports into a folder, and the window onto no display."""
    os.environ["IPPLANNER_HOME"] = str(folder / "own")
    os.environ["XDG_CONFIG_HOME"] = str(folder / "own")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _first_fault(folder: Path) -> str:
    steps: tuple[tuple[str, Callable[[Path], str]], ...] = (
        ("程序的各部分", load_modules),
        ("随带的文件", find_files),
        ("旧版本工作区的升级", upgrade_workspace),
        ("按拼音查找部门", find_by_pinyin),
        ("导入、转入、导出示例", export_example),
        ("打开和关闭窗口", open_window),
    )
    for title, step in steps:
        start = time.perf_counter()
        try:
            done = step(folder)
        except SelfTestError as error:
            return f"{title}：{error}"
        say(f"{title}：{done}（{time.perf_counter() - start:.1f} 秒）")
    return ""


def load_modules(_folder: Path) -> str:
    """Load every module, also those that are loaded late or by name."""
    count = 0
    for package in PACKAGES:
        path = importlib.import_module(package).__path__
        for module in pkgutil.walk_packages(path, f"{package}."):
            if ".migrations." in module.name or module.name.endswith("__main__"):
                continue  # alembic runs those itself
            importlib.import_module(module.name)
            count += 1
    if count < FEWEST_MODULES:
        raise SelfTestError(f"只找到 {count} 个模块")
    return f"{count} 个模块"


def find_files(_folder: Path) -> str:
    """Look for the files that the window opens only when they are asked for."""
    from ipplanner.resources import FOLDER
    from ui.common.language import ENGLISH
    from ui.main.manual import MANUAL

    pictures = MANUAL.with_name("pictures")
    files = [MANUAL, pictures, ENGLISH, FOLDER / "icons" / "ipplanner-256.png"]
    missing = [str(path) for path in files if not path.exists()]
    if missing:
        raise SelfTestError(f"缺少 {'、'.join(missing)}")
    return f"手册和 {len(list(pictures.iterdir()))} 幅图"


def upgrade_workspace(_folder: Path) -> str:
    """Run the scripts that lead old workspace files to the present tables."""
    from sqlalchemy import create_engine, inspect

    from ipplanner.store.migrations import upgrade
    from ipplanner.store.tables import VERSION, metadata

    with create_engine("sqlite://").begin() as connection:
        upgrade(connection, VERSION)
        missing = set(metadata.tables) - set(inspect(connection).get_table_names())
    if missing:
        raise SelfTestError(f"升级后缺少 {sorted(missing)}")
    return f"第 {VERSION} 版"


def find_by_pinyin(_folder: Path) -> str:
    """Read a character's pinyin, which comes from a data file of its own."""
    from ipplanner.departments.search import syllables_of

    if "zhi" not in syllables_of("知"):
        raise SelfTestError("没有拼音表")
    return "拼音表可用"


def export_example(folder: Path) -> str:
    """Do the main job through the command line, with a helper process and the self-check."""
    from ipplanner.cli import run as run_command

    if run_command(["demo", "--out", str(folder / "示例")]) != 0:
        raise SelfTestError("命令行没有做完")
    sizes = {path.suffix: path.stat().st_size for path in (folder / "示例").iterdir()}
    if not {".docx", ".xlsx", ".ipplan"} <= set(sizes) or not all(sizes.values()):
        raise SelfTestError(f"文件不全：{sizes}")
    return "Word、Excel 已核对"


def open_window(folder: Path) -> str:
    """Show the window with the example, look at it, close it."""
    from ui.self_test_window import shown_and_closed

    seen = shown_and_closed(folder / "示例" / "示例.ipplan")
    reports = [path.read_text("utf-8") for path in places.log_folder().glob("report-*.txt")]
    if reports:
        raise SelfTestError("\n".join(reports))
    if not seen.closed:
        raise SelfTestError("窗口没有出现或没有关闭")
    if seen.colours < 2:
        raise SelfTestError("窗口是空白的")
    if seen.warnings:
        raise SelfTestError("Qt 提示：" + "；".join(seen.warnings))
    return f"{seen.title}，{seen.rows} 行" + ("" if seen.chinese else "；没有中文字体")
