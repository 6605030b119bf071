"""The typed facts of the model: each number with its sources and its confidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from counterbook.model.base import Fact
from counterbook.model.facts import Deadline, Fee, Money, NamedFact, Penalty, Processing, Review
from counterbook.model.guide import Guide, Notice
from counterbook.model.procedure import Procedure, Step
from counterbook.model.scalars import Quantity
from tests.content.numbers import ANY_UNIT, Number


@dataclass(frozen=True)
class Typed:
    """A number in a typed field of a page."""

    page: str
    path: str
    number: Number
    source: tuple[str, ...]
    confidence: str


def typed_in(page: Procedure | Guide | Notice) -> Iterator[Typed]:
    """Every number of the page's facts that may be stated."""
    for path, fact in facts_in(page):
        if not fact.stated:
            continue
        source = fact.source or page.review.source
        confidence = fact.confidence or page.review.confidence
        for number in _numbers(fact):
            yield Typed(page.id, path, number, source, str(confidence))


def facts_in(value: object, path: str = "") -> Iterator[tuple[str, Fact]]:
    """Every fact inside a value, with the names that lead to it."""
    if isinstance(value, Fact):
        yield path, value
    if isinstance(value, BaseModel) and not isinstance(value, Review):
        for name in type(value).model_fields:
            yield from facts_in(getattr(value, name), f"{path}.{name}".lstrip("."))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from facts_in(part, f"{path}.{key}")
    elif isinstance(value, tuple) and not isinstance(value, Quantity):
        for place, part in enumerate(value):
            yield from facts_in(part, f"{path}[{place}]")


def _numbers(fact: Fact) -> Iterator[Number]:
    values: tuple[object, ...] = ()
    match fact:
        case Deadline():
            values = (fact.within,)
        case Processing():
            values = (fact.statutory, fact.promised)
        case Fee():
            values = (Money(amount=fact.amount) if fact.amount is not None else None, fact.since)
        case Penalty():
            values = (fact.min, fact.max)
        case NamedFact():
            money = Money(amount=fact.amount) if fact.amount is not None else None
            values = (fact.quantity, money, fact.number, fact.date)
        case Step():
            values = (Quantity(fact.minutes, "minutes") if fact.minutes else None,)
    yield from (_number(value) for value in values if value is not None)


def _number(value: object) -> Number:
    match value:
        case Quantity(number, unit):
            return Number(str(number), unit)
        case Money(amount=amount):
            return Number(str(amount), "yuan")
        case date():
            return Number(value.isoformat(), "date")
    # What is counted stands only in the texts that use the fact.
    return Number(str(value), ANY_UNIT)
