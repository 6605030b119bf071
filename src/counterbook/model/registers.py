"""The registers that procedures refer to: papers, laws, places, people, events, terms."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from counterbook.model.base import Fact, Model
from counterbook.model.scalars import Count, Day, Id, Phone, Time, Truth
from counterbook.model.text import Statement, Text, Words

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Category(Model):
    """A chapter of the handbook.

    ``procedures`` names the procedures that come first in it, in their order; the others
    follow in the order of their files.
    """

    id: Id
    name: Text
    summary: Text | None = None
    icon: str | None = None
    procedures: tuple[Id, ...] = ()


class Paper(Model):
    """A paper people bring or get. ``name`` is what is printed on it, ``plain`` what one says."""

    id: Id
    name: Text
    plain: Text | None = None
    issued_by: Text | None = None
    note: Text | None = None
    picture: str | None = None
    picture_alt: Text | None = None


class Law(Model):
    """A law, without quotation marks round its name; the language pack adds them."""

    id: Id
    name: Text
    version: Day | None = None
    in_force: Day | None = None
    repealed_on: Day | None = None
    note: Text | None = None


class Source(Model):
    """A source that facts cite: what it is, where it was seen, when."""

    id: str
    title: str
    where: str | None = None
    date: str | None = None
    seen_on: Day | None = None


class Event(Model):
    """What deadlines count from. ``after`` and ``before`` are whole phrases with ``{quantity}``."""

    id: Id
    name: Text
    after: Text | None = None
    before: Text | None = None
    promptly: Text | None = None


class Audience(Model):
    """Whom a procedure is for, or a case of "my case"."""

    id: Id
    name: Text


class Hours(Model):
    """Opening hours on some days of the week, in Beijing time, 24-hour clock."""

    days: tuple[Weekday, ...] = Field(min_length=1)
    open: Time
    close: Time


class HoursException(Model):
    """A day, or some days, on which the usual hours do not hold."""

    first: Day
    last: Day | None = None
    closed: Truth = True
    open: Time | None = None
    close: Time | None = None
    note: Text | None = None


class PhoneLine(Model):
    """A phone number. Only ``emergency`` numbers stand together on every page."""

    id: Id
    number: Phone
    name: Text
    kind: Literal["emergency", "help", "station"] = "station"
    hours: Text | None = None
    languages: tuple[str, ...] = ()
    note: Statement | None = None


class Place(Fact):
    """A counter, machine hall, room, or another office that readers are sent to."""

    id: Id
    name: Text
    kind: Literal["counter", "machines", "room", "station", "office", "service-point"]
    sample: Truth = False
    does: Text | None = None
    functions: tuple[Statement, ...] = ()
    address: Text | None = None
    floor: Count | None = None
    window: Count | None = None
    hours: tuple[Hours, ...] = ()
    phone: Phone | None = None
    languages: tuple[str, ...] = ()
    ask: Text | None = None


class Person(Model):
    """Somebody on the notice board."""

    id: Id
    name: Text
    role: Text
    sample: Truth = False
    badge: str | None = None
    phone: Phone | None = None
    languages: tuple[str, ...] = ()
    place: Id | None = None
    duty: Text | None = None
    photo: str | None = None


class Term(Model):
    """A term of the glossary in its official and plain form, with variants to avoid."""

    id: Id
    official: Text
    plain: Words = Words({})
    avoid: Words = Words({})
    aliases: Words = Words({})
    note: str | None = None
    source: str | None = None
