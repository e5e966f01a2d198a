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
    from ipplanner.cli import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
