"""Typed facts of a procedure: deadlines, times, fees, penalties, citations, review."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from counterbook.model.base import Confidence, Fact, Model
from counterbook.model.scalars import Count, Day, Id, Quantity, Truth
from counterbook.model.text import Statement, Text


class Deadline(Fact):
    """By when a reader must act: a length of time after or before an event of ``events.yml``.

    ``promptly: true`` stands for a law that says "promptly" and names no number.
    """

    within: Quantity | None = None
    promptly: Truth = False
    direction: Literal["after", "before"] = "after"
    event: Id | None = None
    note: Statement | None = None

    @model_validator(mode="after")
    def _needs_time(self) -> Self:
        if (self.within is None) == (not self.promptly):
            raise PydanticCustomError("deadline_time", "give either within or promptly")
        if self.within is not None and self.event is None:
            raise PydanticCustomError("deadline_event", "within needs an event")
        return self


class Processing(Fact):
    """How long the office takes: what the law allows, what the station promises itself."""

    statutory: Quantity | None = None
    promised: Quantity | None = None
    on_the_spot: Truth = False
    note: Statement | None = None


class Visits(Fact):
    """How often the reader has to come; 0 where everything goes online or by post."""

    count: Count
    reason: Text | None = None


class Money(Model):
    """An amount in whole units of a currency."""

    amount: Count
    currency: Literal["CNY"] = "CNY"


class Fee(Fact):
    """One fee, with the day it holds from; or what it depends on, where no amount is sure.

    ``amount: 0`` prints "Free" and therefore needs a source that says so.
    """

    amount: Count | None = None
    currency: Literal["CNY"] = "CNY"
    ask: Literal["nationality", "local"] | None = None
    basis: Text | None = None
    since: Day | None = Field(default=None, alias="from")
    until: Day | None = None
    purpose: Text | None = Field(default=None, alias="for")

    @model_validator(mode="after")
    def _amount_or_ask(self) -> Self:
        if (self.amount is None) == (self.ask is None):
            raise PydanticCustomError("fee_amount", "give either amount or ask")
        return self


class Penalty(Fact):
    """What can happen if the duty is not met. Texts use ``{penalty.min}``, ``{penalty.max}``."""

    text: Text
    min: Money | None = None
    max: Money | None = None


class NamedFact(Fact):
    """A number that texts of this file refer to as ``{fact.<name>}``."""

    quantity: Quantity | None = None
    amount: Count | None = None
    number: Count | None = None
    date: Day | None = None

    @model_validator(mode="after")
    def _one_value(self) -> Self:
        given = (self.quantity, self.amount, self.number, self.date)
        if sum(value is not None for value in given) != 1:
            raise PydanticCustomError("fact_value", "give one of quantity, amount, number, date")
        return self


class LegalBasis(Model):
    """An article of a law of ``laws.yml``; ``paragraph`` and ``item`` where needed."""

    law: Id
    article: str
    paragraph: str | None = None
    item: str | None = None


class Effective(Model):
    """The days between which a page holds."""

    since: Day | None = Field(default=None, alias="from")
    until: Day | None = None


class Review(Model):
    """Who checked a file and when, and the defaults for the facts in it."""

    verified_on: Day
    verified_by: Text | None = None
    review_by: Day
    confidence: Confidence
    source: tuple[str, ...] = ()


class LocalPoint(Statement):
    """Something that differs by city or station and that the station must settle.

    ``confirmed: true`` says that "ask at the counter" is the station's own answer.
    """

    topic: Literal["materials", "fee", "time", "place", "online", "conditions", "other"] = "other"
    confirmed: Truth = False
