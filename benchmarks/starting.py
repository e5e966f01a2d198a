"""Commands that need no window: `--version` beside an empty Python, and what they import."""

from __future__ import annotations

import subprocess
import sys

from benchmarks.side_by_side import ratio

_LOADED = "import sys, ipplanner.cli as cli; cli.parser(); print('PySide6' in sys.modules)"


def main() -> None:
    """Print the ratio, and whether the command line loads Qt."""
    version = [sys.executable, "-m", "ipplanner", "--version"]
    empty = [sys.executable, "-c", "pass"]

    def run(command: list[str]) -> None:
        subprocess.run(command, check=True, capture_output=True)

    ratio("--version / an empty Python", lambda: run(version), lambda: run(empty), "within 2", 15)
    loaded = subprocess.check_output([sys.executable, "-c", _LOADED], text=True)
    print(f"the command line loads Qt: {loaded.strip()}")


if __name__ == "__main__":
    main()
