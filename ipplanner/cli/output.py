"""Printing on whatever terminal or pipe there is; a name out of a file system can hold anything."""

from __future__ import annotations

import codecs
import io
import json
import sys

from ipplanner.errors import PlannerError
from ipplanner.text import clean


class OutputError(PlannerError):
    """What a command did could not be printed."""

    def __init__(self) -> None:
        super().__init__("命令已执行，但结果没有能够输出；请检查输出的位置是否已满或不可写。")


def prepare() -> None:
    """Let no character stop a print: what the terminal cannot show is printed as its code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def say(text: str) -> None:
    """Print lines on what was done; BrokenPipeError where nobody reads on."""
    _print(clean(text))


def _print(text: str) -> None:
    try:
        print(text, flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError from error


def say_json(value: object) -> None:
    """Print JSON that stays JSON whatever the encoding of the output."""
    _print(json.dumps(value, ensure_ascii=not _takes_every_character(), indent=1, default=str))


def warn(sentence: str) -> None:
    """Print one sentence, on one line, where errors go."""
    print(plain(sentence), file=sys.stderr)


def plain(name: str) -> str:
    """A name or sentence on one line, without characters that would steer a terminal."""
    return " ".join(clean(name).split("\n"))


def _takes_every_character() -> bool:
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return codecs.lookup(encoding).name.startswith("utf")
