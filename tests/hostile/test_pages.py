"""Whatever stands in a text is shown as that text, in every page and file of a site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html

from .conftest import Spoiled

MARK = re.compile(r"m\d{5}")
DATA = "application/ld+json"
# Fields that no page of this part of the handbook shows.
UNSEEN = {
    "Paper.issued_by",
    "Paper.note",
    "Law.note",
    "Source.where",
    "Source.date",
    "Event.before",
    "Event.promptly",
    "Term.aliases",
    "Term.avoid",
    "Term.note",
    "Term.source",
}


def normal(text: str) -> str:
    return " ".join(text.split())


def elements(page: Path) -> list[html.HtmlElement]:
    root = html.fromstring(page.read_bytes())
    return [element for element in root.iter() if isinstance(element.tag, str)]


def said_on(page: Path) -> str:
    """All words of a page and all values of attributes, without structured data."""
    found = elements(page)
    for element in found:
        if element.get("type") == DATA:
            element.text = ""
    values = (value for element in found for value in element.attrib.values())
    return normal(" ".join([found[0].text_content(), *values]))


def strings(value: object) -> Iterator[str]:
    """Every string in a value of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from strings(key)
            yield from strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part)


def changed(text: str, bad: Spoiled) -> list[str]:
    """What stands in a text otherwise than it was written."""
    return [
        f"{bad.said[mark[0]][0]}: {text[mark.start() : mark.start() + 80]}"
        for mark in MARK.finditer(text)
        if not text.startswith(normal(bad.said[mark[0]][1]), mark.end() + 1)
    ]


def test_no_text_becomes_an_element_an_attribute_or_an_address(site: Path) -> None:
    for page in site.rglob("*.html"):
        for element in elements(page):
            kind = element.tag, element.get("type")
            assert element.tag not in ("iframe", "base", "style", "object", "embed"), page
            assert element.tag != "script" or element.get("src") or kind[1] == DATA, page
            assert element.get("id") != "hostile", page
            for name, value in element.attrib.items():
                assert not name.startswith("on"), (page, name)
                assert name not in ("style", "srcdoc"), (page, name)
                if name in ("href", "src", "action"):
                    scheme = urlsplit(value).scheme
                    assert scheme in ("", "http", "https", "tel", "mailto"), (page, value)


def test_every_page_shows_the_texts_as_they_were_written(site: Path, bad: Spoiled) -> None:
    seen: set[str] = set()
    for page in site.rglob("*.html"):
        text = said_on(page)
        assert changed(text, bad) == [], page
        seen |= set(MARK.findall(text))
    fields = {field for field, _ in bad.said.values()}
    assert fields - {bad.said[mark][0] for mark in seen} == UNSEEN


def test_structured_data_says_the_same(site: Path, bad: Spoiled) -> None:
    found = 0
    for page in site.rglob("*.html"):
        for element in elements(page):
            if element.get("type") == DATA:
                for said in strings(json.loads(element.text or "")):
                    assert changed(normal(said), bad) == [], page
                    found += 1
    assert found > 1000


def test_json_says_the_same(site: Path, bad: Spoiled) -> None:
    found: set[str] = set()
    for path in site.rglob("*.json"):
        for said in strings(json.loads(path.read_text(encoding="utf-8"))):
            assert changed(normal(said), bad) == [], path
            found |= set(MARK.findall(said))
    assert len(found) > 1000


@pytest.mark.parametrize("name", ["redirects.caddy", "redirects.map", "../sitemap.xml"])
def test_no_text_gets_into_what_servers_read(site: Path, name: str) -> None:
    assert MARK.findall((site / "data" / name).read_text(encoding="utf-8")) == []
