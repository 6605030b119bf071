"""A book from its data: its parts set, their pages counted, all of them bound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO

import pikepdf

from counterbook.print.book.bind import Entry, bound
from counterbook.print.book.leaves import Run, furniture, laid_out, numbers_in
from counterbook.print.book.parts import Part, Parts
from counterbook.print.book.places import is_empty, places_in
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
        middle = [
            self._opened(content, n, part)
            for n, (content, part) in enumerate(zip(self._set(bodies), bodies, strict=True), 2)
        ]
        numbers: dict[str, int] = {}
        for _ in range(_TRIES):
            front, end = self._outer(numbers)
            parts = [front, end, *middle]
            leaves = laid_out(self._runs(parts, bodies))
            known, numbers = numbers, numbers_in(leaves, [places_in(part) for part in parts])
            if numbers == known:
                break
        frames = typeset(
            "furniture.typ", furniture(self._data, leaves, numbers), self._day, tagged=False
        )
        return bound(parts, leaves, frames, _entries(self._data), _titles(self._data))

    def _set(self, parts: Sequence[Part]) -> list[bytes]:
        return set_parts(parts, self._day, self._memory, tagged=self._tagged)

    def _outer(self, numbers: dict[str, int]) -> tuple[pikepdf.Pdf, pikepdf.Pdf]:
        outer = [self._parts.front(numbers), self._parts.end(numbers)]
        front, end = (
            self._opened(content, n, part)
            for n, (content, part) in enumerate(zip(self._set(outer), outer, strict=True))
        )
        return front, end

    def _opened(self, content: bytes, n: int, part: Part) -> pikepdf.Pdf:
        return pikepdf.open(BytesIO(apart_from_others(content, n, raised=bool(part.begins))))

    def _runs(self, parts: Sequence[pikepdf.Pdf], bodies: Sequence[Part]) -> Iterator[Run]:
        """All pages in order: the first ones, each chapter behind its opener, the rest."""
        opens = places_in(parts[0])
        starts = [opens[chapter["key"]] for chapter in self._data["chapters"]]
        ends = [*starts[1:], len(parts[0].pages)]
        yield Run(0, 0, min(starts or ends), "right")
        opened: set[int] = set()
        for part, body in enumerate(bodies, 2):
            for chapter, run in _runs_of(part, body, parts[part]):
                if chapter is not None and chapter not in opened:
                    opened.add(chapter)
                    yield Run(0, starts[chapter], ends[chapter], "right")
                yield run
        yield Run(1, 0, len(parts[1].pages), "right")


def _runs_of(n: int, part: Part, document: pikepdf.Pdf) -> Iterator[tuple[int | None, Run]]:
    """The runs of pages of a part, each with the place of its chapter in the book."""
    if not part.begins:
        yield None, Run(n, 0, len(document.pages), part.side)
        return
    found = places_in(document)
    starts = [found[key] for _, key in part.begins]
    ends = [*starts[1:], len(document.pages)]
    for (chapter, _), start, end in zip(part.begins, starts, ends, strict=True):
        # Left empty so that the next run begins on its side.
        last = end - 1 if is_empty(document.pages[end - 1]) else end
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
