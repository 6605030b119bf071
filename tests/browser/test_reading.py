"""What a reader does: switches modes, ticks papers, calls, reads in the dark, without script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Dialog, Page, expect

pytestmark = pytest.mark.browser

PROCEDURE = "procedures/accommodation-registration/"
Visit = Callable[..., Page]


def test_switching_the_mode_keeps_page_and_section(visit: Visit) -> None:
    page = visit("en/" + PROCEDURE)
    page.evaluate("document.getElementById('common-mistakes').scrollIntoView()")
    page.locator("header .modes a[data-mode=ko]").click()
    page.wait_for_load_state()
    path, _, anchor = page.url.partition("#")
    assert path.endswith("/ko/" + PROCEDURE)
    letter = page.locator("#common-mistakes h2 .ref").inner_text().lower()
    assert anchor in ("common-mistakes", f"{letter}1")


def test_switching_from_side_by_side_keeps_the_line(visit: Visit) -> None:
    page = visit("parallel/" + PROCEDURE, width=1280)
    page.evaluate("document.getElementById('b2').scrollIntoView()")
    page.locator(".heads a[data-mode=ko]").click()
    page.wait_for_load_state()
    assert page.url.endswith("/ko/" + PROCEDURE + "#b2")


def test_switching_at_the_top_starts_at_the_top(visit: Visit) -> None:
    page = visit("en/" + PROCEDURE)
    page.locator("header .modes a[data-mode=parallel]").click()
    page.wait_for_load_state()
    assert page.url.endswith("/parallel/" + PROCEDURE)


def test_ticks_stay_on_this_device(visit: Visit) -> None:
    page = visit("en/" + PROCEDURE)
    page.locator("label[for=tick-a1]").click()
    page.reload()
    expect(page.locator("#tick-a1")).to_be_checked()
    page.locator(".again").click()
    expect(page.locator("#tick-a1")).not_to_be_checked()
    page.reload()
    expect(page.locator("#tick-a1")).not_to_be_checked()


def test_ticks_are_the_same_in_every_mode(visit: Visit) -> None:
    page = visit("en/" + PROCEDURE)
    page.locator("#tick-a1").check()
    page.locator("header .modes a[data-mode=parallel]").click()
    expect(page.locator("#tick-a1")).to_be_checked()


def test_a_tap_on_a_number_asks_before_it_dials(visit: Visit) -> None:
    page = visit("en/")
    asked: list[str] = []

    def refuse(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", refuse)
    page.locator(".emergency a").first.click()
    assert asked == ["Call 110"]


def test_appearance_is_remembered(visit: Visit) -> None:
    page = visit("en/", color_scheme="light")
    page.locator("button[data-appearance=dark]").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.goto(page.url + "about/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    expect(page.locator("html")).to_have_attribute("data-appearance", "dark")


def test_appearance_follows_the_device_until_it_is_chosen(visit: Visit) -> None:
    light = visit("en/", color_scheme="light")
    dark = visit("en/", color_scheme="dark")
    colour = "getComputedStyle(document.body).backgroundColor"
    assert light.evaluate(colour) == "rgb(255, 255, 255)"
    assert dark.evaluate(colour) != "rgb(255, 255, 255)"


def test_the_menu_opens_and_leads_on(visit: Visit) -> None:
    page = visit("en/")
    expect(page.locator("#menu")).to_be_hidden()
    page.locator(".open-menu").click()
    page.locator("#menu a", has_text="Places and people").click()
    page.wait_for_load_state()
    assert page.url.endswith("/en/places/")


def test_columns_can_be_two_of_three(visit: Visit) -> None:
    page = visit("parallel/" + PROCEDURE, width=1280)
    page.locator("label[for=columns-zh-en]").click()
    expect(page.locator("h1 .l-ko")).to_be_hidden()
    expect(page.locator("h1 .l-en")).to_be_visible()
    page.reload()
    expect(page.locator("h1 .l-ko")).to_be_hidden()


def test_side_by_side_cells_of_a_row_start_on_one_line(visit: Visit) -> None:
    page = visit("parallel/" + PROCEDURE, width=1280)
    tops = page.evaluate(
        "[...document.querySelectorAll('#b1 > .cell')].map(c => c.getBoundingClientRect().top)"
    )
    assert len(tops) == 3
    assert len(set(tops)) == 1


@pytest.mark.parametrize("mode", ["", "ko/", "parallel/"])
def test_everything_is_there_without_script(visit: Visit, mode: str) -> None:
    page = visit(mode + PROCEDURE, java_script_enabled=False)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("#legal-basis")).to_be_visible()
    expect(page.locator("#tick-a1")).to_be_visible()
    expect(page.locator("button[data-appearance=dark]")).to_be_hidden()
    page.locator(".open-menu").click()
    page.locator("#menu a").first.click()
    assert page.url.endswith(f"{mode}procedures/")


def test_columns_can_be_chosen_without_script(visit: Visit) -> None:
    page = visit("parallel/" + PROCEDURE, width=1280, java_script_enabled=False)
    page.locator("label[for=columns-en-ko]").click()
    expect(page.locator("h1 .l-zh")).to_be_hidden()


def test_a_page_needs_at_most_four_requests(visit: Visit) -> None:
    page = visit("en/")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page.url + PROCEDURE)
    page.wait_for_load_state("networkidle")
    assert len(asked) <= 4, asked


def test_targets_are_large_enough_to_touch(visit: Visit) -> None:
    """WCAG 2.2, 2.5.8: 24 px, except links inside a sentence."""
    for path in ("", PROCEDURE, "parallel/" + PROCEDURE):
        page = visit(path)
        small = page.evaluate(
            """[...document.querySelectorAll('a, button, input, summary')].filter(e => {
                const box = e.getBoundingClientRect();
                if (!box.width || e.closest('p.text, .skip, [hidden]')) return false;
                if (getComputedStyle(e).opacity === '0') return false;
                return box.width < 24 || box.height < 24;
            }).map(e => e.outerHTML.slice(0, 90))"""
        )
        assert small == [], path


@pytest.mark.parametrize("mode", ["en/", "parallel/"])
def test_paper_is_black_on_white_and_leads_back(visit: Visit, mode: str) -> None:
    page = visit(mode + PROCEDURE, width=1280, color_scheme="dark")
    assert page.locator(".address").is_hidden()
    page.emulate_media(media="print", color_scheme="dark")
    look = "e => [getComputedStyle(e).color, getComputedStyle(e).fontSize]"
    assert page.locator("body").evaluate(look) == ["rgb(0, 0, 0)", "16px"]
    expect(page.locator(".address svg")).to_be_visible()
    expect(page.locator(".address")).to_contain_text(f"/{mode}{PROCEDURE}")
    for away in (".modes", ".menu", ".search", ".cases", ".helper", "footer", ".others"):
        assert page.locator(f"{away}:visible").count() == 0, away
