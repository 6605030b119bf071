"""Paper scanned at the counter: is it current, and if not, since when and what has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from counterbook.model.edition import Edition
from counterbook.publish.editions import read_editions
from scripts.serving import served
from tests.publish.conftest import GOOD, Home, settled

pytestmark = pytest.mark.browser

PATH = f"procedures/{Path(GOOD).stem}/"
Scan = Callable[[str, str], Page]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, Edition, Edition]:
    """A handbook published twice; in between a step, a fee and the board's cards changed."""
    home = settled(tmp_path_factory.mktemp("sheets") / "our station")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COUNTERBOOK_TODAY", "2026-11-22")
        assert home.build("--publish", "--no-print").exit_code == 0
        home.change(
            GOOD, ("打印登记表", "再打印登记表"), ("prints the slip", "then prints the slip")
        )
        home.change(GOOD, ("\nmaterials:\n", f"\n{_FEE}\nmaterials:\n"))
        home.change("station.yml", ("示例派出所", "西塔派出所"))
        patch.setenv("COUNTERBOOK_TODAY", "2026-12-01")
        assert home.build("--publish", "--no-print").exit_code == 0
    first, second = read_editions(home.handbook)
    return home, first, second


_FEE = "fees:\n  - amount: 10\n    confidence: secondary\n    source: [S18]\n"


@pytest.fixture
def scan(browser: Browser, published: tuple[Home, Edition, Edition]) -> Iterator[Scan]:
    """Opens the address of a sheet's code on a phone that may ask nobody else."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    foreign: list[str] = []
    with served(published[0].site) as address:

        def opened(path: str, hash_: str) -> Page:
            page = context.new_page()
            page.on("request", lambda r: r.url.startswith(address) or foreign.append(r.url))
            page.goto(f"{address}{path}?sheet={hash_}")
            return page

        yield opened
        context.close()
    assert foreign == []


def told(page: Page) -> list[str]:
    return page.locator(".sheet p").all_inner_texts()


def test_the_newest_sheet_is_current(scan: Scan, published: tuple[Home, Edition, Edition]) -> None:
    page = scan(f"en/{PATH}", published[2].pages[f"en/{PATH}"])
    assert told(page) == ["This sheet is current"]
    assert page.locator(".sheet").is_visible()


def test_an_older_sheet_says_since_when_and_what_changed(
    scan: Scan, published: tuple[Home, Edition, Edition]
) -> None:
    page = scan(f"en/{PATH}", published[1].pages[f"en/{PATH}"])
    assert told(page) == ["This sheet was replaced on 1 December 2026", "What changed: Cost, B3"]


def test_side_by_side_it_is_said_in_every_language(
    scan: Scan, published: tuple[Home, Edition, Edition]
) -> None:
    page = scan(f"parallel/{PATH}", published[1].pages[f"parallel/{PATH}"])
    assert told(page) == [
        "这张单页已于2026年12月1日更新",
        "改了：费用、B3",
        "This sheet was replaced on 1 December 2026",
        "What changed: Cost, B3",
    ]


@pytest.mark.parametrize("hash_", ["0000000000", "constructor", "__proto__", "<b>"])
def test_a_sheet_nobody_knows_sends_its_reader_to_the_page(scan: Scan, hash_: str) -> None:
    assert told(scan(f"en/{PATH}", hash_)) == [
        "This sheet is not on record here. Read this page instead."
    ]


def test_a_sheet_whose_page_is_not_published_sends_its_reader_to_the_counter(scan: Scan) -> None:
    # What a server answers with where there is no such page.
    page = scan("404.html", "0123456789")
    assert page.locator(".sheet").is_visible()
    assert told(page) == [
        "这张单页的页面现在没有发布。照它办之前，请先问窗口。",
        "The page of this sheet is not published now. "
        "Ask at the counter before you rely on the sheet.",
    ]
    assert told(scan("404.html", "")) == []


def test_cards_are_answered_on_the_page_of_people(
    scan: Scan, published: tuple[Home, Edition, Edition]
) -> None:
    _, first, second = published
    assert told(scan("en/people/", second.sheets["cards.pdf"])) == ["This sheet is current"]
    assert told(scan("en/people/", first.sheets["cards.pdf"])) == [
        "This sheet was replaced on 1 December 2026"
    ]


def test_without_a_script_the_version_can_be_compared_by_eye(
    browser: Browser, published: tuple[Home, Edition, Edition]
) -> None:
    home, _, second = published
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_content(home.html(f"en/{PATH}"))
    line = page.locator(".editions p").inner_text()
    both = f"{second.pages[f'parallel/{PATH}']} · {second.pages[f'en/{PATH}']}"
    assert line == f"Published on: 2026-12-01 · Sheet version: {both}"
    assert page.locator(".sheet").is_hidden()
    page.click(".editions summary")
    assert page.locator(".editions li").all_inner_texts() == [
        "2026-12-01 Cost, B3",
        "2026-11-22 First published",
    ]
    context.close()
