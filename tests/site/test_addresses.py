"""Every page stands at its address in every mode, and every link leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree, html

from .conftest import ANY_PROCEDURE, Site

MODES = ["", "en/", "ko/", "parallel/"]
PAGES = [
    "",
    "procedures/",
    ANY_PROCEDURE,
    "guides/",
    "guides/do-i-register/",
    "notices/",
    "notices/register-24h/",
    "people/",
    "phrases/",
    "places/",
    "promises/",
    "glossary/",
    "index-a-z/",
    "print/",
    "about/",
    "accessibility/",
    "privacy/",
]


@pytest.mark.parametrize("mode", MODES, ids=["base", "en", "ko", "parallel"])
@pytest.mark.parametrize("page", PAGES, ids=[page or "home" for page in PAGES])
def test_every_kind_of_page_stands_in_every_mode(site: Site, mode: str, page: str) -> None:
    assert (site.root / mode / page / "index.html").is_file()


def test_all_modes_have_the_same_pages(site: Site) -> None:
    below: dict[str, set[str]] = {mode: set() for mode in MODES}
    for address in site.addresses():
        mode = next((m for m in MODES[1:] if address.startswith(m)), "")
        below[mode].add(address.removeprefix(mode))
    assert below[""] == below["en/"] == below["ko/"] == below["parallel/"]


def test_every_link_and_anchor_leads_somewhere(site: Site) -> None:
    ids: dict[Path, set[str]] = {}
    broken = []
    for address, page in site.pages():
        for href in page.xpath("//a/@href | //link[@rel='stylesheet' or @rel='icon']/@href"):
            if href.startswith(("tel:", "http")):
                continue
            file, anchor = site.target(address, href)
            if file.is_file() and file not in ids and file.suffix == ".html":
                ids[file] = set(html.fromstring(file.read_bytes()).xpath("//@id"))
            if not file.is_file() or (anchor and anchor not in ids.get(file, set())):
                broken.append((address, href))
    assert broken == []


def test_no_id_stands_twice_on_a_page(site: Site) -> None:
    for address, page in site.pages():
        ids = page.xpath("//@id")
        assert sorted(set(ids)) == sorted(ids), address


def test_menu_has_at_most_five_entries(site: Site) -> None:
    for _, page in site.pages():
        assert 1 <= len(page.xpath("//nav[@id='menu']//li")) <= 5


def test_mode_switch_leads_to_the_same_page(site: Site) -> None:
    for address, page in site.pages():
        mode = next((m for m in MODES[1:] if address.startswith(m)), "")
        links = page.xpath("//header//nav[@class='modes']/a")
        led = [site.target(address, link.get("href"))[0] for link in links]
        below = address.removeprefix(mode)
        assert led == [site.root / m / below / "index.html" for m in MODES], address
        here = [link.get("aria-current") for link in links]
        assert here == ["true" if m == mode else None for m in MODES], address


def test_sections_are_addressed_by_label_and_items_by_reference(site: Site) -> None:
    page = site.page(ANY_PROCEDURE)
    bring = page.xpath("//section[@id='what-to-bring']")[0]
    refs = [a.text_content() for a in bring.xpath(".//div[@class='ref']/a")]
    assert refs[0] == "A1"
    first = page.xpath("//li[@id='a1']//div[@class='ref']/a")[0]
    beside = f"../../parallel/{ANY_PROCEDURE}?show=zh#a1"
    assert (first.get("href"), first.text_content()) == (beside, "A1")
    first = site.page(f"parallel/{ANY_PROCEDURE}").xpath("//li[@id='a1']//div[@class='ref']/a")[0]
    assert (first.get("href"), first.text_content()) == ("#a1", "A1")


def test_references_are_the_same_in_all_modes(site: Site) -> None:
    def refs(mode: str) -> list[str]:
        return site.page(mode + ANY_PROCEDURE).xpath("//li[contains(@class, 'row')]/@id")

    assert refs("") == refs("en/") == refs("ko/") == refs("parallel/")
    assert len(refs("")) > 20


def test_previous_and_next_stay_in_the_chapter(site: Site) -> None:
    for chapter in site.library.chapters:
        for before, after in zip(chapter.pages, chapter.pages[1:], strict=False):
            page = site.page(f"en/procedures/{before.id}/")
            (href,) = page.xpath("//a[@rel='next']/@href")
            led, _ = site.target(f"en/procedures/{before.id}/", href)
            assert led == site.root / "en" / "procedures" / after.id / "index.html"
        last = site.page(f"en/procedures/{chapter.pages[-1].id}/")
        assert last.xpath("//a[@rel='next']") == []


def test_site_map_names_every_page_of_every_mode(site: Site) -> None:
    tree = etree.parse(str(site.root / "sitemap.xml"))
    found = [str(text) for text in tree.xpath("//*[local-name()='loc']/text()")]
    base = site.library.handbook.station.site
    assert sorted(found) == sorted(base + address for address in site.addresses())


def test_lost_readers_are_met_in_all_languages(site: Site) -> None:
    page = html.fromstring((site.root / "404.html").read_bytes())
    said = [(s.get("lang"), s[0].text_content()) for s in page.xpath("//main//section")]
    assert said == [
        ("zh-CN", "找不到这个页面"),
        ("en-GB", "Page not found"),
        ("ko-KR", "페이지를 찾을 수 없음"),
    ]
    assert all(re.match(r"/|tel:|#", href) for href in page.xpath("//a/@href"))
