"""The pictures of the README, taken anew in Chromium and from the sheets.

``.venv/bin/python scripts/pictures.py`` builds the handbook's site, looks at two of its pages, and
sets three sheets. The pictures of the editors' manual are taken by ``manual_pictures.py``.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from manual_pictures import small
from page_audit import FLAGS, PROCEDURE
from playwright.sync_api import sync_playwright
from serving import served

from counterbook.build import print_handbook
from counterbook.print.wish import Order
from counterbook.site.builder import build_site

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "pictures"
# Name -> page, width, height.
PAGES = {
    "parallel-wide": (f"parallel/{PROCEDURE}", 1280, 1000),
    "procedure-phone": (f"ko/{PROCEDURE}", 500, 708),
}
# Name -> what is printed, the file of it, and what stands on the page that is shown.
SHEETS = {
    "leaflet": (Order("leaflet", ("accommodation-registration",)), "leaflets/*.pdf", ""),
    "handbook-page": (
        Order("handbook", (), "parallel"),
        "handbook-parallel.pdf",
        "Proof of address",
    ),
    "poster": (Order("poster", ("register-24h",)), "posters/*.pdf", ""),
}
_HEIGHT = 1104


def take_pages(folder: Path) -> None:
    """The pictures of the site."""
    chromium = os.environ.get("COUNTERBOOK_CHROMIUM", "/usr/bin/chromium")
    build_site(ROOT / "mkdocs.yml", folder / "site", handbook=ROOT / "handbook")
    with sync_playwright() as playwright, served(folder / "site") as base:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for name, (path, width, height) in PAGES.items():
            scale = 2 if width < 800 else 1
            size = {"width": width, "height": height}
            page = browser.new_page(viewport=size, device_scale_factor=scale)  # type: ignore[arg-type]
            page.goto(base + path, wait_until="networkidle")
            page.screenshot(path=PICTURES / f"{name}.png")
            page.close()
            small(PICTURES / f"{name}.png")
        browser.close()


def take_sheets(folder: Path) -> None:
    """The pictures of paper."""
    for name, (order, files, words) in SHEETS.items():
        print_handbook(ROOT / "handbook", folder, order, say=lambda *_, **__: None)
        file = next(folder.glob(files))
        page = str(_page_with(file, words))
        look = ["pdftoppm", "-png", "-singlefile", "-f", page, "-scale-to", str(_HEIGHT)]
        subprocess.run([*look, str(file), str(PICTURES / name)], check=True)
        small(PICTURES / f"{name}.png")


def _page_with(file: Path, words: str) -> int:
    read = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True)
    pages = read.stdout.decode().split("\f")
    return next(n for n, page in enumerate(pages, 1) if words in " ".join(page.split()))


def main() -> int:
    """The command."""
    with tempfile.TemporaryDirectory() as folder:
        take_pages(Path(folder))
        take_sheets(Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
