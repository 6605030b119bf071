"""Phrases to point at, and what volunteers do, as their readers see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from counterbook.model.phrasebook import Phrase, Phrasebook, Volunteers
from counterbook.reading.line import Line
from counterbook.reading.outline import Item, Link
from counterbook.reading.resolve import Facts
from counterbook.reading.speaker import Speaker

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SAID_BY = {"visitor": "you", "officer": "officer"}


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence that both sides can point at; ``sounds`` is how to say it, by language."""

    id: str
    ref: str
    speaker: str
    said_by: Line
    text: Line
    sounds: Mapping[str, str]

    @property
    def anchor(self) -> str:
        """The sentence's address on its page."""
        return self.ref.lower()


@dataclass(frozen=True, slots=True)
class Sayings:
    """The sentences of one topic."""

    id: str
    letter: str
    name: Line
    phrases: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class Volunteering:
    """What volunteers do, where they are found, and what a task counts."""

    about: tuple[Item, ...]
    stations: tuple[Link, ...]
    points: tuple[tuple[Line, int, bool], ...]


def read_phrases(speaker: Speaker, book: Phrasebook) -> tuple[Sayings, ...]:
    """The phrases by topic, lettered and numbered like the lines of a procedure."""
    topics: list[Sayings] = []
    for topic in book.topics:
        inside = [phrase for phrase in book.phrases if phrase.topic == topic.id]
        if inside:
            letter = _letter(len(topics))
            phrases = tuple(_saying(speaker, f"{letter}{n}", p) for n, p in enumerate(inside, 1))
            topics.append(Sayings(topic.id, letter, speaker.text(topic.name), phrases))
    return tuple(topics)


def read_volunteers(speaker: Speaker, volunteers: Volunteers) -> Volunteering:
    """The volunteers: what may be stated about them, their places, their points."""
    slots = Facts(speaker, facts={})
    stated = [said for said in volunteers.about if said.stated]
    links = [speaker.place_link(id_) for id_ in volunteers.stations]
    return Volunteering(
        about=tuple(
            Item(
                f"A{n}",
                speaker.text(said.text, slots),
                certainty=speaker.certainty(said, None),
            )
            for n, said in enumerate(stated, 1)
        ),
        stations=tuple(replace(link, text=speaker.alone(link.text)) for link in links if link),
        points=tuple(
            (speaker.text(row.task, slots), row.points, row.sample) for row in volunteers.points
        ),
    )


def _letter(number: int) -> str:
    """A to Z, then AA to AZ: a phrasebook may have more topics than the alphabet letters."""
    first, last = divmod(number, len(_LETTERS))
    return (_LETTERS[first - 1] if first else "") + _LETTERS[last]


def _saying(speaker: Speaker, ref: str, phrase: Phrase) -> Saying:
    return Saying(
        id=phrase.id,
        ref=ref,
        speaker=phrase.speaker,
        said_by=speaker.label(_SAID_BY[phrase.speaker]),
        text=speaker.text(phrase.text),
        sounds={code: words[0] for code, words in phrase.sounds.items() if words},
    )
