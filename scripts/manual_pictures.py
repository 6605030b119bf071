"""The pictures of the editors' manual, taken anew in Chromium.

``.venv/bin/python scripts/manual_pictures.py`` writes docs/editors/pictures/. It works on a copy of
the handbook, in which it changes a title, breaks a line and lets a translation grow stale.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from page_audit import FLAGS, PROCEDURE
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from counterbook.build import print_handbook
from counterbook.print.wish import Order
from counterbook.site.follow import server_of
from counterbook.site.preview import Preview

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "editors" / "pictures"
FILE = "handbook/procedures/foreigners/accommodation-registration.yml"
# As many colours as flat pages need; more only make the files larger.
_COLOURS = 64
_GREY, _GAP, _HEIGHT = (226, 230, 236), 24, 480


@contextmanager
def copied() -> Iterator[Path]:
    """A copy of the project to spoil."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for name in ("handbook", "docs", "overrides"):
            shutil.copytree(ROOT / name, home / name)
        shutil.copy(ROOT / "mkdocs.yml", home)
        yield home


def changed(home: Path, old: str, new: str) -> None:
    """Changes one place of the file."""
    text = (home / FILE).read_text(encoding="utf-8")
    if old not in text:
        raise SystemExit(f"{FILE} no longer holds {old!r}")
    (home / FILE).write_text(text.replace(old, new, 1), encoding="utf-8")


def small(path: Path) -> None:
    """Makes a picture light; a colour that is on few dots, such as red figures, is kept."""
    with Image.open(path) as picture:
        flat = picture.convert("RGB").quantize(_COLOURS, method=Image.Quantize.FASTOCTREE)
        flat.save(path, optimize=True)


class Camera:
    """Takes pictures of a preview of a copy of the handbook."""

    def __init__(self, browser: Browser, preview: Preview, base: str) -> None:
        self._browser, self._preview, self._base = browser, preview, base

    def take(self, name: str, path: str, size: tuple[int, int], at: str = "") -> None:
        """One picture of a page, from the place that a selector names."""
        self._preview.saved()
        page = self._browser.new_page(viewport={"width": size[0], "height": size[1]})
        page.goto(self._base + path, wait_until="load")
        if at:
            page.evaluate("at => document.querySelector(at).scrollIntoView({block: 'center'})", at)
        page.wait_for_timeout(300)
        page.screenshot(path=PICTURES / f"{name}.png")
        page.close()
        small(PICTURES / f"{name}.png")


@contextmanager
def camera(home: Path, browser: Browser) -> Iterator[Camera]:
    """A camera before the preview of a folder."""
    preview = Preview(home / "mkdocs.yml")
    preview.saved()
    server = server_of(preview, "127.0.0.1", 0)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Camera(browser, preview, f"http://127.0.0.1:{server.server_port}/")
    finally:
        server.shutdown()
        preview.close()


def pages(home: Path, browser: Browser) -> None:
    """The pictures of pages."""
    with camera(home, browser) as taking:
        taking.take("parallel", f"parallel/{PROCEDURE}", (1280, 860), "#what-to-bring")
        taking.take("answers", PROCEDURE, (390, 1120))
        changed(home, "  zh: 登记您住的地方", "  zh: 登记您现在住的地方")
        taking.take("first-edit", PROCEDURE, (960, 560))
        changed(home, "category: foreigners", "category：foreigners")
        taking.take("fault", PROCEDURE, (960, 560))
        changed(home, "category：foreigners", "category: foreigners")
        program = Path(sys.executable).parent / "counterbook"
        order = [str(program), "confirm", "accommodation-registration", "--yes"]
        subprocess.run(order, cwd=home, check=True)
        changed(home, "您合法入境，并有护照", "您合法入境，有护照")
        taking.take("stale", f"en/{PROCEDURE}", (960, 420), ".original")


def sheets(home: Path) -> None:
    """The picture of some sheets beside each other."""
    out, shown = home / "print-out", []
    for what, id_ in (
        ("leaflet", "accommodation-registration"),
        ("slip", "accommodation-registration"),
        ("poster", "register-24h"),
    ):
        print_handbook(home / "handbook", out, Order(what, (id_,)), say=lambda *_, **__: None)
        pdf = next((out / f"{what}s").glob("*.pdf"))
        done = ["pdftoppm", "-png", "-singlefile", "-scale-to", str(_HEIGHT), str(pdf)]
        subprocess.run([*done, str(home / what)], check=True)
        shown.append(Image.open(home / f"{what}.png"))
    width = sum(sheet.width for sheet in shown) + _GAP * (len(shown) + 1)
    table = Image.new("RGB", (width, _HEIGHT + 2 * _GAP), _GREY)
    left = _GAP
    for sheet in shown:
        table.paste(sheet, (left, _GAP))
        left += sheet.width + _GAP
    table.save(PICTURES / "sheets.png")
    small(PICTURES / "sheets.png")


def main() -> int:
    """The command."""
    chromium = os.environ.get("COUNTERBOOK_CHROMIUM", "/usr/bin/chromium")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with copied() as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        pages(home, browser)
        browser.close()
        sheets(home)
    return 0


if __name__ == "__main__":
    sys.exit(main())
