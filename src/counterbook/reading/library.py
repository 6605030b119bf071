"""Everything a handbook shows, composed once, for pages and for print."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TypeVar

from counterbook.model.guide import Guide, Notice
from counterbook.model.handbook import Handbook
from counterbook.model.procedure import Procedure
from counterbook.model.registers import Category
from counterbook.reading.board import PersonCard, PlaceCard, person_card, place_card
from counterbook.reading.composed import Composed, Row
from counterbook.reading.guide import read_guide, read_notice
from counterbook.reading.index import Group, a_to_z
from counterbook.reading.line import Line
from counterbook.reading.outline import Page
from counterbook.reading.phrases import Sayings, Volunteering, read_phrases, read_volunteers
from counterbook.reading.procedure import read_procedure
from counterbook.reading.speaker import Speaker

Entry = TypeVar("Entry", Procedure, Guide, Notice)


class Chapter:
    """A chapter: its category and the pages in it, in the order of the files."""

    def __init__(self, speaker: Speaker, number: int, category: Category, pages: Row) -> None:
        self.id = category.id
        self.icon = category.icon
        self.number = number
        self.name: Line = speaker.text(category.name)
        self.summary: Line | None = speaker.text(category.summary) if category.summary else None
        self.pages = pages


class Library:
    """The pages of a handbook. Drafts are in it only where ``drafts`` asks for them."""

    def __init__(self, handbook: Handbook, *, drafts: bool = False) -> None:
        self.handbook = handbook
        self.speaker = Speaker(handbook)
        self._drafts = drafts

    def _shown(self, entries: Mapping[str, Entry]) -> Mapping[str, Entry]:
        return {
            id_: entry for id_, entry in entries.items() if self._drafts or entry.status != "draft"
        }

    @cached_property
    def procedures(self) -> Mapping[str, Page]:
        """Every procedure with a page, by id; withdrawn ones keep theirs."""
        shown = self._shown(self.handbook.procedures)
        return Composed(shown, lambda procedure: read_procedure(self.speaker, procedure))

    @cached_property
    def guides(self) -> Mapping[str, Page]:
        """Every guide, by id."""
        shown = self._shown(self.handbook.guides)
        return Composed(shown, lambda guide: read_guide(self.speaker, guide))

    @cached_property
    def notices(self) -> Mapping[str, Page]:
        """Every police notice, by id."""
        shown = self._shown(self.handbook.notices)
        return Composed(shown, lambda notice: read_notice(self.speaker, notice))

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """The chapters that hold at least one procedure that readers can do."""
        chapters: list[Chapter] = []
        for category in self.handbook.categories.values():
            inside = self.handbook.in_category(category.id)
            pages = Row([procedure.id for procedure in inside], self.procedures)
            if pages:
                chapters.append(Chapter(self.speaker, len(chapters) + 1, category, pages))
        return tuple(chapters)

    @cached_property
    def places(self) -> tuple[PlaceCard, ...]:
        """All places, in the order of the file."""
        return tuple(place_card(self.speaker, p) for p in self.handbook.places.values())

    @cached_property
    def people(self) -> tuple[PersonCard, ...]:
        """Everybody on the notice board, in the order of the file."""
        return tuple(person_card(self.speaker, p) for p in self.handbook.people.values())

    @cached_property
    def phrases(self) -> tuple[Sayings, ...]:
        """The phrases to point at by topic; none where the handbook has no phrasebook."""
        book = self.handbook.phrases
        return read_phrases(self.speaker, book) if book else ()

    @cached_property
    def volunteers(self) -> Volunteering | None:
        """What volunteers do; None where the handbook says nothing of them."""
        found = self.handbook.volunteers
        return read_volunteers(self.speaker, found) if found else None

    def index(self, language: str) -> tuple[Group, ...]:
        """The A to Z of one language, over procedures in chapters, guides and notices."""
        pages = [page for chapter in self.chapters for page in chapter.pages]
        pages += [*self.guides.values(), *self.notices.values()]
        return a_to_z(pages, self.speaker.wordings[language].pack)
