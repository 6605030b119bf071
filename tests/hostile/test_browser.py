"""A real browser opens every kind of page, uses search and calendar, and runs none of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.serving import served

pytestmark = pytest.mark.browser

PROCEDURE = "procedures/accommodation-registration/"
KINDS = ("", "procedures/", PROCEDURE, "guides/do-i-register/", "notices/", "people/", "places/")
KINDS += ("promises/", "glossary/", "phrases/", "index-a-z/", "print/", "about/")
TITLE = "x\r\nEND:VEVENT;,\\n<b>"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.mark.parametrize("mode", ["", "en/", "ko/", "parallel/"])
def test_nothing_runs_on_any_page(browser: Browser, address: str, mode: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    complaints: list[str] = []
    page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    page.on("request", lambda r: None if r.url.startswith(address) else complaints.append(r.url))
    for kind in KINDS:
        page.goto(f"{address}{mode}{kind}")
        assert page.evaluate("window.hostile") is None, kind
    page.goto(f"{address}{mode}{PROCEDURE}")
    # The list of answers is made by the script, from the same texts.
    page.fill("input[type=search]", "window.hostile script")
    page.wait_for_selector("[role=option]")
    assert page.evaluate("window.hostile") is None
    assert page.locator("#hostile, [role=option] img, [role=option] script").count() == 0
    assert complaints == []
    page.close()


def test_a_calendar_entry_holds_one_event(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}en/{PROCEDURE}")
    page.evaluate("(title) => { document.querySelector('h1').textContent = title }", TITLE)
    page.fill("#event", "2026-11-20T21:30")
    with page.expect_download() as waiting:
        page.click(".keep")
    lines = waiting.value.path().read_bytes().decode("utf-8").split("\r\n")
    assert [line for line in lines if line.startswith(("BEGIN", "END"))] == [
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        "BEGIN:VALARM",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    assert all("\r" not in line and "\n" not in line for line in lines)
    page.close()
