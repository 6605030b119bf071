"""A page whose end is late: what is there already stays where it is."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.page_audit import WATCH
from scripts.serving import Quiet, served

pytestmark = pytest.mark.browser

LATE = b'<div class="appearance"'


class _Late(Quiet):
    """Sends the last part of a page when all before it has long been drawn."""

    def do_GET(self) -> None:  # noqa: N802 - the name that the server asks for
        file = Path(self.translate_path(self.path), "index.html")
        if not file.is_file():
            super().do_GET()
            return
        head, mark, tail = file.read_bytes().partition(LATE)
        assert mark
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(head)
        self.wfile.flush()
        time.sleep(0.5)
        self.wfile.write(mark + tail)


@pytest.mark.parametrize("mode", ["", "en/"])
def test_the_foot_of_a_short_page_does_not_jump(browser: Browser, root: Path, mode: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 1000}, bypass_csp=True)
    page = context.new_page()
    page.add_init_script(WATCH)
    with served(root, _Late) as address:
        page.goto(f"{address}{mode}promises/", wait_until="networkidle")
    foot = page.locator(".footer nav").bounding_box()
    assert foot is not None
    assert foot["y"] < 1000
    assert page.locator(".appearance").is_visible()
    assert page.evaluate("window.seen.shift") == 0
    context.close()
