"""Guides and notices as their readers see them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterbook.model.guide import Guide, GuideQuestion, Notice
from counterbook.reading.common import notices_of, trust_of
from counterbook.reading.line import Line
from counterbook.reading.outline import Item, Link, Page, Section
from counterbook.reading.resolve import Facts
from counterbook.reading.speaker import Speaker

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def read_guide(speaker: Speaker, guide: Guide) -> Page:
    """A guide: one lettered section a question, its answers numbered, each leading on."""
    slots = Facts(speaker, facts=guide.facts)
    letters = {question.id: _LETTERS[n] for n, question in enumerate(guide.questions)}
    return Page(
        kind="guide",
        id=guide.id,
        title=speaker.text(guide.title, slots),
        official_title=None,
        summary=speaker.text(guide.summary, slots),
        counter_title=speaker.counter_word(guide.title),
        notices=notices_of(speaker, guide, guide.status),
        sections=tuple(
            Section(
                key=f"q-{question.id}",
                letter=letters[question.id],
                kind="question",
                title=speaker.text(question.question, slots),
                lead=speaker.text(question.note, slots) if question.note else None,
                items=tuple(_options(speaker, slots, question, letters)),
            )
            for question in guide.questions
        ),
        trust=trust_of(speaker, guide.review),
        aliases={code: tuple(words) for code, words in guide.aliases.items()},
        sample=guide.sample,
    )


def _options(
    speaker: Speaker, slots: Facts, question: GuideQuestion, letters: dict[str, str]
) -> Iterator[Item]:
    for n, option in enumerate(question.options, 1):
        leads = speaker.ask_link(speaker.procedure_link(option.go_to)) if option.go_to else None
        if option.next in letters:
            leads = Link(
                "question", f"q-{option.next}", speaker.label("question-n", n=letters[option.next])
            )
        yield Item(
            ref=f"{letters[question.id]}{n}",
            kind="option",
            text=speaker.text(option.answer, slots),
            details=(speaker.text(option.say, slots),) if option.say else (),
            link=leads,
        )


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was given on the way: to which question, and where it was asked."""

    stop: str
    question: Line
    answer: Line


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that can be given at a stop, and the stop it leads to."""

    stop: str
    answer: Line


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on the way through a guide, named after the answers that led there.

    Either ``section`` is a question with ``choices``, or ``goal`` is the end: what to do.
    """

    key: str
    given: tuple[Given, ...]
    section: Section | None = None
    choices: tuple[Choice, ...] = ()
    goal: Item | None = None


MOST_STOPS = 400


def stops_of(page: Page) -> tuple[Stop, ...]:
    """Every stop of a guide, the start first; each way to it has a stop of its own.

    A guide whose questions lead back to earlier ones, or branch beyond measure, has none.
    """
    sections = {section.key: section for section in page.sections}
    stops: list[Stop] = []
    try:
        _walk(page.sections[0], "way", (), frozenset(), sections, stops)
    except _EndlessError:
        return ()
    return tuple(stops)


class _EndlessError(Exception):
    """More stops than a page can hold."""


def _walk(
    section: Section,
    key: str,
    given: tuple[Given, ...],
    seen: frozenset[str],
    sections: dict[str, Section],
    stops: list[Stop],
) -> None:
    if section.key in seen or len(stops) > MOST_STOPS:
        raise _EndlessError
    choices = tuple(Choice(f"{key}-{n}", i.text) for n, i in enumerate(section.items, 1))
    stops.append(Stop(key, given, section, choices))
    for choice, item in zip(choices, section.items, strict=True):
        trail = (*given, Given(key, section.title, item.text))
        after = sections.get(item.link.id) if item.link and item.link.kind == "question" else None
        if after is None:
            stops.append(Stop(choice.stop, trail, goal=item))
        else:
            _walk(after, choice.stop, trail, seen | {section.key}, sections, stops)


def read_notice(speaker: Speaker, notice: Notice) -> Page:
    """A notice: its points numbered, then its law, then the procedures it leads to."""
    slots = Facts(speaker, facts=notice.facts)
    stated = [point for point in notice.points if point.stated]
    points = tuple(
        Item(
            ref=f"A{n}",
            kind="point",
            text=speaker.text(point.text, slots),
            certainty=speaker.certainty(point, notice.review),
        )
        for n, point in enumerate(stated, 1)
    )
    sections = [Section("important", "A", speaker.label("important"), points, "points")]
    if notice.legal_basis:
        laws = tuple(_laws(speaker, notice))
        sections.append(Section("legal-basis", "B", speaker.label("legal-basis"), laws, "law"))
    links = [speaker.procedure_link(id_) for id_ in notice.go_to]
    return Page(
        kind="notice",
        id=notice.id,
        title=speaker.text(notice.plain_title, slots),
        official_title=speaker.text(notice.title, slots),
        summary=speaker.text(notice.summary, slots),
        counter_title=speaker.counter_word(notice.title),
        notices=notices_of(speaker, notice, notice.status, effective=notice.effective),
        sections=tuple(sections),
        related=tuple(link for link in links if link),
        trust=trust_of(speaker, notice.review),
        aliases={code: tuple(words) for code, words in notice.aliases.items()},
        sample=notice.sample,
    )


def _laws(speaker: Speaker, notice: Notice) -> Iterator[Item]:
    for n, basis in enumerate(notice.legal_basis, 1):
        yield Item(ref=f"B{n}", kind="law", text=speaker.citation(basis))
