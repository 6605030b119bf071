"""Slots are filled once, and never from what was filled in."""

from __future__ import annotations

from counterbook.reading.slots import fill, slot_names

WORDS = {"deadline": "within {fee}", "fee": "20 yuan"}


def lookup(name: str, language: str) -> str | None:
    return WORDS.get(name)


def test_fills_known_slots_and_leaves_unknown_ones_as_typed() -> None:
    assert fill("Pay {fee}, {price}.", "en", lookup) == "Pay 20 yuan, {price}."


def test_what_was_filled_in_is_not_looked_through_again() -> None:
    assert fill("Go {deadline}.", "en", lookup) == "Go within {fee}."


def test_braces_that_are_no_slots_stay() -> None:
    assert fill("{{ 7*7 }} {} {Fee}", "en", lookup) == "{{ 7*7 }} {} {Fee}"
    assert slot_names("{fee} {place.desk} { x }") == ["fee", "place.desk"]
