"""Skips, with the reason, the tests whose programs this machine lacks."""

import functools
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from scripts import programs

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--no-proxy-server",
]


@functools.cache
def chromium_path() -> str | None:
    return programs.find_chromium()


@functools.cache
def poppler_folder() -> str | None:
    return programs.find_poppler()


NEEDS: dict[str, tuple[Callable[[], str | None], str]] = {
    "browser": (chromium_path, f"needs Chromium (PATH or {programs.SETTING})"),
    "print": (poppler_folder, "needs poppler (pdftotext, pdftoppm)"),
}


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker, (find, reason) in NEEDS.items():
        if item.get_closest_marker(marker) and find() is None:
            pytest.skip(reason)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the Chromium that tests marked `browser` start."""
    path = chromium_path()
    assert path, "mark tests that use this fixture with `browser`"
    return path


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator["Browser"]:
    """One browser for all tests: a process has room for one only."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()
