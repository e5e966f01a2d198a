"""All benchmarks one after the other; each prints ratios measured side by side."""

from __future__ import annotations

from benchmarks import opening, pages, pdf, reading, starting, storing, table, writing


def main() -> None:
    """Run every benchmark."""
    for part in (starting, reading, pdf, writing, storing, table, opening, pages):
        part.main()


if __name__ == "__main__":
    main()
