"""The command line: everything but the window, for batch use and tests."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from ipplanner.cli import output
from ipplanner.cli.arguments import as_command, parser
from ipplanner.errors import PlannerError
from ipplanner.reporting import report_bug

DONE, INPUT_AT_FAULT, OWN_FAULT = 0, 1, 3


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; 0 done, 1 the input is at fault, 2 wrong usage, 3 our own fault."""
    output.prepare()
    options = parser().parse_args(as_command(arguments))
    try:
        return int(options.command(options))
    except PlannerError as fault:
        output.warn(fault.sentence)
        return INPUT_AT_FAULT
    except KeyboardInterrupt:
        output.warn("已取消。")
        return INPUT_AT_FAULT
    except BrokenPipeError:
        _forget_output()
        return INPUT_AT_FAULT
    except Exception as bug:  # the last line of defence: logged, told, nothing lost
        output.warn(report_bug(bug))
        return OWN_FAULT


def _forget_output() -> None:
    """Nobody reads on: what is still to be written at the end goes nowhere, silently."""
    out = sys.__stdout__
    if out is not None and out is sys.stdout:
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
