"""The helpers at work: deadline, my case, a line shown large, guides, kiosk, open now."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

TABLE = json.loads(
    (Path(__file__).parents[1] / "unit" / "reading" / "deadlines.json").read_text(encoding="utf-8")
)
PROCEDURE = "procedures/accommodation-registration/"
Visit = Callable[..., Page]

# The rule comes with the first touch of the form.
RULE = """async ([cases, desk]) => {
  while (!window.handbookDeadline) await new Promise(next => setTimeout(next, 10));
  return cases.map(c => {
    const [number, unit] = c.within.split(" ");
    return handbookDeadline(c.event, +number, unit, c.direction, desk);
  });
}"""


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "America/New_York"])
def test_the_script_counts_as_the_table_says(visit: Visit, zone: str) -> None:
    page = visit(f"en/{PROCEDURE}", timezone_id=zone)
    page.focus("#event")
    found = page.evaluate(RULE, [TABLE["cases"], TABLE["desk"]])
    wanted = [{key: case[key] for key in ("last", "open", "go_by")} for case in TABLE["cases"]]
    assert found == wanted


def test_a_deadline_is_worked_out_and_kept(visit: Visit) -> None:
    page = visit(f"en/{PROCEDURE}", timezone_id="America/New_York")
    page.fill("#event", "2026-11-20T21:30")
    page.wait_for_selector(".worked .last p")
    last, *rest = page.locator(".worked .last p").all_inner_texts()
    # Browsers differ in the commas.
    assert last.replace(",", "").startswith("At the latest: Saturday 21 November 2026")
    assert last.endswith("21:30 (Beijing time)")
    assert rest == [
        "The counter is closed then.",
        "The counter does not open before then. Do it online if you can, or call first.",
    ]
    with page.expect_download() as waiting:
        page.click(".keep")
    download = waiting.value
    assert download.suggested_filename == "accommodation-registration.ics"
    lines = download.path().read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert "DTSTART:20261121T133000Z" in lines
    assert all(len(line.encode()) <= 75 for line in lines[:-1])


def test_side_by_side_the_deadline_is_said_in_all_languages(visit: Visit) -> None:
    page = visit(f"parallel/{PROCEDURE}", width=1280)
    page.fill("#event", "2026-11-23T09:00")
    page.wait_for_selector(".worked .last p")
    told = page.locator(".worked .last p.last")
    assert [p.get_attribute("lang") for p in told.all()] == ["zh-CN", "en-GB", "ko-KR"]


def test_my_case_puts_papers_away_without_renumbering(visit: Visit) -> None:
    page = visit(f"en/{PROCEDURE}")
    items = page.locator("#what-to-bring li.row")
    everything = items.count()
    assert page.locator("#what-to-bring li.row:visible").count() == everything
    page.check(".cases input[value=renting]")
    assert page.locator("#what-to-bring li.row:visible").count() < everything
    assert page.locator("#a4a").is_visible()
    assert page.locator("#a4b").is_hidden()
    assert page.locator(".away").inner_text().startswith("Papers put away:")
    page.reload()
    assert page.locator("#a4b").is_hidden()
    page.click(".away button")
    assert page.locator("#what-to-bring li.row:visible").count() == everything


def test_a_line_is_shown_large_in_the_officers_language(visit: Visit) -> None:
    page = visit(f"en/{PROCEDURE}")
    page.click("#a1 [data-show]")
    page.wait_for_url("**/parallel/**")
    dialog = page.locator("dialog.show")
    assert dialog.locator(".number").inner_text() == "A1"
    assert dialog.locator(".first").get_attribute("lang") == "zh-CN"
    assert [b.get_attribute("lang") for b in dialog.locator(".below").all()] == ["en-GB"]
    page.keyboard.press("Escape")
    page.wait_for_url(f"**/en/{PROCEDURE}**")


def test_without_a_script_the_line_is_shown_side_by_side(visit: Visit) -> None:
    page = visit(f"en/{PROCEDURE}", java_script_enabled=False)
    page.click("#a1 [data-show]")
    assert "/parallel/" in page.url
    assert page.locator("#a1").is_visible()


def test_a_guide_is_walked_without_a_script(visit: Visit) -> None:
    page = visit("en/guides/do-i-register/", java_script_enabled=False)
    stop = page.locator(".stop:visible")
    assert stop.count() == 1
    stop.get_by_text("A rented home").click()
    stop.get_by_text("Yes", exact=True).click()
    stop.get_by_text("Nothing, and I have my slip").click()
    assert page.url.endswith("#way-2-3-1")
    assert stop.locator(".goal a").inner_text() == "Register where you sleep"
    assert stop.locator(".given li").count() == 3
    stop.get_by_text("Start again").click()
    assert stop.locator("h2").inner_text().split() == ["Where", "do", "you", "sleep", "tonight?"]


@pytest.mark.parametrize(
    ("now", "open_"),
    [
        (datetime(2026, 11, 23, 1, 0, tzinfo=UTC), True),
        (datetime(2026, 11, 23, 4, 0, tzinfo=UTC), False),
        (datetime(2026, 11, 22, 1, 0, tzinfo=UTC), False),
    ],
    ids=["Monday 9:00 in Beijing", "at lunch", "Sunday"],
)
def test_open_now_goes_by_the_clock_in_beijing(visit: Visit, now: datetime, open_: bool) -> None:
    page = visit("en/places/", timezone_id="America/New_York")
    page.clock.set_fixed_time(now)
    page.reload()
    shown = page.locator(".now:visible")
    shown.first.wait_for()
    assert shown.count() > 0
    told = {text.strip() for text in shown.all_inner_texts()}
    assert told == ({"● Open now"} if open_ else {"○ Closed"})


def test_the_kiosk_goes_back_to_the_start(visit: Visit) -> None:
    page = visit("en/?kiosk")
    page.clock.install()
    page.goto(page.url.replace("?kiosk", PROCEDURE))
    page.wait_for_selector("html.kiosk")
    assert page.locator(".kiosk-bar .modes a").count() == 4
    assert page.locator('a[href^="tel:"]').count() == 0
    page.check("#tick-a1")
    page.evaluate("localStorage.setItem('searches', '[\"lease\"]')")
    page.clock.run_for(61_000)
    page.wait_for_url("**/en/")
    assert page.evaluate("localStorage.length") == 0


def test_an_unknown_sheet_of_paper_gets_no_answer_where_none_is_kept(visit: Visit) -> None:
    page = visit(f"en/{PROCEDURE}?sheet=abc")
    assert page.locator(".sheet").count() == 0


def test_switching_the_mode_keeps_the_way_through_a_guide(visit: Visit) -> None:
    page = visit("en/guides/do-i-register/")
    page.get_by_text("A rented home, short-let flats included").first.click()
    page.locator(".modes a", has_text="한").first.click()
    assert page.url.endswith("/ko/guides/do-i-register/#way-2")
    assert page.locator(".stop:visible").get_attribute("id") == "way-2"


def test_contents_follow_the_reading(visit: Visit) -> None:
    page = visit(f"en/{PROCEDURE}", width=1280)
    page.locator("#common-mistakes").scroll_into_view_if_needed()
    page.evaluate("document.getElementById('common-mistakes').scrollIntoView()")
    current = page.locator(".contents a[aria-current]")
    current.wait_for()
    assert current.count() == 1
