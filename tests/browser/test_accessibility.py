"""axe finds nothing on any kind of page, light and dark, on a phone and on a desk."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERYWHERE = ["procedures/call-110/", "guides/do-i-register/", "places/"]
# The same templates serve all modes, so the long registers are gone through once each.
ONCE = {
    "": ["", "procedures/", "people/", "404.html"],
    "en/": ["procedures/accommodation-registration/", "phrases/", "print/", "promises/"],
    "ko/": ["glossary/", "notices/register-24h/", "about/"],
    "parallel/": ["", "notices/register-24h/", "guides/", "index-a-z/"],
}


@pytest.mark.parametrize(
    ("mode", "width", "scheme"),
    [
        ("", 390, "dark"),
        ("en/", 1280, "dark"),
        ("ko/", 390, "light"),
        ("parallel/", 1280, "light"),
    ],
)
def test_axe_finds_nothing(visit: Callable[..., Page], mode: str, width: int, scheme: str) -> None:
    page = visit(mode, width=width, color_scheme=scheme, bypass_csp=True)
    base = page.url.removesuffix(mode)
    found = []
    for path in [mode + path for path in (*EVERYWHERE, *ONCE[mode])]:
        page.goto(base + path)
        result = Axe().run(page, options={"runOnly": TAGS})
        found += [(path, v["id"], v["nodes"][0]["html"]) for v in result.response["violations"]]
    assert found == []
