"""What can be found: a record for each procedure, guide, notice, place, term and phrase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from counterbook.model.text import Text
from counterbook.reading.board import PlaceCard
from counterbook.reading.library import Library
from counterbook.reading.line import Line
from counterbook.reading.outline import NOWHERE, Page

Names = Mapping[str, tuple[str, ...]]

PAGES = ("procedure", "guide", "notice", "place")


@dataclass(frozen=True, slots=True)
class Record:
    """Something to be found.

    ``names`` are its titles and what else people call it, by language, the one to show first.
    ``text`` is what it says, to be searched after the names; ``body`` all the rest of its page,
    which only tells how usual a word is. A ``word`` has no page of its own: it only finds the
    procedures of ``leads``.
    """

    kind: str
    id: str
    names: Names
    official: Mapping[str, str]
    category: str | None = None
    text: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, str] = field(default_factory=dict)
    leads: tuple[tuple[str, str], ...] = ()
    related: tuple[tuple[str, str], ...] = ()
    brings: bool = False

    @property
    def referred(self) -> tuple[tuple[str, str], ...]:
        """The pages that this page refers its readers to."""
        return () if self.kind == "word" else (*self.related, *self.leads)


def records_of(library: Library) -> list[Record]:
    """All pages and places, in the order of the files; drafts and withdrawn pages are out."""
    return [
        *_procedures(library),
        *(record_of(page) for page in library.guides.values() if _open(page)),
        *(record_of(page) for page in library.notices.values() if _open(page)),
        *(_place(place) for place in library.places),
    ]


def terms_of(library: Library) -> list[Record]:
    """A record for each term of the glossary."""
    return [
        Record(
            kind="term",
            id=term.id,
            names=_joined(term.official, term.plain, term.aliases, term.avoid),
            official=dict(term.official),
        )
        for term in library.handbook.glossary.values()
    ]


def phrases_of(library: Library) -> list[Record]:
    """A record for each phrase to point at; its category is the number of its topic."""
    return [
        Record(
            kind="phrase",
            id=phrase.anchor,
            names={code: (said,) for code, said in _said(phrase.text).items()},
            official=_said(phrase.text),
            category=str(number),
        )
        for number, topic in enumerate(library.phrases)
        for phrase in topic.phrases
    ]


def _open(page: Page) -> bool:
    return all(notice.kind != "withdrawn" for notice in page.notices)


def _procedures(library: Library) -> Iterator[Record]:
    for page in library.procedures.values():
        if _open(page):
            yield record_of(page)


def record_of(page: Page) -> Record:
    """What a search finds of a page."""
    titles = [page.title, *([page.official_title] if page.official_title else [])]
    brings = any(section.key == "what-to-bring" for section in page.sections)
    return Record(
        kind=page.kind,
        id=page.id,
        names=_names(titles, page.aliases),
        official=_said(page.official_title or page.title),
        category=page.category.id if page.category else None,
        text=_text(page),
        body=_joined_lines(item.text for section in page.sections for item in section.items),
        leads=tuple(_leads(page)),
        related=tuple((link.kind, link.id) for link in page.related if link.kind != NOWHERE),
        brings=brings,
    )


def _said(line: Line) -> dict[str, str]:
    return {code: said for code, said in line.texts.items() if not line.lacks(code)}


def _names(lines: Iterable[Line], aliases: Names) -> Names:
    names: dict[str, list[str]] = {}
    for line in lines:
        for code, said in _said(line).items():
            names.setdefault(code, []).append(said)
    for code, words in aliases.items():
        names.setdefault(code, []).extend(words)
    return {code: tuple(dict.fromkeys(words)) for code, words in names.items()}


def _text(page: Page) -> dict[str, str]:
    """The summary, and the questions that readers ask."""
    lines = [page.summary]
    for section in page.sections:
        if page.kind == "guide":
            lines.append(section.title)
        lines.extend(i.condition for i in section.items if i.kind == "question" and i.condition)
    return _joined_lines(lines)


def _joined_lines(lines: Iterable[Line]) -> dict[str, str]:
    texts: dict[str, list[str]] = {}
    for line in lines:
        for code, said in _said(line).items():
            texts.setdefault(code, []).append(said)
    return {code: " ".join(said) for code, said in texts.items()}


def _leads(page: Page) -> Iterator[tuple[str, str]]:
    """The procedures that a guide or a notice leads to."""
    if page.kind == "procedure":
        return
    links = [item.link for section in page.sections for item in section.items]
    for link in dict.fromkeys((link.kind, link.id) for link in (*links, *page.related) if link):
        if link[0] == "procedure":
            yield link


def _place(place: PlaceCard) -> Record:
    return Record(
        kind="place",
        id=place.id,
        names=_names([place.name], {}),
        official=_said(place.name),
        text=_said(place.does) if place.does else {},
    )


def papers_of(library: Library) -> Iterator[Record]:
    """The papers that procedures end with: who wants one, or has lost it, looks for its name."""
    ends: dict[str, list[tuple[str, str]]] = {}
    for procedure in library.handbook.procedures.values():
        if procedure.result and procedure.result.paper and procedure.id in library.procedures:
            ends.setdefault(procedure.result.paper, []).append(("procedure", procedure.id))
    for id_, leads in ends.items():
        if paper := library.handbook.papers.get(id_):
            names = _joined(paper.name, *([_one(paper.plain)] if paper.plain else []))
            yield Record("word", id_, names, dict(paper.name), leads=tuple(leads))


def _one(text: Text) -> Names:
    return {code: (said,) for code, said in text.items()}


def _joined(text: Text, *more: Names) -> Names:
    names = {code: [said] for code, said in text.items()}
    for words in more:
        for code, said in words.items():
            names.setdefault(code, []).extend(said)
    return {code: tuple(dict.fromkeys(said)) for code, said in names.items()}
