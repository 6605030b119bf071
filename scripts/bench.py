"""What a build costs: CPU seconds, peak memory, bytes of a first view, and how it grows.

``python3 scripts/bench.py`` measures the handbook itself; ``--n 30 100 300`` handbooks of that
many procedures. CPU is user plus system time of the whole process tree; wall time is mostly
waiting on a shared machine and is not printed.
"""

from __future__ import annotations

import argparse
import gzip
import math
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import clones
import environment

LANGUAGES = ("zh", "en", "ko")
_ASSET = re.compile(r'<(?:link[^>]+rel="stylesheet"[^>]*href|script[^>]*src)="([^"]+)"')


@dataclass(frozen=True)
class Cost:
    """What one run of a command cost."""

    cpu: float
    megabytes: float | None


def measured(command: list[str], folder: Path) -> Cost:
    """Runs a command of the environment and returns its cost; stops where it fails."""
    before = os.times()
    program = str(environment.program(command[0]))
    done = subprocess.run(
        [program, *command[1:]],
        cwd=folder,
        env=environment.surroundings({"NO_MKDOCS_2_WARNING": "1"}),
        capture_output=True,
        check=False,
    )
    after = os.times()
    if done.returncode:
        sys.exit(done.stderr.decode("utf-8", "replace"))
    cpu = after.children_user + after.children_system
    return Cost(cpu - before.children_user - before.children_system, peak_megabytes())


def peak_megabytes() -> float | None:
    """The largest memory of a child so far; None where the system does not tell."""
    try:
        import resource
    except ImportError:
        return None
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def first_view(site: Path, page: str) -> tuple[int, int]:
    """Bytes after gzip and number of files that a page and its assets send."""
    html = (site / page / "index.html").read_bytes()
    linked = dict.fromkeys(_ASSET.findall(html.decode("utf-8")))
    found = [(site / page / href.split("?")[0]).resolve() for href in linked]
    parts = [html, *(path.read_bytes() for path in found)]
    return sum(len(gzip.compress(part, 9)) for part in parts), len(parts)


def own(rounds: int) -> None:
    """The handbook as it is: check, build without print, build with print."""
    commands = {
        "check": ["counterbook", "check", "--lang", "en"],
        "build --no-print": ["counterbook", "build", "--no-print", "--lang", "en"],
        "build": ["counterbook", "build", "--lang", "en"],
    }
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "handbook"
        procedures = (environment.ROOT / "handbook" / "procedures").rglob("*.yml")
        size = clones.make(environment.ROOT, folder, len(list(procedures)), LANGUAGES)
        print(f"{'command':<18} {'CPU s (each run)':<24} peak MB   ({size / 1024:.1f} kB a YAML)")
        for label, command in commands.items():
            costs = [measured(command, folder) for _ in range(rounds)]
            runs = " ".join(f"{cost.cpu:.2f}" for cost in costs)
            print(f"{label:<18} {runs:<24} {costs[-1].megabytes or 0:.0f}")
        views(folder / "site")


def views(site: Path) -> None:
    """Prints what the first view of a procedure sends, in each mode."""
    for prefix in ("", "en/", "ko/", "parallel/"):
        pages = sorted((site / prefix / "procedures").glob("*/index.html"))
        sizes = [first_view(site, page.parent.relative_to(site).as_posix()) for page in pages]
        largest, files = max(sizes)
        mean = sum(size for size, _ in sizes) / len(sizes)
        print(
            f"first view /{prefix}procedures/: mean {mean / 1024:.1f} KB gzip, "
            f"largest {largest / 1024:.1f} KB, {files} files"
        )


def growth(counts: list[int]) -> None:
    """Builds handbooks of growing size without print and prints the growth exponent."""
    print(f"{'procedures':>10} {'CPU s':>8} {'exponent':>9} {'peak MB':>8}")
    before: tuple[int, float] | None = None
    for count in counts:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "handbook"
            clones.make(environment.ROOT, folder, count, LANGUAGES)
            cost = measured(["counterbook", "build", "--no-print", "--lang", "en"], folder)
        exponent = ""
        if before:
            exponent = f"{math.log(cost.cpu / before[1]) / math.log(count / before[0]):.2f}"
        print(f"{count:>10} {cost.cpu:>8.2f} {exponent:>9} {cost.megabytes or 0:>8.0f}")
        before = (count, cost.cpu)


def main() -> int:
    """Reads the arguments and measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, nargs="+", help="numbers of procedures")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    environment.prepare(environment.RUNTIME)
    growth(given.n) if given.n else own(given.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
