"""A book from its data: its parts set, their pages counted, all of them bound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from counterbook.print.book.bind import Entry, bound
from counterbook.print.book.leaves import Run, furniture, laid_out, numbers_in
from counterbook.print.book.parts import Part, Parts
from counterbook.print.book.places import SetPart, read
from counterbook.print.book.setting import set_parts
from counterbook.print.book.tags import apart_from_others
from counterbook.print.cells import Data
from counterbook.print.memory import Memory
from counterbook.print.typeset import typeset

# The first pages grow by one where their own numbers need it; more tries than this are a fault.
_TRIES = 4


def made_book(data: Data, day: date, memory: Memory, *, tagged: bool) -> bytes:
    """The PDF of a book from the data of all of it. Equal input gives equal bytes."""
    return _Making(data, day, memory, tagged=tagged).book()


class _Making:
    def __init__(self, data: Data, day: date, memory: Memory, *, tagged: bool) -> None:
        self._data, self._day, self._memory, self._tagged = data, day, memory, tagged
        self._parts = Parts(data)

    def book(self) -> bytes:
        bodies = [*self._parts.procedures(), *self._parts.more()]
        middle = self._set(bodies, start=2)
        numbers: dict[str, int] = {}
        for _ in range(_TRIES):
            outer = [self._parts.front(numbers), self._parts.end(numbers)]
            parts = [*self._set(outer), *middle]
            leaves = laid_out(_runs(self._data, parts, bodies))
            known, numbers = numbers, numbers_in(leaves, [part.places for part in parts])
            if numbers == known:
                break
        frames = typeset(
            "furniture.typ", furniture(self._data, leaves, numbers), self._day, tagged=False
        )
        contents = [part.content for part in parts]
        return bound(contents, leaves, frames, _entries(self._data), _titles(self._data))

    def _set(self, parts: Sequence[Part], start: int = 0) -> list[SetPart]:
        contents = set_parts(parts, self._day, self._memory, tagged=self._tagged)
        return [
            read(apart_from_others(content, n, raised=bool(part.begins)))
            for n, (content, part) in enumerate(zip(contents, parts, strict=True), start)
        ]


def _runs(book: Data, parts: Sequence[SetPart], bodies: Sequence[Part]) -> Iterator[Run]:
    """All pages in order: the first ones, each chapter behind its opener, the rest.

    The first two parts are the first pages and the last ones, behind them come the bodies.
    """
    front, end = parts[:2]
    starts = [front.places[chapter["key"]] for chapter in book["chapters"]]
    ends = [*starts[1:], front.pages]
    yield Run(0, 0, min(starts or ends), "right")
    opened: set[int] = set()
    for n, body in enumerate(bodies, 2):
        for chapter, run in _runs_of(n, body, parts[n]):
            if chapter is not None and chapter not in opened:
                opened.add(chapter)
                yield Run(0, starts[chapter], ends[chapter], "right")
            yield run
    yield Run(1, 0, end.pages, "right")


def _runs_of(n: int, part: Part, made: SetPart) -> Iterator[tuple[int | None, Run]]:
    """The runs of pages of a part, each with the place of its chapter in the book."""
    if not part.begins:
        yield None, Run(n, 0, made.pages, part.side)
        return
    starts = [made.places[key] for _, key in part.begins]
    ends = [*starts[1:], made.pages]
    for (chapter, _), start, end in zip(part.begins, starts, ends, strict=True):
        # Left empty so that the next run begins on its side.
        last = end - 1 if end - 1 in made.empty else end
        yield chapter, Run(n, start, last, part.side)


def _entries(book: Data) -> list[Entry]:
    """The outline: parts and chapters, each with its pages below."""
    marks = book["labels"]["bookmarks"]
    names = {"use": "how-to-use", "words": "glossary"}

    def part(key: str) -> Entry:
        pages = book.get(key, ()) if key in ("guides", "notices") else ()
        return f"part-{key}", marks[names.get(key, key)], _of_pages(pages)

    chapters = [(c["key"], c["bookmark"], _of_pages(c["pages"])) for c in book["chapters"]]
    more = [part(key) for key in ("guides", "notices", "phrases", "places", "people", "words")]
    indexes: list[Entry] = [
        (f"part-index-{index['code']}", index["bookmark"], ()) for index in book["indexes"]
    ]
    return [part("contents"), part("use"), *chapters, *more, *indexes, part("emergency")]


def _of_pages(pages: Sequence[Data]) -> list[Entry]:
    return [(page["key"], page["bookmark"], ()) for page in pages]


def _titles(book: Data) -> dict[str, str]:
    """What each place of the book is called."""

    def told(entries: Sequence[Entry]) -> dict[str, str]:
        found: dict[str, str] = {}
        for name, text, below in entries:
            found |= {name: text, **told(below)}
        return found

    return told(_entries(book))
