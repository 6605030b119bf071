"""One page in one window: what it weighs, and what on it must not be. For `audit.py` and tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from axe_playwright_python.sync_playwright import Axe
from lxml import html
from playwright.sync_api import Browser, Page

MODES = ("", "en/", "ko/", "parallel/")
PROCEDURE = "procedures/accommodation-registration/"
KINDS = (
    "",
    PROCEDURE,
    "guides/do-i-register/",
    "notices/register-24h/",
    "places/",
    "people/",
    "phrases/",
    "procedures/",
    "guides/",
    "notices/",
    "promises/",
    "print/",
    "about/",
    "index-a-z/",
    "glossary/",
)
AXE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-proxy-server"]
# A link amid text may be as small as its text; nothing else may.
SMALL = """[...document.querySelectorAll('a, button, input, summary, label[for^=columns]')]
.filter(e => {
    const box = e.getBoundingClientRect(), look = getComputedStyle(e);
    if (!box.width || look.display === 'inline' || look.opacity === '0') return false;
    if (box.right < 0 || e.closest('[hidden]') || look.clipPath !== 'none') return false;
    return box.width < 24 || box.height < 24;
}).map(e => e.outerHTML.slice(0, 120))"""
WATCH = """window.seen = {lcp: 0, shift: 0, block: 0};
new PerformanceObserver(l => l.getEntries().forEach(e => seen.lcp = e.startTime))
    .observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(l => l.getEntries().forEach(e => seen.shift += e.value))
    .observe({type: 'layout-shift', buffered: true});
new PerformanceObserver(l => l.getEntries().forEach(e => seen.block += e.duration - 50))
    .observe({type: 'longtask', buffered: true});"""


@dataclass(frozen=True)
class Window:
    """How a reader looks at a page."""

    wide: bool
    dark: bool

    def __str__(self) -> str:
        return f"{'1280' if self.wide else '390'} {'dark' if self.dark else 'light'}"


WINDOWS = [Window(wide, dark) for wide in (False, True) for dark in (False, True)]
# Each kind of page once, modes and windows in turn; the first three in every mode.
ONCE = [
    *(
        (mode + kind, WINDOWS[(n + m) % 4])
        for m, mode in enumerate(MODES)
        for n, kind in enumerate(KINDS[:3])
    ),
    *((MODES[n % 4] + kind, WINDOWS[(n + n // 4) % 4]) for n, kind in enumerate(KINDS[3:])),
    ("404.html", WINDOWS[1]),
    ("editors/", WINDOWS[1]),
    ("editors/procedure/", WINDOWS[0]),
    ("editors/en/checking/", WINDOWS[3]),
    ("editors/rules/", WINDOWS[2]),
]


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
    shift: float = 0
    said: list[str] = field(default_factory=list)

    @property
    def faults(self) -> int:
        """How much was found that must not be."""
        counted = self.foreign + self.errors + self.axe + self.wide + self.small
        return counted + (self.shift > 0)


def measured(browser: Browser, base: str, path: str, window: Window) -> Row:
    """One page in one window, and whether it scrolls sideways on the narrowest phone."""
    row = Row(f"{path or '/'} {window}")
    context = browser.new_context(
        viewport={"width": 1280 if window.wide else 390, "height": 800},
        color_scheme="dark" if window.dark else "light",
        bypass_csp=True,
    )
    page = context.new_page()
    page.add_init_script(WATCH)
    page.on("console", lambda m: _complain(row, m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: _complain(row, str(error)))
    page.on("request", lambda request: _count(row, base, request.url))
    page.on("response", lambda answer: _weigh(row, answer.header_value("content-length")))
    page.goto(base + path, wait_until="networkidle")
    row.shift = page.evaluate("window.seen.shift")
    _look(row, page)
    context.close()
    return row


def _look(row: Row, page: Page) -> None:
    small = page.evaluate(SMALL)
    found = Axe().run(page, options={"runOnly": AXE}).response["violations"]
    row.small, row.axe = len(small), len(found)
    row.said += [f"small: {e}" for e in small]
    row.said += [f"{v['id']}: {v['nodes'][0]['html']}" for v in found]
    page.set_viewport_size({"width": 320, "height": 640})
    row.wide = page.evaluate("Math.max(0, document.documentElement.scrollWidth - 320)")


def _complain(row: Row, message: str) -> None:
    row.errors += 1
    row.said.append(message)


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
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    speed = {"downloadThroughput": 50_000, "uploadThroughput": 50_000, "latency": 400}
    session.send("Network.emulateNetworkConditions", {"offline": False, **speed})
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(base + path, wait_until="networkidle")
    # Observers are told a little later than the network falls silent.
    page.wait_for_function("window.seen.lcp > 0")
    page.wait_for_timeout(300)
    seen: dict[str, float] = page.evaluate("window.seen")
    context.close()
    return seen


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
