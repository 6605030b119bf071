"""The notice board and the cards: who is here, how to reach them, what to show and point at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from counterbook.print import qr
from counterbook.print.cells import Data, without_nothing
from counterbook.print.sheet import Kind, Sheet
from counterbook.print.sheets import A3, A4
from counterbook.print.shelf import Shelf
from counterbook.print.vcard import vcard
from counterbook.print.wish import Look
from counterbook.reading.board import PersonCard, phone_cards
from counterbook.reading.line import Line

_PICTURES = {".png": "png", ".jpg": "jpg", ".jpeg": "jpg", ".svg": "svg"}


def boards(shelf: Shelf, look: Look) -> Iterator[Sheet]:
    """The notice board, where the station names anybody."""
    people = shelf.library.people
    if people:
        title = shelf.cells.said("people")
        own = {
            "people": [_person(shelf, card) for card in people],
            "promises": [
                shelf.cells.of(shelf.cells.speaker.text(promise.text))
                for promise in shelf.library.handbook.station.promises
            ],
        }
        yield _sheet("board", shelf, look, title, own, A3, "people")


def cards(shelf: Shelf, look: Look) -> Iterator[Sheet]:
    """Cards ten to a page: contacts, addresses for the taxi, phrases to point at."""
    station = shelf.library.handbook.station
    own = {
        "cards": [
            _station_card(shelf),
            *(_contact(shelf, card) for card in shelf.library.people),
            *_taxi_cards(shelf),
            *_phrase_cards(shelf),
        ]
    }
    title = shelf.cells.speaker.text(station.name)
    yield _sheet("cards", shelf, look, title, own, A4, "people")


def _sheet(
    kind: Kind,
    shelf: Shelf,
    look: Look,
    title: Line,
    own: Data,
    size: tuple[float, float],
    where: str,
) -> Sheet:
    content = shelf.with_hash(own)["hash"]

    def compose() -> Data:
        frame = shelf.frame(title)
        data = {**frame, **own, "hash": content, "checked": shelf.dated(shelf.newest)}
        return look.dress(
            without_nothing({**data, "qr": shelf.code(where, content, title)})
            | {"phones": frame["phones"]},
            size,
        )

    return Sheet(
        path=f"{kind}.pdf",
        kind=kind,
        subject=kind,
        title=title[shelf.cells.speaker.base],
        content=content,
        template=f"{kind}.typ",
        day=shelf.newest,
        data=compose,
    )


def _person(shelf: Shelf, card: PersonCard) -> Data:
    cells = shelf.cells
    marks = [shelf.cells.speaker.wordings[c].pack.mark for c in cells.codes]
    spoken = [code in card.language_codes for code in cells.codes]
    return without_nothing(
        {
            "name": cells.of(card.name),
            "role": cells.of(card.role),
            "badge": card.badge,
            "phone": card.phone,
            "languages": cells.maybe(card.languages),
            "speaks": [mark for mark, can in zip(marks, spoken, strict=True) if can],
            "place": cells.maybe(card.place),
            "duty": cells.maybe(card.duty),
            "photo": _photo(shelf.library.handbook.root, card.photo),
            "sample": card.sample,
        }
    )


def _photo(root: Path, name: str | None) -> Data | None:
    """A picture as data, None where there is none that can be printed."""
    path = root / "images" / name if name else None
    if path is None or not path.is_file() or path.suffix.lower() not in _PICTURES:
        return None
    return {"bytes": list(path.read_bytes()), "format": _PICTURES[path.suffix.lower()]}


def _contact(shelf: Shelf, card: PersonCard) -> Data:
    station = shelf.library.handbook.station
    counter = shelf.cells.speaker.counter
    said = vcard(
        card.name[counter],
        organisation=shelf.cells.speaker.counter_word(station.name),
        role=card.role[counter],
        phone=card.phone or "",
        url=station.site,
    )
    return {"kind": "person", "person": _person(shelf, card), "qr": _code(shelf, said, card.name)}


def _station_card(shelf: Shelf) -> Data:
    station, speaker = shelf.library.handbook.station, shelf.cells.speaker
    own = next((phone.number for phone in station.phones if phone.kind == "station"), "")
    name = speaker.text(station.name)
    said = vcard(
        speaker.counter_word(station.name),
        organisation=speaker.counter_word(station.handbook_title),
        phone=own,
        address=speaker.counter_word(station.address),
        url=station.site,
    )
    return without_nothing(
        {
            "kind": "station",
            "phone": phone_cards(speaker, "station")[0].shown if own else None,
            "qr": _code(shelf, said, name),
        }
    )


def _code(shelf: Shelf, text: str, name: Line) -> Data:
    alt = shelf.cells.speaker.label_with("qr-alt", title=name)
    return {"svg": qr.picture(text), "alt": alt[shelf.cells.speaker.base]}


def _taxi_cards(shelf: Shelf) -> Iterator[Data]:
    """For each place with an address a card for the driver, in the language of the counter."""
    cells, speaker = shelf.cells, shelf.cells.speaker
    station = shelf.library.handbook.station
    counter = speaker.counter
    places = [(speaker.text(station.name), speaker.counter_word(station.address))]
    places += [
        (card.name, card.counter_address) for card in shelf.library.places if card.counter_address
    ]
    shown = set()
    for name, address in places:
        if (name[counter], address) in shown:
            continue
        shown.add((name[counter], address))
        yield {
            "kind": "taxi",
            "name": cells.of(name),
            "counter-name": cells.own(name[counter], counter),
            "to": cells.own(address, counter),
        }


def _phrase_cards(shelf: Shelf) -> Iterator[Data]:
    """The phrases that visitors point at, three to a card, each card of one topic."""
    cells = shelf.cells
    for topic in shelf.library.phrases:
        said = [
            without_nothing(
                {
                    "ref": phrase.ref,
                    "text": cells.of(phrase.text),
                    "sounds": dict(phrase.sounds),
                }
            )
            for phrase in topic.phrases
        ]
        for start in range(0, len(said), _PHRASES_A_CARD):
            yield {
                "kind": "phrases",
                "name": cells.of(topic.name),
                "phrases": said[start : start + _PHRASES_A_CARD],
            }


_PHRASES_A_CARD = 2
