"""How readers are told of a page that is not published: by its name, and by whom to ask."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from counterbook.check import load
from counterbook.model.handbook import Handbook
from counterbook.model.registers import PhoneLine
from counterbook.reading.guide import read_guide
from counterbook.reading.outline import Link
from counterbook.reading.speaker import Speaker

ROOT = Path(__file__).parent / "handbook"
ID = "register"


@pytest.fixture
def handbook() -> Handbook:
    found = load(ROOT).handbook
    assert found is not None
    return found


def without(handbook: Handbook) -> Handbook:
    """The handbook with its procedure left out."""
    title = handbook.procedures[ID].plain_title
    return replace(handbook, procedures={}, left_out={ID: title})


def test_it_keeps_its_name_and_nothing_leads_to_it(handbook: Handbook) -> None:
    whole = Speaker(handbook).procedure_link(ID)
    named = Speaker(without(handbook)).procedure_link(ID)
    assert whole is not None
    assert whole.kind == "procedure"
    assert named == Link("nowhere", "", whole.text)


def test_what_has_no_name_is_not_named(handbook: Handbook) -> None:
    speaker = Speaker(replace(handbook, procedures={}))
    assert speaker.procedure_link(ID) is None
    asked = speaker.ask_link(None)
    assert asked is not None
    assert (asked.kind, asked.text["en"]) == ("nowhere", "Ask at the counter")


@pytest.mark.parametrize("number", ["+862400000000", None])
def test_a_guide_says_whom_to_ask(handbook: Handbook, number: str | None) -> None:
    left = without(handbook)
    name = handbook.station.name
    phones = (PhoneLine(id="station", number=number, name=name),) if number else ()
    left = replace(left, station=left.station.model_copy(update={"phones": phones}))
    title = handbook.procedures[ID].plain_title["en"]
    (guide,) = left.guides.values()
    page = read_guide(Speaker(left), guide)
    links = [item.link for section in page.sections for item in section.items]
    ends = {link.text["en"] for link in links if link and link.kind == "nowhere"}
    ask = f"{title}: ask at the counter"
    assert ends == {f"{ask} or call 024-0000 0000" if number else ask}
    assert not [link for link in links if link and link.kind == "procedure"]
