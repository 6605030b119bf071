"""What a reader's phone has to do: a table of every kind of page, measured in Chromium.

``.venv/bin/python scripts/audit.py`` builds the handbook's site, serves it packed as a real server
does, and opens one page of each kind in every mode, light and dark, at 390 and 1280 px. The end
is 1 where something is found that must not be.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

from axe_playwright_python.sync_playwright import Axe
from lxml import html
from playwright.sync_api import Browser, Page, sync_playwright

from counterbook.site.builder import build_site

ROOT = Path(__file__).resolve().parent.parent
MODES = ("", "en/", "ko/", "parallel/")
PAGES = (
    "",
    "procedures/",
    "procedures/accommodation-registration/",
    "guides/do-i-register/",
    "notices/register-24h/",
    "people/",
    "places/",
    "phrases/",
    "promises/",
    "glossary/",
    "index-a-z/",
    "print/",
    "about/",
)
PROCEDURE = PAGES[2]
AXE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-proxy-server"]
SMALL = """[...document.querySelectorAll('a, button, input, summary')].filter(e => {
    const box = e.getBoundingClientRect();
    if (!box.width || e.closest('p, li:not(.row), td, .skip, [hidden]')) return false;
    if (getComputedStyle(e).opacity === '0') return false;
    return box.width < 24 || box.height < 24;
}).length"""
WATCH = """window.seen = {lcp: 0, shift: 0, block: 0};
new PerformanceObserver(l => l.getEntries().forEach(e => seen.lcp = e.startTime))
    .observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(l => l.getEntries().forEach(e => seen.shift += e.value))
    .observe({type: 'layout-shift', buffered: true});
new PerformanceObserver(l => l.getEntries().forEach(e => seen.block += e.duration - 50))
    .observe({type: 'longtask', buffered: true});"""


@dataclass
class Row:
    """What was measured of one page."""

    page: str
    packed: int = 0
    requests: int = 0
    foreign: int = 0
    errors: int = 0
    axe: int = 0
    wide: int = 0
    small: int = 0

    @property
    def faults(self) -> int:
        """How much was found that must not be."""
        return self.foreign + self.errors + self.axe + self.wide + self.small


class _Packed(SimpleHTTPRequestHandler):
    """Sends text packed, as nginx and Caddy do."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return
        plain = file.suffix == ".png"
        body = file.read_bytes() if plain else gzip.compress(file.read_bytes(), 9)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        if not plain:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address at which a site is served while the block runs."""
    handler = functools.partial(_Packed, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def measured(browser: Browser, base: str, path: str, *, wide: bool, dark: bool) -> Row:
    """One page in one window."""
    row = Row(f"{path or '/'} {'1280' if wide else '390'} {'dark' if dark else 'light'}")
    context = browser.new_context(
        viewport={"width": 1280 if wide else 390, "height": 800},
        color_scheme="dark" if dark else "light",
        bypass_csp=True,
    )
    page = context.new_page()

    def count(message: str) -> None:
        row.errors += 1
        print(f"{path}: {message}", file=sys.stderr)

    page.on("console", lambda m: count(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: count(str(error)))
    page.on("request", lambda request: _count(row, base, request.url))
    page.on("response", lambda answer: _weigh(row, answer.header_value("content-length")))
    page.goto(base + path, wait_until="networkidle")
    row.small = page.evaluate(SMALL)
    found = Axe().run(page, options={"runOnly": AXE}).response["violations"]
    row.axe = len(found)
    for violation in found:
        print(f"{path}: {violation['id']}: {violation['nodes'][0]['html']}", file=sys.stderr)
    page.set_viewport_size({"width": 320, "height": 640})
    row.wide = page.evaluate("Math.max(0, document.documentElement.scrollWidth - 320)")
    context.close()
    return row


def _count(row: Row, base: str, url: str) -> None:
    row.requests += 1
    row.foreign += not url.startswith(base)


def _weigh(row: Row, length: str | None) -> None:
    row.packed += int(length or 0)


def slow(browser: Browser, base: str, path: str) -> dict[str, float]:
    """Largest paint, shift and blocking on slow 3G with a quarter of the processor."""
    # The policy of the pages forbids the evaluation that waiting needs.
    context = browser.new_context(viewport={"width": 390, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.add_init_script(WATCH)
    _slow_down(page)
    page.goto(base + path, wait_until="networkidle")
    # Observers are told a little later than the network falls silent.
    page.wait_for_function("window.seen.lcp > 0")
    page.wait_for_timeout(300)
    seen: dict[str, float] = page.evaluate("window.seen")
    context.close()
    return seen


def _slow_down(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    speed = {"downloadThroughput": 50_000, "uploadThroughput": 50_000, "latency": 400}
    session.send("Network.emulateNetworkConditions", {"offline": False, **speed})
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})


def broken_links(site: Path) -> list[str]:
    """Links and anchors of all pages that lead nowhere."""
    pages = {p: html.fromstring(p.read_bytes()) for p in sorted(site.rglob("index.html"))}
    ids = {path: {e.get("id") for e in page.iter()} for path, page in pages.items()}
    broken = []
    for path, page in pages.items():
        here = path.relative_to(site).as_posix().removesuffix("index.html")
        for link in page.iter("a"):
            href = link.get("href", "")
            address, anchor = urldefrag(urljoin(f"http://x/{here}", href))
            if not address.startswith("http://x/"):
                continue
            target = site / address.removeprefix("http://x/").partition("?")[0]
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file() or (anchor and anchor not in ids.get(target, {anchor})):
                broken.append(f"{here}: {href}")
    return broken


def audited(site: Path, *, brief: bool) -> int:
    """Prints the table of a site; how much was found that must not be."""
    broken = broken_links(site)
    print("\n".join(broken), file=sys.stderr)
    windows = [(False, True)] if brief else [(w, d) for w in (False, True) for d in (False, True)]
    chromium = os.environ.get("COUNTERBOOK_CHROMIUM", "/usr/bin/chromium")
    faults = len(broken)
    print("page | KB packed | requests | other hosts | console | axe | px too wide | small targets")
    print("--- | --: | --: | --: | --: | --: | --: | --:")
    with served(site) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for path in (mode + page for page in PAGES for mode in MODES):
            for wide, dark in windows:
                row = measured(browser, base, path, wide=wide, dark=dark)
                faults += row.faults
                counts = (row.requests, row.foreign, row.errors, row.axe, row.wide, row.small)
                print(row.page, f"{row.packed / 1000:.1f}", *counts, sep=" | ", flush=True)
        print("\nslow 3G, processor x4 | largest paint s | layout shift | blocked ms")
        print("--- | --: | --: | --:")
        for path in (mode + page for page in ("", PROCEDURE) for mode in MODES):
            seen = slow(browser, base, path)
            values = (f"{seen['lcp'] / 1000:.2f}", f"{seen['shift']:.3f}", f"{seen['block']:.0f}")
            print(path or "/", *values, sep=" | ", flush=True)
        browser.close()
    print(f"\nbroken links and anchors: {len(broken)}; faults in all: {faults}")
    return faults


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, help="a site that is already built")
    parser.add_argument("--brief", action="store_true", help="one window instead of four")
    given = parser.parse_args()
    if given.site:
        return int(audited(given.site, brief=given.brief) > 0)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build_site(ROOT / "mkdocs.yml", site, handbook=ROOT / "handbook")
        return int(audited(site, brief=given.brief) > 0)


if __name__ == "__main__":
    sys.exit(main())
