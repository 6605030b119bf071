"""The offline copy: one zip that opens from a folder, with search and helpers."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser

from counterbook.site.offline import with_files_named, write_offline

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def copy(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked copy."""
    folder = tmp_path_factory.mktemp("offline")
    packed = write_offline(root, folder / "handbook.zip")
    with zipfile.ZipFile(packed) as opened:
        opened.extractall(folder)
    return folder / "handbook"


def test_links_name_their_files() -> None:
    page = (
        '<a href="../">1</a><a href="#a1">2</a><a href="../p/x/?show=en#a1">3</a>'
        '<a href="https://example.org/">4</a><a href="tel:110">5</a><link href="../a.css">'
    )
    assert with_files_named(page) == (
        '<a href="../index.html">1</a><a href="#a1">2</a><a href="../p/x/index.html?show=en#a1">3'
        '</a><a href="https://example.org/">4</a><a href="tel:110">5</a><link href="../a.css">'
    )


def test_every_link_of_the_copy_leads_to_a_file(copy: Path) -> None:
    broken = []
    for path in copy.rglob("*.html"):
        for href in html.fromstring(path.read_bytes()).xpath("//a/@href"):
            target = href.partition("#")[0].partition("?")[0]
            if target and ":" not in target and not (path.parent / target).resolve().is_file():
                broken.append((path, href))
    assert broken == []


def test_packing_twice_gives_the_same_bytes(root: Path, tmp_path: Path) -> None:
    one = write_offline(root, tmp_path / "site.zip").read_bytes()
    assert write_offline(root, tmp_path / "site.zip").read_bytes() == one


def test_pages_search_and_helpers_work_from_disk(browser: Browser, copy: Path) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page, complaints = context.new_page(), []
    page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((copy / "index.html").as_uri())
    page.locator(".modes a", has_text="EN").first.click()
    assert page.url.endswith("/en/index.html")
    page.locator("main").get_by_text("Register where you sleep", exact=True).click()
    page.fill("#event", "2026-11-23T09:00")
    page.wait_for_selector(".worked .last p")
    assert "Tuesday" in page.locator(".worked .last p").first.inner_text()
    page.click("#a1 [data-show]")
    assert page.locator("dialog.show .first").get_attribute("lang") == "zh-CN"
    page.keyboard.press("Escape")
    page.wait_for_url("**/en/**")
    found = page.evaluate("handbookSearch('lost passport')")
    assert "/en/procedures/lost-passport-foreigner/" in found
    assert complaints == []
    context.close()
