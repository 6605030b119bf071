"""What browsers may keep for ever: readers of a published site get all of it under those names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from click.testing import Result
from playwright.sync_api import Browser, Page, expect

from scripts.serving import served
from tests.publish.conftest import Home

pytestmark = pytest.mark.browser

BOX = "form.search input"
KEPT = re.compile(r"assets/[\w-]+\.[0-9a-f]{8}\.(css|js)")
PLAIN = {"en/guides/", "assets/icon.svg"}


@pytest.fixture(scope="module")
def base(published: tuple[Home, Result]) -> Iterator[str]:
    with served(published[0].site) as address:
        yield address


@pytest.fixture
def answers() -> list[tuple[int, str]]:
    """Status and path of everything that was asked for."""
    return []


@pytest.fixture
def page(browser: Browser, base: str, answers: list[tuple[int, str]]) -> Iterator[Page]:
    """A page of a reader who comes for the first time."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.on("response", lambda r: answers.append((r.status, urlsplit(r.url).path[1:])))
    page.goto(f"{base}en/guides/")
    yield page
    context.close()


def test_the_page_is_styled(page: Page) -> None:
    # The strip of emergency numbers is dark from edge to edge; without the style it is neither.
    strip = page.locator(".strip")
    assert strip.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert page.evaluate("document.documentElement.classList.contains('scripted')")


def test_the_search_finds_with_kept_files_alone(page: Page, answers: list[tuple[int, str]]) -> None:
    page.locator(BOX).fill("police")
    first = page.locator("#search-list [role=option]").first
    expect(first).to_be_visible()
    expect(first).to_contain_text("110")
    page.wait_for_load_state("networkidle")
    assert {status for status, _ in answers} == {200}
    paths = [path for _, path in answers]
    assert {path for path in paths if not KEPT.fullmatch(path)} <= PLAIN
    assert {"css", "js"} == {path.rpartition(".")[2] for path in paths if KEPT.fullmatch(path)}
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/procedures/call-110/")
