"""Phrases, guides step by step, data for machines, and what the helpers start from."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lxml import html

from counterbook.reading.guide import stops_of

from .conftest import ANY_PROCEDURE, Site

LOCALES = {"": "zh-CN", "en/": "en-GB", "ko/": "ko-KR"}


def _graph(page: html.HtmlElement) -> list[dict[str, Any]]:
    (text,) = page.xpath("//script[@type='application/ld+json']/text()")
    assert not set("<>&") & set(text)
    loaded = json.loads(text)
    assert loaded["@context"] == "https://schema.org"
    graph: list[dict[str, Any]] = loaded["@graph"]
    return graph


def test_every_procedure_tells_machines_what_its_page_says(site: Site) -> None:
    base = site.library.handbook.station.site
    for id_, composed in site.library.procedures.items():
        for prefix, locale in LOCALES.items():
            address = f"{prefix}procedures/{id_}/"
            service, *ways = _graph(site.page(address))
            code = locale[:2]
            assert service["@type"] == "GovernmentService"
            assert service["name"] == composed.title[code]
            assert service["inLanguage"] == locale
            assert service["url"] == base + address
            assert service["provider"]["name"] == site.library.handbook.station.name[code]
            steps = [s for s in composed.sections if s.kind == "steps" and s.items]
            assert [len(way["step"]) for way in ways] == [len(s.items) for s in steps]
            said = [step["text"] for way in ways for step in way["step"]]
            assert said == [item.text[code] for s in steps for item in s.items]


def test_side_by_side_names_all_languages_to_machines(site: Site) -> None:
    service = _graph(site.page(f"parallel/{ANY_PROCEDURE}"))[0]
    assert service["inLanguage"] == ["zh-CN", "en-GB", "ko-KR"]


def test_other_pages_tell_machines_nothing(site: Site) -> None:
    for address in ("", "places/", "guides/do-i-register/", "phrases/"):
        assert site.page(address).xpath("//script[@type]") == []


def test_data_says_what_the_page_says(site: Site) -> None:
    for id_, composed in site.library.procedures.items():
        data = json.loads((site.root / "data" / "procedures" / f"{id_}.json").read_text("utf-8"))
        assert data["title"] == {code: composed.title[code] for code in ("zh", "en", "ko")}
        assert [s["letter"] for s in data["sections"]] == [s.letter for s in composed.sections]
        told = [len(s.get("items", ())) for s in data["sections"]]
        assert told == [len(s.items) for s in composed.sections]
    overview = json.loads((site.root / "data" / "handbook.json").read_text("utf-8"))
    assert overview["languages"] == ["zh", "en", "ko"]
    listed = [id_ for chapter in overview["chapters"] for id_ in chapter["procedures"]]
    assert sorted(listed) == sorted(p.id for c in site.library.chapters for p in c.pages)


def test_pages_have_a_picture_to_be_shared_with(site: Site) -> None:
    base = site.library.handbook.station.site
    picture = site.page(ANY_PROCEDURE).xpath("//meta[@property='og:image']/@content")
    assert picture == [f"{base}assets/card.png"]
    assert (site.root / "assets" / "card.png").read_bytes().startswith(b"\x89PNG")


def test_phrases_stand_in_every_mode_with_how_they_sound(site: Site) -> None:
    book = site.library.handbook.phrases
    assert book is not None
    for prefix in ("", "en/", "ko/", "parallel/"):
        page = site.page(f"{prefix}phrases/")
        assert len(page.xpath("//li[contains(@class, 'phrase')]")) == len(book.phrases)
    first = site.page("en/phrases/").xpath("//li[@id='a1']")[0]
    assert [(p.get("lang"), p.text_content()) for p in first.xpath(".//p")] == [
        (None, "Hello."),
        ("zh-CN", "您好。"),
        ("zh-Latn", "Nín hǎo."),
    ]


def test_volunteers_stand_with_the_officers(site: Site) -> None:
    found = site.library.volunteers
    assert found is not None
    page = site.page("en/people/")
    rows = page.xpath("//ul[contains(@class, 'points')]/li")
    assert len(rows) == len(found.points)
    assert rows[0].xpath("./span[@class='ref']/text()") == [str(found.points[0][1])]


@pytest.mark.parametrize("prefix", ["", "en/", "ko/", "parallel/"])
def test_guides_go_question_by_question_without_a_script(site: Site, prefix: str) -> None:
    for id_, guide in site.library.guides.items():
        stops = {stop.key: stop for stop in stops_of(guide)}
        page = site.page(f"{prefix}guides/{id_}/")
        drawn = {s.get("id"): s for s in page.xpath("//div[@class='walk']/section")}
        assert list(drawn) == list(stops)
        for key, stop in stops.items():
            leads = drawn[key].xpath(".//ul[@class='pick']//a/@href")
            assert leads == [f"#{choice.stop}" for choice in stop.choices]
            assert bool(leads) != (stop.goal is not None)
            back = drawn[key].xpath(".//a[@class='again-link']/@href")
            assert back == (["#way"] if stop.given else [])
            answers = set(drawn[key].xpath(".//div[@class='given']//li//a/@href"))
            assert answers == {f"#{given.stop}" for given in stop.given}


def test_a_guide_remembers_the_way_in_its_address(site: Site) -> None:
    stops = {stop.key: stop for stop in stops_of(site.library.guides["do-i-register"])}
    end = stops["way-2-3-1"]
    assert [given.answer["en"] for given in end.given] == [
        "A rented home, short-let flats included",
        "Yes",
        "Nothing, and I have my slip",
    ]
    assert end.goal is not None
    assert end.goal.link is not None
    assert end.goal.link.id == "accommodation-registration"


def test_the_whole_guide_is_drawn_too(site: Site) -> None:
    page = site.page("en/guides/do-i-register/")
    boxes = page.xpath("//section[@id='flow']//span[@class='ask-box']")
    assert len(boxes) == len(site.library.guides["do-i-register"].sections)


def test_helpers_wait_for_a_script(site: Site) -> None:
    page = site.page(f"en/{ANY_PROCEDURE}")
    (form,) = page.xpath("//form[@data-deadline]")
    assert form.get("hidden") is not None
    assert json.loads(form.get("data-deadline")) == {
        "number": 24,
        "unit": "hours",
        "direction": "after",
    }
    assert json.loads(form.get("data-hours"))[0][1:] == ["08:30", "11:30"]
    rule = page.xpath("//section[@id='deadline-helper']/div//p")[0].text_content()
    assert rule.startswith("Count in hours from that moment.")


def test_cases_stand_on_the_papers_they_concern(site: Site) -> None:
    composed = site.library.procedures["accommodation-registration"]
    page = site.page(f"en/{ANY_PROCEDURE}")
    (box,) = page.xpath("//fieldset[contains(@class, 'cases')]")
    assert box.get("hidden") is not None
    assert box.xpath(".//input/@value") == [id_ for id_, _ in composed.cases]
    used = {case for cases in page.xpath("//li/@data-cases") for case in cases.split()}
    assert used == {id_ for id_, _ in composed.cases}
