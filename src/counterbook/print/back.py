"""The last parts of a handbook: places, people, words, index, numbers to call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from counterbook.print.cells import Cells, Data, without_nothing
from counterbook.print.page import key_of
from counterbook.reading.board import PersonCard, PhoneCard, PlaceCard, phone_cards
from counterbook.reading.index import Group
from counterbook.reading.library import Library
from counterbook.reading.line import Line


class Cards:
    """Turns the cards of the notice board into data."""

    def __init__(self, cells: Cells) -> None:
        self._cells = cells

    def place(self, card: PlaceCard) -> Data:
        """A place: its name, then what it does, where it is, when it is open."""
        cells, counter = self._cells, self._cells.speaker.counter
        alone = cells.speaker.alone(card.name)
        shown = counter in cells.codes
        address = card.counter_address
        facts = [
            ("", card.does),
            *(("", said) for said in card.functions),
            ("", card.where),
            ("address", card.address),
            *(("opening-hours" if n == 0 else "", said) for n, said in enumerate(card.hours)),
            ("call", self._number(card.phone)),
            ("languages-spoken", card.languages),
            ("ask-at-counter", card.ask),
        ]
        return without_nothing(
            {
                "key": key_of("place", card.id),
                "title": cells.of(alone),
                "counter": None if shown else cells.own(card.counter_name, counter),
                "taxi": cells.own(address, counter) if address and not shown else None,
                "rows": list(self._rows(facts)),
                "sample": card.sample,
            }
        )

    def person(self, card: PersonCard) -> Data:
        """A person: name and role, then where, when and in which languages."""
        facts = [
            ("", card.role),
            ("badge", self._number(card.badge)),
            ("", card.place),
            ("duty", card.duty),
            ("call", self._number(card.phone)),
            ("languages-spoken", card.languages),
        ]
        return without_nothing(
            {
                "title": self._cells.of(card.name),
                "rows": list(self._rows(facts)),
                "sample": card.sample,
            }
        )

    def phone(self, card: PhoneCard) -> Data:
        """A number to call, with whom one reaches."""
        small = [line for line in (card.hours, card.languages, card.note) if line]
        return {
            "number": card.shown,
            "name": self._cells.of(card.name),
            "small": [self._cells.of(line) for line in small],
        }

    def _number(self, number: str | None) -> Line | None:
        return self._cells.speaker.say(lambda _: number or "") if number else None

    def _rows(self, facts: Iterable[tuple[str, Line | None]]) -> Iterator[Data]:
        for key, line in facts:
            if line is not None:
                label = self._cells.label(key) if key else None
                yield without_nothing({"label": label, "text": self._cells.of(line)})


def phones(cells: Cells, library: Library) -> Data:
    """The emergency numbers, and apart from them all others."""
    cards = Cards(cells)
    other = (*phone_cards(cells.speaker, "help"), *phone_cards(cells.speaker, "station"))
    return {
        "title": cells.label("emergency"),
        "emergency": [cards.phone(card) for card in phone_cards(cells.speaker, "emergency")],
        "other-title": cells.label("other-numbers"),
        "other": [cards.phone(card) for card in other],
        "address": cells.of(cells.speaker.text(library.handbook.station.address)),
    }


def lines_in(value: object) -> list[Line]:
    """Every line inside a composed value, in their order."""
    found: list[Line] = []
    _collect(value, found)
    return found


def _collect(value: object, found: list[Line]) -> None:
    if isinstance(value, Line):
        found.append(value)
    elif isinstance(value, tuple):
        for part in value:
            _collect(part, found)
    else:
        kind: Any = type(value)
        for name in _names_of(kind):
            _collect(getattr(value, name), found)


@cache
def _names_of(kind: type) -> tuple[str, ...]:
    """The fields of a composed value; none of a plain one."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def index(
    cells: Cells, groups: Iterable[Group], code: str, printed: frozenset[tuple[str, str]]
) -> Data:
    """The A to Z of one language, entries that have a page on paper only."""
    shown = []
    for group in groups:
        entries = [
            {"word": cells.own(entry.word, code), "to": key_of(entry.kind, entry.id)}
            for entry in group.entries
            if (entry.kind, entry.id) in printed
        ]
        if entries:
            shown.append({"initial": group.initial, "entries": entries})
    title = cells.said("index")
    return {"code": code, "title": cells.own(title[code], title.language(code)), "groups": shown}
