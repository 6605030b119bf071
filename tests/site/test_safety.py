"""Nothing from elsewhere, nothing inline, nothing of Material's files, light pages."""

from __future__ import annotations

import gzip
from urllib.parse import urlsplit

from .conftest import ANY_PROCEDURE, Site

OWN_FILES = {".html", ".css", ".js", ".svg", ".png", ".xml", ".json", ".map", ".caddy"}


def test_no_page_loads_anything_from_another_host(site: Site) -> None:
    for address, page in site.pages():
        loaded = page.xpath("//@src | //link[not(@rel='canonical' or @rel='alternate')]/@href")
        assert [url for url in loaded if urlsplit(url).netloc] == [], address


def test_no_script_or_style_stands_in_a_page(site: Site) -> None:
    for address, page in site.pages():
        assert (
            page.xpath("//style | //@style | //script[not(@src or @type='application/ld+json')]")
            == []
        ), address
        handlers = [a for a in page.xpath("//@*") if a.attrname.startswith("on")]
        assert handlers == [], address


def test_policy_allows_only_the_site_itself(site: Site) -> None:
    for address, page in site.pages():
        (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert policy.startswith("default-src 'self';"), address
        assert "unsafe" not in policy


def test_drafts_are_kept_out_of_search_engines(site: Site) -> None:
    for address, page in site.pages():
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"], address
        assert page.xpath("//p[@class='standing']")[0].text_content().strip(), address


def test_only_own_files_are_in_the_site(site: Site) -> None:
    files = [path for path in site.root.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} <= OWN_FILES
    names = {path.name for path in (site.root / "assets").iterdir()}
    assert {name for name in names if not name.startswith("search")} == {
        "card.png",
        "handbook.css",
        "handbook.js",
        "helpers.js",
        "icon.svg",
    }


def test_a_procedure_is_light(site: Site) -> None:
    shared = sum(_packed(site, f"assets/{name}") for name in ("handbook.css", "handbook.js"))
    assert shared < 12_500
    for mode, most in (("", 25_000), ("en/", 25_000), ("ko/", 25_000), ("parallel/", 36_000)):
        assert _packed(site, f"{mode}{ANY_PROCEDURE}index.html") + shared < most, mode


def _packed(site: Site, name: str) -> int:
    return len(gzip.compress((site.root / name).read_bytes(), 9))
