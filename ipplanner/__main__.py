"""The way into the program: `ipplanner` on the command line, or its window without arguments."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line, or the window where no command is given; gives the exit code."""
    if getattr(sys, "frozen", False):  # only a built program starts its helpers through here
        from multiprocessing import freeze_support

        freeze_support()
    arguments = sys.argv[1:]
    if arguments == ["--version"]:  # answered before anything that takes time is imported
        from ipplanner import __version__

        print(f"ipplanner {__version__}")
        return 0
    try:
        return _run(arguments)
    except KeyboardInterrupt:  # before the command line could see to it, or once more
        print("已取消。", file=sys.stderr)
        return 1


def _run(arguments: list[str]) -> int:
    if arguments == ["--self-test"]:  # for those who build the program: does it hold everything?
        from ui.self_test import run as run_self_test

        return run_self_test()
    from ipplanner.cli import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
