"""Places and people as their readers see them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterbook.languages.pack import shipped
from counterbook.languages.wording import Wording, phone
from counterbook.model.registers import Hours, HoursException, Person, Place
from counterbook.reading.countdown import week_of
from counterbook.reading.line import Line
from counterbook.reading.speaker import Speaker


@dataclass(frozen=True, slots=True)
class PlaceCard:
    """A place with everything the station has said about it."""

    id: str
    kind: str
    name: Line
    counter_name: str
    does: Line | None
    functions: tuple[Line, ...]
    where: Line | None
    address: Line | None
    counter_address: str | None
    hours: tuple[Line, ...]
    phone: str | None
    languages: Line | None
    ask: Line | None
    sample: bool
    language_codes: tuple[str, ...] = ()
    week: tuple[tuple[tuple[str, ...], str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Somebody on the notice board."""

    id: str
    name: Line
    role: Line
    badge: str | None
    phone: str | None
    languages: Line | None
    place: Line | None
    duty: Line | None
    photo: str | None
    sample: bool
    language_codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PhoneCard:
    """A number to call, as it is shown and as it is dialled."""

    id: str
    kind: str
    name: Line
    shown: str
    dialled: str
    languages: Line | None
    hours: Line | None
    note: Line | None
    language_codes: tuple[str, ...] = ()


def place_card(speaker: Speaker, place: Place) -> PlaceCard:
    """A place of ``places.yml``, its facts said in all languages."""
    address = place.address
    return PlaceCard(
        id=place.id,
        kind=place.kind,
        name=speaker.alone(speaker.text(place.name)),
        counter_name=speaker.counter_word(place.name),
        does=speaker.text(place.does) if place.does else None,
        functions=tuple(speaker.text(said.text) for said in place.functions if said.stated),
        where=_where(speaker, place),
        address=speaker.text(address) if address else None,
        counter_address=speaker.counter_word(address) if address else None,
        hours=hours_lines(speaker, place.hours),
        phone=phone(place.phone) if place.phone else None,
        languages=language_names(speaker, place.languages),
        ask=speaker.text(place.ask) if place.ask else None,
        sample=place.sample,
        language_codes=place.languages,
        week=week_of(place.hours),
    )


def person_card(speaker: Speaker, person: Person) -> PersonCard:
    """A person of ``people.yml``."""
    place = speaker.place_link(person.place)
    return PersonCard(
        id=person.id,
        name=speaker.text(person.name),
        role=speaker.text(person.role),
        badge=person.badge,
        phone=phone(person.phone) if person.phone else None,
        languages=language_names(speaker, person.languages),
        place=speaker.alone(place.text) if place else None,
        duty=speaker.text(person.duty) if person.duty else None,
        photo=person.photo,
        sample=person.sample,
        language_codes=person.languages,
    )


def phone_cards(speaker: Speaker, kind: str) -> tuple[PhoneCard, ...]:
    """The numbers of one kind: emergency, help or station."""
    return tuple(
        PhoneCard(
            id=line.id,
            kind=line.kind,
            name=speaker.text(line.name),
            shown=phone(line.number),
            dialled=line.number,
            languages=language_names(speaker, line.languages),
            hours=speaker.text(line.hours) if line.hours else None,
            note=speaker.text(line.note.text) if line.note and line.note.stated else None,
            language_codes=line.languages,
        )
        for line in speaker.handbook.station.phones
        if line.kind == kind
    )


def hours_lines(speaker: Speaker, hours: Sequence[Hours]) -> tuple[Line, ...]:
    """周一至周五 08:30至11:30, one line for each span of the day."""
    return tuple(_span(speaker, span) for span in hours)


def _span(speaker: Speaker, span: Hours) -> Line:
    return speaker.say(
        lambda w: w.label(
            "days-times", days=w.days(span.days), times=w.times(span.open, span.close)
        )
    )


def language_names(speaker: Speaker, codes: Sequence[str]) -> Line | None:
    """Names of languages, each in its own script, as a reader looks for it."""
    if not codes:
        return None
    names = [own_name(code) for code in codes]
    return speaker.say(lambda wording: wording.together(names))


def own_name(code: str) -> str:
    """What a language calls itself."""
    if pack := shipped(code):
        return pack.name
    from babel import Locale

    return (Locale.parse(code).get_display_name() or code).capitalize()


def exception_lines(speaker: Speaker, exceptions: Sequence[HoursException]) -> tuple[Line, ...]:
    """The days on which the usual hours do not hold, each with what holds instead."""
    return tuple(_exception(speaker, exception) for exception in exceptions)


def _exception(speaker: Speaker, exception: HoursException) -> Line:
    first, last = exception.first, exception.last
    opens, closes = exception.open, exception.close

    def days(wording: Wording) -> str:
        if last is None or last == first:
            return wording.date(first)
        return wording.label("range", **{"from": wording.date(first), "to": wording.date(last)})

    def hours(wording: Wording) -> str:
        return wording.times(opens, closes) if opens and closes else wording.label("closed")

    said = speaker.say(lambda w: w.label("colon", label=days(w), value=hours(w)))
    return speaker.together([said, speaker.text(exception.note)]) if exception.note else said


def _where(speaker: Speaker, place: Place) -> Line | None:
    parts = []
    if place.floor is not None:
        parts.append(speaker.label("floor", n=place.floor))
    if place.window is not None:
        parts.append(speaker.label("window-number", n=place.window))
    return speaker.alone(speaker.together(parts)) if parts else None
