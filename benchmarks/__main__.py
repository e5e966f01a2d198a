"""All benchmarks one after the other; each prints ratios measured side by side."""

from __future__ import annotations

from benchmarks import reading, starting, storing, table, writing


def main() -> None:
    """Run every benchmark."""
    for part in (starting, reading, writing, storing, table):
        part.main()


if __name__ == "__main__":
    main()
