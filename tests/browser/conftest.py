"""The model handbook's site behind a small server, and a browser that may go nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from counterbook.site.builder import build_site
from scripts.serving import served

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    out = tmp_path_factory.mktemp("browser") / "site"
    build_site(ROOT / "mkdocs.yml", out, handbook=ROOT / "handbook")
    return out


@pytest.fixture(scope="session")
def address(root: Path) -> Iterator[str]:
    """Where the site is served."""
    with served(root) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Opens a page in a window of its own; fails on console errors and foreign requests."""
    complaints: list[str] = []
    contexts = []

    def opened(path: str, *, width: int = 390, **options: Any) -> Page:
        viewport = {"width": width, "height": 800}
        context = browser.new_context(viewport=viewport, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request", lambda r: None if r.url.startswith(address) else complaints.append(r.url)
        )
        page.goto(address + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []
