"""Phrases and volunteers as their readers see them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterbook.model.phrasebook import Phrasebook, Volunteers
from counterbook.reading.library import Library

BOOK = {
    "topics": [
        {"id": "money", "name": {"zh": "费用", "en": "Money"}},
        {"id": "empty", "name": {"zh": "没有"}},
        {"id": "thanks", "name": {"zh": "感谢", "en": "Thanks"}},
    ],
    "phrases": [
        {"id": "thank-you", "topic": "thanks", "speaker": "visitor", "text": {"zh": "谢谢。"}},
        {
            "id": "how-much",
            "topic": "money",
            "speaker": "visitor",
            "text": {"zh": "多少钱？", "en": "How much is it?"},
            "sounds": {"zh": ["Duōshao qián?"]},
        },
        {
            "id": "free",
            "topic": "money",
            "speaker": "officer",
            "text": {"zh": "不收费。", "en": "It is free."},
        },
    ],
}
CONTEXT = {"languages": ("zh", "en")}


@pytest.fixture
def talkative(library: Library) -> Library:
    """The handbook of these tests with phrases and volunteers."""
    volunteers = {
        "about": [
            {"zh": "自愿的。", "en": "They choose to.", "confidence": "secondary", "source": []},
            {"zh": "没有核实。", "en": "Not checked.", "confidence": "unconfirmed"},
        ],
        "points": [{"task": {"zh": "巡逻", "en": "Patrol"}, "points": "5", "sample": "true"}],
    }
    return Library(
        replace(
            library.handbook,
            phrases=Phrasebook.model_validate(BOOK, context=CONTEXT),
            volunteers=Volunteers.model_validate(volunteers, context=CONTEXT),
        )
    )


def test_phrases_are_lettered_by_topic_in_the_order_of_a_visit(talkative: Library) -> None:
    assert [(t.letter, t.id, [p.ref for p in t.phrases]) for t in talkative.phrases] == [
        ("A", "money", ["A1", "A2"]),
        ("B", "thanks", ["B1"]),
    ]


def test_a_phrase_says_who_says_it_and_how_it_sounds(talkative: Library) -> None:
    first, second = talkative.phrases[0].phrases
    assert (first.said_by["en"], second.said_by["en"]) == ("You", "Officer")
    assert (first.sounds, second.sounds) == ({"zh": "Duōshao qián?"}, {})


def test_volunteers_say_only_what_may_be_stated(talkative: Library) -> None:
    found = talkative.volunteers
    assert found is not None
    assert [(item.ref, item.text["en"]) for item in found.about] == [("A1", "They choose to.")]
    assert [(t["en"], points, sample) for t, points, sample in found.points] == [
        ("Patrol", 5, True)
    ]


def test_a_handbook_may_do_without_both(library: Library) -> None:
    assert library.phrases == ()
    assert library.volunteers is None
