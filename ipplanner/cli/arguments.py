"""The commands and their options; a command's module is imported when it runs."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from ipplanner import __version__

Command = Callable[[argparse.Namespace], int]


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; `options.command` carries the command out."""
    top = argparse.ArgumentParser(
        prog="ipplanner", description="知识产权工作计划编制。不带命令时打开窗口。"
    )
    top.add_argument("--version", action="version", version=f"ipplanner {__version__}")
    top.set_defaults(command=_command("window"), files=[])
    commands = top.add_subparsers(metavar="命令")
    _add_import(commands)
    _add_list(commands)
    _add_carry(commands)
    _add_check(commands)
    _add_coverage(commands)
    _add_assignments(commands)
    _add_export(commands)
    _add_compare(commands)
    _add_demo(commands)
    _add_window(commands)
    return top


def as_command(arguments: Sequence[str]) -> list[str]:
    """The arguments as a command: files alone, as a desktop gives them, go to the window."""
    if arguments and "." in arguments[0] and Path(arguments[0]).is_file():
        return ["window", *arguments]
    return list(arguments)


def _command(name: str) -> Command:
    def run(options: argparse.Namespace) -> int:
        module = import_module(f"ipplanner.cli.{name}_command")
        return int(module.run(options))

    return run


Commands = argparse._SubParsersAction  # argparse gives this type no public name


def _add_import(commands: Commands[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("import", help="把文件读入工作区")
    command.add_argument("sources", nargs="+", type=Path, metavar="文件或文件夹")
    command.add_argument("--into", required=True, type=Path, metavar="W.ipplan", help="工作区文件")
    command.add_argument("--region", default="", help="地区，不写则从标题、工作表名或文件名读出")
    command.add_argument("--year", type=int, help="年份，不写则同样读出")
    command.add_argument("--layout", default="auto", help="版式，不写则自动辨认")
    command.add_argument(
        "--as",
        dest="role",
        choices=["plan", "template", "reference"],
        help="用途，不写则工作要点作计划、上级文件作模板",
    )
    command.add_argument("--report", choices=["text", "json"], default="text")
    command.set_defaults(command=_command("import"))


def _add_list(commands: Commands[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("list", help="列出工作区里的文件")
    command.add_argument("workspace", type=Path, metavar="W.ipplan")
    command.add_argument("--json", action="store_true")
    command.set_defaults(command=_command("list"))


def _add_carry(commands: Commands[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("carry", help="把上年计划按模板转入新一年")
    command.add_argument("workspace", type=Path, metavar="W.ipplan")
    command.add_argument("--from", dest="previous", metavar="DOC", help="上年计划，不写则取最新的")
    command.add_argument("--template", required=True, metavar="DOC", help="模板或内置模板的名称")
    command.add_argument("--year", required=True, type=int, help="新计划的年份")
    command.add_argument("--accept", choices=["sure", "all"], default="none", help="采用年份建议")
    command.add_argument("--report", choices=["text", "json"], default="text")
    command.set_defaults(command=_command("carry"))


def _add_check(commands: Commands[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("check", help="检查一份文件，列出需要看一看的地方")
    command.add_argument("workspace", type=Path, metavar="W.ipplan")
    command.add_argument("document", nargs="?", metavar="DOC", help="不写则取最新的计划")
    command.add_argument("--json", action="store_true")
    command.set_defaults(command=_command("check"))


def _add_coverage(commands: Commands[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("coverage", help="本省计划答复了哪些上级任务，可以导出对照表")
    command.add_argument("workspace", type=Path, metavar="W.ipplan")
    command.add_argument("document", nargs="?", metavar="DOC", help="不写则取最新的计划")
    command.add_argument("--json", action="store_true")
    command.add_argument("--docx", type=Path, metavar="F", help="任务对照表（Word）")
    command.add_argument("--xlsx", type=Path, metavar="F", help="任务对照表（Excel）")
    command.set_defaults(command=_command("coverage"))


def _add_assignments(commands: Commands[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("assignments", help="各部门牵头、配合的任务，可以导出任务分工表")
    command.add_argument("workspace", type=Path, metavar="W.ipplan")
    command.add_argument("document", nargs="?", metavar="DOC", help="不写则取最新的计划")
    command.add_argument("--department", metavar="NAME", help="只要一个部门，不写则全部")
    command.add_argument("--json", action="store_true")
    for kind, name in (("docx", "Word"), ("xlsx", "Excel")):
        help_ = f"任务分工表（{name}）；写文件夹时每个部门一个文件"
        command.add_argument(f"--{kind}", type=Path, metavar="F", help=help_)
    command.set_defaults(command=_command("assignments"))


def _add_export(commands: Commands[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("export", help="导出为 Word、Excel 或 JSON")
    command.add_argument("workspace", type=Path, metavar="W.ipplan")
    command.add_argument("document", nargs="?", metavar="DOC", help="不写则取最新的计划")
    command.add_argument("--all", action="store_true", help="全部导出，下面写文件夹")
    command.add_argument("--docx", type=Path, metavar="F")
    command.add_argument("--xlsx", type=Path, metavar="F")
    command.add_argument("--json", type=Path, metavar="F")
    command.add_argument(
        "--page-number",
        choices=["standard", "bottom"],
        default="standard",
        help="Word 页码：standard 按国家标准放在横表左侧，bottom 放在页面下方",
    )
    command.set_defaults(command=_command("export"))


def _add_compare(commands: Commands[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("compare", help="比较两个版本，可以导出对照表、修订文件和花脸稿")
    command.add_argument("workspace", type=Path, metavar="W.ipplan")
    command.add_argument("old", metavar="OLD", help="原来的文件，或留存版本的编号")
    command.add_argument("new", metavar="NEW", help="修改后的文件，或留存版本的编号")
    command.add_argument("--docx", type=Path, metavar="F", help="修订对照表（Word）")
    command.add_argument("--xlsx", type=Path, metavar="F", help="修订对照表（Excel）")
    command.add_argument("--tracked", type=Path, metavar="F", help="带修订的 Word 文件")
    command.add_argument("--marked", type=Path, metavar="F", help="花脸稿（Word）")
    command.set_defaults(command=_command("compare"))


def _add_demo(commands: Commands[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("demo", help="用自带的示例走一遍：导入、转入新一年、导出")
    command.add_argument("--out", type=Path, default=Path("demo-output"), metavar="DIR")
    command.set_defaults(command=_command("demo"))


def _add_window(commands: Commands[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("window", help="打开窗口，可以写上要打开或导入的文件")
    command.add_argument("files", nargs="*", type=Path, metavar="文件")
    command.set_defaults(command=_command("window"))
