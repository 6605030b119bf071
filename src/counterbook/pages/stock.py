"""What the pages that show a whole register need: home, lists, places, people, glossary ..."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import combinations
from typing import Any

from counterbook.model.registers import Term
from counterbook.model.text import Text
from counterbook.pages.modes import Mode, Tongue, modes_of
from counterbook.reading.board import PhoneCard, exception_lines, hours_lines, phone_cards
from counterbook.reading.countdown import exceptions_of
from counterbook.reading.index import Group
from counterbook.reading.library import Library
from counterbook.reading.line import Line
from counterbook.reading.outline import Item, Page

# Of a chapter, on the first page: its order puts what is needed most first.
_MOST_NEEDED = 4

PrintFile = tuple[Line | None, Sequence[Tongue], str]
PrintGroup = tuple[Line | None, list[PrintFile]]
ColumnSets = Sequence[tuple[str, Sequence[Tongue]]]


class Stock:
    """Titles, descriptions and template values of the pages that are not a single entry."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._speaker = library.speaker
        self._groups: dict[str, tuple[Group, ...]] = {}

    def title(self, kind: str) -> Line:
        """The title of a page."""
        station = self._library.handbook.station
        titles = {"home": station.handbook_title}
        keys = {"procedures": "all-procedures", "index-a-z": "index"}
        return self._line(titles[kind]) if kind in titles else self._label(keys.get(kind, kind))

    def description(self, kind: str) -> Line | None:
        """One sentence about a page, for search engines; None where the title must do."""
        if kind == "procedures":
            return self._chapter_names
        slogan = self._library.handbook.station.slogan
        return self._line(slogan) if kind == "home" and slogan else None

    def context(self, kind: str, mode: Mode) -> dict[str, Any]:
        """What the template of a page is given."""
        makers = {
            "home": self._home,
            "procedures": lambda _: {"chapters": self._library.chapters},
            "guides": lambda _: {"listed": self._library.guides.values()},
            "notices": lambda _: {"listed": self._library.notices.values()},
            "people": lambda _: self._board,
            "phrases": self._phrases,
            "places": self._places,
            "promises": lambda _: {"promises": self._promises, **self._board},
            "glossary": self._glossary,
            "index-a-z": self._indexes,
            "print": self._prints,
        }
        return makers[kind](mode) if kind in makers else {}

    def column_sets(self, tongues: Sequence[Tongue]) -> ColumnSets:
        """The choices of columns to read: all of them, then each pair."""
        pairs = [("-".join(t.code for t in pair), pair) for pair in combinations(tongues, 2)]
        return [("all", tuple(tongues)), *pairs]

    def _label(self, key: str) -> Line:
        return self._speaker.label(key)

    def _line(self, text: Text) -> Line:
        return self._speaker.text(text)

    @cached_property
    def _chapter_names(self) -> Line | None:
        if not self._library.chapters:
            return None
        return self._speaker.together([chapter.name for chapter in self._library.chapters])

    def _home(self, mode: Mode) -> dict[str, Any]:
        return {
            "chapters": self._library.chapters,
            "guides": list(self._library.guides.values()),
            "notices": list(self._library.notices.values()),
            "shown": _MOST_NEEDED,
            **self._contact,
        }

    def _places(self, mode: Mode) -> dict[str, Any]:
        return {
            "places": self._library.places,
            "people": self._library.people,
            "counter": self._speaker.counter,
            "shut": exceptions_of(self._library.handbook.station.exceptions),
            **self._contact,
        }

    @cached_property
    def _board(self) -> dict[str, Any]:
        return {"people": self._library.people, "volunteers": self._library.volunteers}

    def _phrases(self, mode: Mode) -> dict[str, Any]:
        """The phrases, and the languages shown under the reader's own: the officer's, or all."""
        counter = [t for t in self._all if t.code == self._speaker.counter]
        others = counter if mode.code != self._speaker.counter else self._all
        return {
            "topics": self._library.phrases,
            "below": [t for t in others if t.code != mode.code],
        }

    @cached_property
    def _contact(self) -> dict[str, Any]:
        station, speaker = self._library.handbook.station, self._speaker
        cards: dict[str, tuple[PhoneCard, ...]] = {
            kind: phone_cards(speaker, kind) for kind in ("emergency", "help", "station")
        }
        return {
            "hours": hours_lines(speaker, station.hours),
            "exceptions": exception_lines(speaker, station.exceptions),
            "spoken": station.languages_spoken,
            "station_address": speaker.counter_word(station.address),
            "phones": [
                ("emergency", cards["emergency"]),
                ("help-lines", cards["help"] + cards["station"]),
            ],
        }

    @cached_property
    def _promises(self) -> list[Item]:
        promises = self._library.handbook.station.promises
        sample = self._label("sample")
        return [
            Item(f"A{n}", self._line(said.text), details=(sample,) if said.sample else ())
            for n, said in enumerate(promises, 1)
        ]

    def _glossary(self, mode: Mode) -> dict[str, Any]:
        sort_key = self._speaker.wordings[mode.code].pack.sort_key or _by_letter

        def order(term: Term) -> tuple[str, ...]:
            return sort_key(term.official.get(mode.code, term.official[self._speaker.base]))

        terms = sorted(self._library.handbook.glossary.values(), key=order)
        own = set(mode.tongues)
        return {"terms": terms, "columns": [*mode.tongues, *(t for t in self._all if t not in own)]}

    @cached_property
    def _all(self) -> tuple[Tongue, ...]:
        return modes_of(self._speaker)[-1].tongues

    def _indexes(self, mode: Mode) -> dict[str, Any]:
        return {"indexes": [(t, self._index(t.code)) for t in mode.tongues]}

    def _index(self, code: str) -> tuple[Group, ...]:
        # Asked for twice: on the language's own page and side by side.
        if code not in self._groups:
            self._groups[code] = self._library.index(code)
        return self._groups[code]

    def _prints(self, mode: Mode) -> dict[str, Any]:
        kinds = ((key, [g for g in groups if g[1]]) for key, groups in self._print_files(mode))
        return {"prints": [(key, groups) for key, groups in kinds if groups]}

    def _print_files(self, mode: Mode) -> Iterator[tuple[str, list[PrintGroup]]]:
        """What can be printed, by kind, in groups with or without a name.

        Each sheet with its title, or else its languages, and its file.
        """
        yield "handbook", [(None, self._books("handbook"))]
        yield "booklet", [(None, self._books("booklet"))]
        chapters: list[tuple[Line | None, Sequence[Page]]]
        chapters = [(chapter.name, chapter.pages) for chapter in self._library.chapters]
        yield "leaflet", _grouped(chapters, "leaflets/{}.pdf")
        with_papers: list[tuple[Line | None, Sequence[Page]]] = [
            (name, [page for page in pages if any(s.kind == "papers" for s in page.sections)])
            for name, pages in chapters
        ]
        yield "missing-papers-slip", _grouped(with_papers, "slips/{}.pdf")
        notices = list(self._library.notices.values())
        yield "poster", [(None, _files(notices, "posters/{}.pdf"))]
        board = [(self._label("people"), (), "board.pdf")] if self._library.people else []
        sets = ("cards", "cards.pdf"), ("counter-set", "counter-set.zip")
        yield "for-the-counter", [(None, [*board, *((self._label(k), (), f) for k, f in sets)])]
        picture = f"images/{{}}-{mode.key}.png"
        yield "picture", _grouped([(self._label("notices"), notices), *chapters], picture)

    def _books(self, kind: str) -> list[PrintFile]:
        alone = [(None, (tongue,), f"{kind}-{tongue.code}.pdf") for tongue in self._all]
        return [(None, self._all, f"{kind}-parallel.pdf"), *alone]


def _grouped(
    groups: Iterable[tuple[Line | None, Sequence[Page]]], pattern: str
) -> list[PrintGroup]:
    return [(name, _files(pages, pattern)) for name, pages in groups]


def _files(pages: Iterable[Page], pattern: str) -> list[PrintFile]:
    return [(page.title, (), pattern.format(page.id)) for page in pages if page.on_paper]


def _by_letter(text: str) -> tuple[str, ...]:
    return (text.casefold(), text)
