"""What a reader's phone has to do: a table of every kind of page, measured in Chromium.

``.venv/bin/python scripts/audit.py`` builds the handbook's site, serves it packed as a real server
does, and opens every kind of page in every mode, light and dark, at 390 and 1280 px. The end
is 1 where something is found that must not be. ``--once`` opens each kind once, as the tests do;
``--lighthouse`` asks Lighthouse too, which is fetched from npm if it is not there.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from page_audit import (
    FLAGS,
    KINDS,
    MODES,
    ONCE,
    PROCEDURE,
    WINDOWS,
    Window,
    broken_links,
    measured,
    slow,
)
from playwright.sync_api import Browser, sync_playwright
from serving import Packed, served

from counterbook.site.builder import build_site

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = os.environ.get("COUNTERBOOK_CHROMIUM", "/usr/bin/chromium")
LIGHTHOUSE = "lighthouse@12.8.2"
JUDGED = ("accessibility", "best-practices", "seo", "performance")
HEADS = "page|KB packed|requests|other hosts|console|axe|px too wide|small targets|shift"


def look(browser: Browser, base: str, views: Iterable[tuple[str, Window]]) -> int:
    """Prints a row for each view; how much was found that must not be."""
    print(HEADS.replace("|", " | "))
    print("--- | --: | --: | --: | --: | --: | --: | --: | --:")
    faults = 0
    for path, window in views:
        row = measured(browser, base, path, window)
        faults += row.faults
        counts = (row.requests, row.foreign, row.errors, row.axe, row.wide, row.small)
        print(row.page, f"{row.packed / 1000:.1f}", *counts, f"{row.shift:.3f}", sep=" | ")
        print("".join(f"  {said}\n" for said in row.said), end="", file=sys.stderr, flush=True)
    return faults


def crawl(browser: Browser, base: str) -> None:
    """Prints what the first view takes on a slow line and a slow processor."""
    print("\nslow 3G, processor x4 | largest paint s | layout shift | blocked ms")
    print("--- | --: | --: | --:")
    for path in (mode + page for page in ("", PROCEDURE) for mode in MODES):
        seen = slow(browser, base, path)
        values = (f"{seen['lcp'] / 1000:.2f}", f"{seen['shift']:.3f}", f"{seen['block']:.0f}")
        print(path or "/", *values, sep=" | ", flush=True)


def judged(base: str) -> int:
    """Prints Lighthouse's marks; how many of those that must be 100 are not."""
    print("\nLighthouse | " + " | ".join(JUDGED))
    print("--- | --: | --: | --: | --:")
    short = 0
    for path in ("", f"en/{PROCEDURE}", f"parallel/{PROCEDURE}", "ko/phrases/", "en/places/"):
        marks = _lighthouse(base + path)
        short += sum(marks[name] < 100 for name in JUDGED[:3])
        print(path or "/", *(marks[name] for name in JUDGED), sep=" | ", flush=True)
    return short


def _lighthouse(address: str) -> dict[str, int]:
    # A draft asks search engines to stay away, as it should.
    flags = ["--quiet", "--output=json", "--skip-audits=is-crawlable"]
    flags.append("--only-categories=" + ",".join(JUDGED))
    command = [
        "npx",
        "--yes",
        LIGHTHOUSE,
        address,
        *flags,
        f"--chrome-flags={' '.join(FLAGS)} --headless",
    ]
    env = {**os.environ, "CHROME_PATH": CHROMIUM}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    categories = json.loads(done.stdout)["categories"]
    return {name: round(100 * (categories[name]["score"] or 0)) for name in JUDGED}


def audited(site: Path, given: argparse.Namespace) -> int:
    """Everything that was asked for, of one site; how much was found that must not be."""
    broken = broken_links(site)
    print("\n".join(broken), file=sys.stderr)
    everything = [(mode + kind, window) for kind in KINDS for mode in MODES for window in WINDOWS]
    faults = len(broken)
    with served(site, Packed) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        if not given.slow:
            faults += look(browser, base, ONCE if given.once else everything)
        if not given.once:
            crawl(browser, base)
        browser.close()
        faults += judged(base) if given.lighthouse else 0
    print(f"\nbroken links and anchors: {len(broken)}; faults in all: {faults}")
    return faults


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, help="a site that is already built")
    parser.add_argument("--once", action="store_true", help="each kind of page once")
    parser.add_argument("--slow", action="store_true", help="only the slow line")
    parser.add_argument("--lighthouse", action="store_true", help="Lighthouse's marks too")
    given = parser.parse_args()
    if given.site:
        return int(audited(given.site, given) > 0)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build_site(ROOT / "mkdocs.yml", site, handbook=ROOT / "handbook")
        return int(audited(site, given) > 0)


if __name__ == "__main__":
    sys.exit(main())
