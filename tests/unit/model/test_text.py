"""Texts by language, and statements written as their language keys."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from counterbook.model.base import Confidence
from counterbook.model.text import Statement, Text, Words

TWO = {"languages": ("zh", "en")}


def faults(type_: Any, typed: object) -> list[tuple[str, tuple[object, ...]]]:
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(type_).validate_python(typed, context=TWO)
    return [(error["type"], error["loc"]) for error in raised.value.errors()]


def test_text_keeps_the_order_of_the_languages_and_drops_outer_spaces() -> None:
    text = TypeAdapter(Text).validate_python({"en": " Passport ", "zh": "护照"}, context=TWO)
    assert list(text.items()) == [("zh", "护照"), ("en", "Passport")]


def test_text_may_lack_another_language_but_not_the_base() -> None:
    assert dict(TypeAdapter(Text).validate_python({"zh": "护照"}, context=TWO)) == {"zh": "护照"}
    assert faults(Text, {"en": "Passport"}) == [("text_base", ())]


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("护照", "text_shape"),
        ({"zh": "护照", "kr": "여권"}, "text_language"),
        ({"zh": "  "}, "text_empty"),
        ({"zh": ["护照"]}, "text_value"),
    ],
)
def test_text_refuses(typed: object, fault: str) -> None:
    assert faults(Text, typed) == [(fault, ())]


def test_statement_gathers_its_languages() -> None:
    typed = {"zh": "带护照。", "en": "Bring it.", "confidence": "law", "source": ["some-law/3"]}
    statement = Statement.model_validate(typed, context=TWO)
    assert dict(statement.text) == {"zh": "带护照。", "en": "Bring it."}
    assert (statement.confidence, statement.source) == (Confidence.LAW, ("some-law/3",))
    assert statement.stated


@pytest.mark.parametrize("confidence", ["unconfirmed", "local"])
def test_what_is_not_sure_is_not_stated(confidence: str) -> None:
    statement = Statement.model_validate({"zh": "要照片。", "confidence": confidence}, context=TWO)
    assert not statement.stated


def test_words_are_lists() -> None:
    words = TypeAdapter(Words).validate_python({"en": [" visa ", "stay"]}, context=TWO)
    assert dict(words) == {"en": ("visa", "stay")}
    assert faults(Words, {"en": "visa"}) == [("words_list", ())]
