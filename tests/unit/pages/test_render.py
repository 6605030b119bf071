"""Pages as they are written out: exact pieces, escaping, missing translations."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html

from counterbook.model.handbook import Handbook
from counterbook.model.text import Text
from counterbook.pages.addresses import Address
from counterbook.pages.modes import Mode
from counterbook.pages.render import Renderer
from counterbook.reading.library import Library

PAGE = Address("procedure", "register")
HOSTILE = """<script>alert(1)</script>"onmouseover='x' javascript:x {{ 7*7 }} &amp;"""


def _mode(renderer: Renderer, key: str) -> Mode:
    return next(mode for mode in renderer.modes if mode.key == key)


def _body(renderer: Renderer, key: str, address: Address = PAGE) -> html.HtmlElement:
    return html.fromstring(renderer.render(_mode(renderer, key), address).body)


def _lines(element: html.HtmlElement) -> list[str]:
    """The texts of an element's innermost blocks, white space made even."""
    blocks = element.xpath(".//p | .//h1 | .//h2 | .//div[@class='ref']")
    return [said for block in blocks if (said := " ".join(block.text_content().split()))]


def test_modes_are_the_languages_and_all_side_by_side(renderer: Renderer) -> None:
    shown = [(mode.key, mode.prefix, mode.mark) for mode in renderer.modes]
    assert shown == [("zh", "", "中"), ("en", "en/", "EN"), ("parallel", "parallel/", "中·EN")]


def test_an_item_in_one_language(renderer: Renderer) -> None:
    item = _body(renderer, "en").xpath("//li[@id='a1']")[0]
    assert _lines(item) == ["A1", "Passport 护照", "Original and 2 copies", "Shown and given back"]
    (box,) = item.xpath(".//input")
    assert dict(box.attrib) == {"type": "checkbox", "id": "tick-a1", "data-tick": "A1 护照"}


def test_the_same_item_side_by_side(renderer: Renderer) -> None:
    item = _body(renderer, "parallel").xpath("//li[@id='a1']")[0]
    assert _lines(item) == [
        "A1",
        *("护照", "原件1份、复印件2份", "看后退还"),
        *("Passport", "Original and 2 copies", "Shown and given back"),
    ]


def test_one_of_these_is_one_group_with_lettered_options(renderer: Renderer) -> None:
    body = _body(renderer, "en")
    group = body.xpath("//li[@id='a2']")[0]
    assert _lines(group) == ["A2", "Proof of address 住处证明", "1 of these"]
    assert group.xpath(".//input") == []
    options = body.xpath("//ol[contains(@class, 'options')]/li")
    assert [(option.get("id"), _lines(option)[:2]) for option in options] == [
        ("a2a", ["a", "You rent: Lease 房屋租赁合同"]),
        ("a2b", ["b", "Passport 护照"]),
    ]


def test_deadline_leads_the_answer_box(renderer: Renderer) -> None:
    answers = _body(renderer, "en").xpath("//section[@class='answers']")[0]
    assert _lines(answers)[:3] == ["At a glance", "When", "Within 24 hours of moving in"]


def test_secondary_facts_are_marked_with_their_year_and_explained(renderer: Renderer) -> None:
    body = _body(renderer, "en")
    marks = {mark.text_content() for mark in body.xpath("//a[@class='mark']")}
    assert marks == {"○", "○ 2024"}
    assert "○ marks what comes from a public source" in body.xpath("string(//*[@id='how-sure'])")


def test_what_to_ask_is_shown_by_shape_and_words(renderer: Renderer) -> None:
    item = _body(renderer, "en").xpath("//li[@id='h1']")[0]
    assert "ask" in item.get("class").split()
    assert len(item.xpath(".//p[@class='text']/*[name()='svg']")) == 1
    assert _lines(item) == ["H1", "Whether you need a photo"]


def test_a_missing_translation_is_shown_in_the_base_language_and_says_so(
    renderer: Renderer,
) -> None:
    item = _body(renderer, "en").xpath("//li[@id='d1']")[0]
    assert _lines(item)[1:3] == [
        "If you stay in a hotel",
        "酒店会登记。 Not yet available in this language",
    ]
    (borrowed,) = item.xpath(".//span[@lang]")
    assert (borrowed.get("lang"), borrowed.text) == ("zh-CN", "酒店会登记。")


def test_contents_name_the_lettered_sections(renderer: Renderer) -> None:
    contents = renderer.render(_mode(renderer, "en"), PAGE).contents
    assert [(e.letter, e.anchor, str(e.text)) for e in contents][:3] == [
        ("A", "what-to-bring", "What to bring"),
        ("B", "online", "Online"),
        ("C", "at-the-counter", "At the counter"),
    ]


@pytest.mark.parametrize("key", ["en", "parallel"])
def test_hostile_text_comes_out_as_text(handbook: Handbook, key: str) -> None:
    register = handbook.procedures["register"]
    said = Text({"zh": HOSTILE, "en": HOSTILE})
    evil = register.model_copy(update={"summary": said, "plain_title": said, "title": said})
    renderer = Renderer(Library(replace(handbook, procedures={evil.id: evil})))
    rendered = renderer.render(_mode(renderer, key), PAGE)
    body = html.fromstring(rendered.body)
    assert body.xpath("//script") == []
    assert [a for a in body.xpath("//@*") if a.attrname.startswith("on")] == []
    summary = body.xpath("//p[contains(@class, 'summary')]")[0]
    assert HOSTILE in summary.text_content()
    for address in (Address("home"), Address("procedures"), Address("index-a-z")):
        assert _body(renderer, key, address).xpath("//script") == []


def test_every_page_of_every_mode_renders(renderer: Renderer) -> None:
    from counterbook.pages.addresses import all_addresses

    for mode in renderer.modes:
        for address in all_addresses(renderer.library):
            assert renderer.render(mode, address).body.strip()
