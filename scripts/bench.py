"""What a build costs: CPU seconds, peak memory, bytes of a first view, and how it grows.

``python3 scripts/bench.py`` measures the handbook itself; ``--n 30 100 300 1000`` handbooks of
that many procedures, each built anew and once more after one change, ``--peers`` beside MkDocs
with Material; ``--serve`` the preview. CPU is user plus system time of the whole process tree;
wall time is mostly waiting on a shared machine.
"""

from __future__ import annotations

import argparse
import gzip
import math
import re
import shutil
import sys
import tempfile
from pathlib import Path

import bench_peers
import bench_serve
import clones
import environment
from measuring import Cost, bytes_in, measured

LANGUAGES = ("zh", "en", "ko")
BUILD = ["counterbook", "build", "--no-print", "--lang", "en"]
_ASSET = re.compile(r'<(?:link[^>]+rel="stylesheet"[^>]*href|script[^>]*src)="([^"]+)"')


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
            print(f"{label:<18} {runs:<24} {max(cost.megabytes for cost in costs):.0f}")
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


def growth(counts: list[int], *, peers: bool) -> None:
    """Builds handbooks of growing size without print, again after one change, and peers."""
    print(
        f"{'procedures':>10} {'kB a YAML':>9} {'CPU s':>8} {'wall s':>8} {'peak MB':>8} {'MB':>6} "
        f"{'exponent':>8} {'again CPU s':>11}"
    )
    before: tuple[int, float] | None = None
    with tempfile.TemporaryDirectory() as name:
        mkdocs = bench_peers.install(Path(name) / "peers") if peers else None
        for count in counts:
            folder = Path(name) / str(count)
            size = clones.make(environment.ROOT, folder, count, LANGUAGES)
            cost = measured(BUILD, folder)
            change_one(folder)
            again = measured(BUILD, folder)
            exponent = ""
            if before:
                exponent = f"{math.log(cost.cpu / before[1]) / math.log(count / before[0]):.2f}"
            print(
                f"{count:>10} {size / 1000:>9.1f} {cost.cpu:>8.2f} {cost.wall:>8.1f} "
                f"{cost.megabytes:>8.0f} {bytes_in(folder / 'site') / 1e6:>6.0f} {exponent:>8} "
                f"{again.cpu:>11.2f}",
                flush=True,
            )
            before = (count, cost.cpu)
            if mkdocs:
                peer = bench_peers.build(mkdocs, folder / "site", folder / "peer", LANGUAGES)
                print(compared(cost, peer, bytes_in(folder / "peer" / "site")), flush=True)
            shutil.rmtree(folder)


def change_one(folder: Path) -> None:
    """Changes a text inside one procedure."""
    path = sorted((folder / "handbook" / "procedures").rglob("*.yml"))[0]
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(\n    en: )", r"\1Now ", text, count=1), encoding="utf-8")


def compared(ours: Cost, peer: Cost, size: int) -> str:
    """One line on MkDocs, Material, search and static-i18n with the same texts."""
    ratio = peer.cpu / ours.cpu
    verdict = (
        f"ours 1/{ratio:.1f}" if ratio > 1 else f"ours NOT FASTER, {1 / ratio:.1f} times as much"
    )
    return (
        f"{'peers':>10} {'':>9} {peer.cpu:>8.2f} {peer.wall:>8.1f} {peer.megabytes:>8.0f} "
        f"{size / 1e6:>6.0f}   CPU: {verdict} (4 modes against 3 languages)"
    )


def serve() -> None:
    """How soon a save is on the page, with 60 procedures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "handbook"
        clones.make(environment.ROOT, folder, 60, LANGUAGES)
        print(bench_serve.report(bench_serve.measure(folder)))


def main() -> int:
    """Reads the arguments and measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, nargs="+", help="numbers of procedures")
    parser.add_argument("--peers", action="store_true", help="with --n: Material on these texts")
    parser.add_argument("--serve", action="store_true", help="from a save to the page")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    environment.prepare(environment.RUNTIME)
    if given.serve:
        serve()
    elif given.n:
        growth(given.n, peers=given.peers)
    else:
        own(given.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
