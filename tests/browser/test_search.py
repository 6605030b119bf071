"""The search as readers meet it: by any word, by keyboard, with any input, without a script."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from counterbook.site.builder import build_site

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
REGISTER = "procedures/accommodation-registration/"
BOX = "form.search input"
Visit = Callable[..., Page]

NAMES = [
    "住宿登记",
    "住 宿 登 记",
    "住宿登記",
    "我想办住宿登记怎么办",
    "zhusu dengji",
    "zhùsùdēngjì",
    "ｚｈｕｓｕ　ｄｅｎｇｊｉ",
    "주숙등기",
    "주숙 등기를",
    "주숙등ㄱ",
    "ㅈㅅㄷㄱ",
    "jusuk deunggi",
    "joosook deungi",
    "accommodation registration",
    "acommodation registraton",
    "register my friend who stays with me",
]
BAD_INPUT = [
    "",
    "   ",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "住" * 10_000,
    "a b " * 2_500,
    "🙂👨‍👩‍👧",
    "\u0000\u0007\u001b",
    "\u202e\u200f\u2067register\u2069",
    "ㄱ",
    "ᄀ",
    "\ud800",
    ".*+?^${}()|[]\\",
    "constructor __proto__ toString",
    "%E0%A4%A",
    "à̂̃" * 50,
]
TIMED = """async text => {
  const start = performance.now();
  await handbookSearch(text);
  return performance.now() - start;
}"""


def _find(page: Page, text: str) -> list[str]:
    found: list[str] = page.evaluate("text => handbookSearch(text)", text)
    return found


def _sent(page: Page) -> list[str]:
    names: list[str] = page.evaluate(
        "performance.getEntriesByType('resource').map(r => r.name.split('/').pop())"
    )
    return sorted(name for name in names if name.startswith("search"))


def _typed(page: Page, text: str) -> None:
    page.locator(BOX).fill(text)
    expect(page.locator("#search-list [role=option]").first).to_be_visible()
    # Results of the names may still be followed by those of texts and terms.
    page.wait_for_load_state("networkidle")


def test_nothing_is_sent_before_the_box_is_touched(visit: Visit) -> None:
    page = visit("en/")
    assert _sent(page) == []
    page.keyboard.press("/")
    expect(page.locator(BOX)).to_be_focused()
    expect(page.locator(BOX)).to_have_attribute("role", "combobox")
    page.wait_for_load_state("networkidle")
    assert _sent(page) == ["search-en-names.js", "search-en.js", "search.js"]


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("accommodation registration", []),
        ("can I stay at my girlfriend's place", ["en-texts"]),
        ("护照丢失", ["zh-names"]),
        ("영주권", ["ko-names"]),
        ("zhusu dengji buban", ["zh-names"]),
        ("bunsilmul", ["ko-names"]),
    ],
)
def test_no_more_is_sent_than_an_answer_needs(visit: Visit, text: str, more: list[str]) -> None:
    page = visit("en/")
    _find(page, text)
    first = ["search-en-names.js", "search-en.js", "search.js"]
    assert _sent(page) == sorted([*first, *(f"search-{part}.js" for part in more)])


def test_one_procedure_is_found_by_all_its_names(visit: Visit) -> None:
    page = visit("en/about/")
    missed = [text for text in NAMES if _find(page, text)[0] != f"/en/{REGISTER}"]
    assert missed == []


@pytest.mark.parametrize("mode", ["", "en/", "ko/", "parallel/"])
def test_answers_are_pages_of_the_readers_mode(visit: Visit, mode: str) -> None:
    found = _find(visit(f"{mode}{REGISTER}"), "zhusu dengji")
    assert found[0] == f"/{mode}{REGISTER}"
    assert len(found) == len(set(found))
    assert all(address.startswith(f"/{mode}") for address in found)


def test_places_and_guides_are_found_too(visit: Visit) -> None:
    page = visit("en/")
    assert "/en/places/#mediation-room" in _find(page, "mediation room")[:3]
    assert "/en/guides/do-i-register/" in _find(page, "do I have to register")[:3]


def test_a_result_says_what_it_is(visit: Visit) -> None:
    page = visit("en/", width=1280)
    page.locator(BOX).focus()
    _typed(page, "zhusu dengji")
    first = page.locator("#search-list li").first
    assert first.locator(".title").text_content() == "Register where you sleep"
    counter = first.locator(".counter")
    assert (counter.text_content(), counter.get_attribute("lang")) == ("外国人住宿登记", "zh-CN")
    assert first.locator("small").text_content() == "Foreigners · 住宿登记"
    assert first.locator("mark").all_text_contents() == ["住宿登记"]
    bring = first.locator("a.bring")
    assert bring.text_content() == "What to bring"
    assert (bring.get_attribute("href") or "").endswith(f"/en/{REGISTER}#what-to-bring")
    expect(page.locator("form.search [role=status]")).to_have_text(re.compile(r"Results: \d"))


@pytest.mark.parametrize(
    ("mode", "typed", "said", "shown"),
    [
        ("en/", "I do not speak Chinese", "I do not speak Chinese.", "我不会说中文。"),
        ("ko/", "중국어를 못해요", "중국어를 못합니다.", "我不会说中文。"),
    ],
)
def test_a_sentence_leads_to_the_phrase_to_point_at(
    visit: Visit, mode: str, typed: str, said: str, shown: str
) -> None:
    page = visit(mode)
    page.locator(BOX).focus()
    _typed(page, typed)
    phrase = page.locator("#search-list a[href*='phrases/#']").first
    assert phrase.locator("> span").all_text_contents() == [said, shown]
    phrase.click()
    expect(page.locator(".phrase:target")).to_contain_text(shown)


def test_hanja_are_read_in_korean(visit: Visit) -> None:
    page = visit("ko/")
    page.locator(BOX).focus()
    _typed(page, "旅券을 紛失")
    first = page.locator("#search-list li").first
    assert "여권" in (first.text_content() or "")
    assert first.locator("mark").first.text_content() == "여권을"


def test_side_by_side_a_result_has_all_titles(visit: Visit) -> None:
    page = visit("parallel/", width=1280)
    page.locator(BOX).focus()
    _typed(page, "住宿登记")
    titles = page.locator("#search-list a").first.locator("> span")
    assert titles.evaluate_all("all => all.map(e => e.lang)") == ["zh-CN", "en-GB", "ko-KR"]


def test_by_keyboard_alone(visit: Visit) -> None:
    page = visit("en/", width=1280)
    page.keyboard.press("/")
    _typed(page, "zhusu dengji")
    box, options = page.locator(BOX), page.locator("#search-list [role=option]")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", "search-0")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowRight")
    assert page.locator("[aria-selected=true]").get_attribute("class") == "bring"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowDown")
    assert page.locator("[aria-selected=true]").get_attribute("class") == "hit"
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    assert box.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    expect(options.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/en/{REGISTER}")


def test_keys_belong_to_the_input_method_while_it_composes(visit: Visit) -> None:
    page = visit("ko/")
    page.locator(BOX).focus()
    _typed(page, "영주권")
    page.locator(BOX).dispatch_event("compositionstart")
    for key in ("Enter", "ArrowDown", "Escape"):
        page.locator(BOX).dispatch_event("keydown", {"key": key, "isComposing": True})
    assert page.url.endswith("/ko/")
    assert page.locator(BOX).get_attribute("aria-activedescendant") is None
    expect(page.locator("#search-list")).to_be_visible()


def test_any_input_is_answered_in_time(visit: Visit) -> None:
    page = visit("en/")
    _find(page, "warm")
    page.locator(BOX).focus()
    for text in BAD_INPUT:
        # Far above what it takes: only an answer that never comes on a busy machine fails.
        assert page.evaluate(TIMED, text) < 5_000, text[:20]
        page.locator(BOX).fill(text.replace("\u0000", ""))
        page.wait_for_timeout(150)
        assert page.locator("form.search :is(script, img)").count() == 0


def test_no_result_shows_ways_to_go_on(visit: Visit) -> None:
    page = visit("en/")
    page.locator(BOX).focus()
    _typed(page, "🙂 qqq")
    assert page.locator(".search-heading").text_content() == "No result"
    hrefs = page.locator("#search-list a").evaluate_all("all => all.map(e => e.href)")
    tails = [href.split("/en/")[1] for href in hrefs]
    assert tails == ["guides/", "people/", "places/", "index-a-z/"]


def test_recent_searches_stay_on_the_device_until_they_are_cleared(visit: Visit) -> None:
    page = visit("en/")
    page.locator(BOX).focus()
    _typed(page, "green card")
    page.keyboard.press("Enter")
    page.wait_for_url("**/permanent-residence/")
    assert json.loads(page.evaluate("localStorage.searches")) == ["green card"]
    page.locator(BOX).focus()
    options = page.locator("#search-list [role=option]")
    expect(options).to_have_text(["green card", "Clear recent searches"])
    options.nth(0).click()
    expect(page.locator(BOX)).to_have_value("green card")
    page.locator(BOX).fill("")
    options.nth(1).click()
    assert page.evaluate("localStorage.searches") is None


def test_without_memory_it_still_searches(visit: Visit) -> None:
    page = visit("en/")
    page.evaluate("localStorage.searches = '{broken'")
    page.locator(BOX).focus()
    _typed(page, "green card")


def test_without_a_script_the_form_leads_to_the_index(visit: Visit) -> None:
    page = visit("ko/", java_script_enabled=False)
    page.locator(BOX).fill("영주권")
    page.locator(BOX).press("Enter")
    assert page.url.split("/ko/")[1].startswith("index-a-z/?q=")
    assert page.locator(".a-z a", has_text="영주권").count() > 0


def test_a_query_sent_to_the_index_is_answered_there(visit: Visit) -> None:
    page = visit("en/index-a-z/?q=green+card")
    expect(page.locator("#search-list .title").first).to_be_visible()
    expect(page.locator(BOX)).to_have_value("green card")


def test_axe_finds_nothing_in_the_open_list(visit: Visit) -> None:
    for mode, scheme in (("en/", "light"), ("parallel/", "dark")):
        page = visit(mode, width=1280, color_scheme=scheme, bypass_csp=True)
        page.locator(BOX).focus()
        _typed(page, "register")
        page.keyboard.press("ArrowDown")
        result = Axe().run(page)
        assert [(v["id"], v["nodes"][0]["html"]) for v in result.response["violations"]] == []


def test_a_copy_on_disk_searches_too(browser: Browser, root: Path) -> None:
    page = browser.new_page()
    page.goto((root / "en" / "index.html").as_uri())
    assert _find(page, "green card")[0] == "/en/procedures/permanent-residence/"
    page.locator(BOX).focus()
    _typed(page, "green card")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/procedures/permanent-residence/index.html")
    page.close()


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("бүртгүүлэх", "mn/"),
        ("зарегистрировать место", "ru/"),
        ("зарегестрировать", "ru/"),
        ("zhusu dengji", "ru/"),
    ],
)
def test_a_handbook_in_other_languages_searches_too(
    browser: Browser, other: Path, text: str, mode: str
) -> None:
    page = browser.new_page()
    page.goto((other / mode / "index.html").as_uri())
    assert _find(page, text)[0] == f"/{mode}{REGISTER}"
    page.close()


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in Chinese, Mongolian and Russian."""
    project: Any = tmp_path_factory.mktemp("other") / "project"
    shutil.copytree(ROOT / "tests" / "handbooks" / "zh-mn-ru", project)
    build_site(project / "mkdocs.yml", project / "site", handbook=project / "handbook")
    return Path(project / "site")
