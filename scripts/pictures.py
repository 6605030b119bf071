"""The pictures of the README and the editors' manual, taken anew in Chromium.

``.venv/bin/python scripts/pictures.py`` builds the handbook's site and looks at four of its pages.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from page_audit import FLAGS, PROCEDURE, served
from playwright.sync_api import sync_playwright

from counterbook.site.builder import build_site

ROOT = Path(__file__).resolve().parent.parent
# Name -> page, width, height, colours.
PICTURES = {
    "home": ("", 1280, 900, "light"),
    "parallel-wide": (f"parallel/{PROCEDURE}", 1280, 1000, "light"),
    "procedure-dark": (f"en/{PROCEDURE}", 1280, 900, "dark"),
    "procedure-phone": (f"ko/{PROCEDURE}", 390, 1000, "light"),
}


def main() -> int:
    """The command."""
    chromium = os.environ.get("COUNTERBOOK_CHROMIUM", "/usr/bin/chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        build_site(ROOT / "mkdocs.yml", site, handbook=ROOT / "handbook")
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        with served(site) as base:
            for name, (path, width, height, scheme) in PICTURES.items():
                page = browser.new_page(
                    viewport={"width": width, "height": height},
                    color_scheme="dark" if scheme == "dark" else "light",
                )
                page.goto(base + path, wait_until="networkidle")
                page.screenshot(path=ROOT / "pictures" / f"{name}.png")
                page.close()
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
