"""The command line: everything but the window, for batch use and tests."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ipplanner.cli.arguments import parser
from ipplanner.cli.faults import report_bug
from ipplanner.errors import PlannerError

DONE, INPUT_AT_FAULT, OWN_FAULT = 0, 1, 3


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; 0 done, 1 the input is at fault, 2 wrong usage, 3 our own fault."""
    options = parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except PlannerError as fault:
        print(fault.sentence, file=sys.stderr)
        return INPUT_AT_FAULT
    except KeyboardInterrupt:
        print("已取消。", file=sys.stderr)
        return INPUT_AT_FAULT
    except BrokenPipeError:
        return INPUT_AT_FAULT
    except Exception as bug:  # the last line of defence: logged, told, nothing lost
        print(report_bug(bug), file=sys.stderr)
        return OWN_FAULT
