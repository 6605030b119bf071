"""The parts that a book is set from, none of which knows on which pages the others stand.

So each is set on its own: what changed in one chapter leaves the others as they are, memory holds
one part at a time, and nothing is set twice to learn a page number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from counterbook.print.cells import Data

# Which side of an open book a part begins on.
Side = Literal["left", "right"]

# More procedures than this are not set at once: memory grows with the pages of a part. Fewer
# would mean more parts, each of which brings its own fonts, some 300 kB.
_PAGES_A_PART = 30
# Table heads have one letter for the part they are in: a huge book has larger parts, not more.
_MOST_PARTS = 20
_SHARED = ("title", "paper", "base", "shown", "layout", "languages", "widths", "labels", "grey")
_MORE = ("guides", "notices", "phrases", "places", "people", "words")
# What a table of contents shows of a page.
_LISTED = ("key", "number", "title", "bookmark")


@dataclass(frozen=True)
class Part:
    """A part of a book: what the typesetter reads, and the side on which it begins.

    ``begins`` names the first page of each run of procedures in it, with the place of its chapter
    in the book: what begins there comes behind the opener of that chapter. The headings of such a
    part are set one level too high.
    """

    data: Data
    side: Side
    begins: tuple[tuple[int, str], ...] = ()


class Parts:
    """Takes the data of a whole book apart."""

    def __init__(self, book: Data) -> None:
        self._book = book
        self._frame: Data = {key: book[key] for key in _SHARED if key in book}
        self._frame["refs"] = {
            page["key"]: page["number"] for chapter in book["chapters"] for page in chapter["pages"]
        }

    def procedures(self) -> list[Part]:
        """The procedures of all chapters; small chapters share a part and so their fonts."""
        turns: list[list[tuple[int, Data]]] = [[]]
        count = sum(len(chapter["pages"]) for chapter in self._book["chapters"])
        most = max(_PAGES_A_PART, -(-count // _MOST_PARTS))
        for n, chapter in enumerate(self._book["chapters"]):
            pages = [(n, page) for page in chapter["pages"]]
            for at in range(0, len(pages), most):
                some = pages[at : at + most]
                if len(turns[-1]) + len(some) > most:
                    turns.append([])
                turns[-1] += some
        return [self._procedures(turn) for turn in turns if turn]

    def _procedures(self, turn: Sequence[tuple[int, Data]]) -> Part:
        firsts = [k for k, (n, _) in enumerate(turn) if k == 0 or n != turn[k - 1][0]]
        pages = [{**page, "begins": k in firsts} for k, (_, page) in enumerate(turn)]
        begins = tuple((turn[k][0], turn[k][1]["key"]) for k in firsts)
        return self._part("pages", "left", begins, raised=1, pages=pages)

    def more(self) -> list[Part]:
        """What follows the chapters: guides, notices, phrases, places, people, words."""
        some = {key: self._book[key] for key in _MORE if key in self._book}
        if "words" in some:
            some["every-width"] = self._book["every-width"]
        return [self._part("more", "right", **some)] if some else []

    def front(self, numbers: Mapping[str, int]) -> Part:
        """Cover, contents, how to use it, and a page to open each chapter; pages by their key."""
        book = self._book
        chapters = [{**chapter, "pages": _listed(chapter["pages"])} for chapter in book["chapters"]]
        listed: Data = {key: _listed(book[key]) for key in ("guides", "notices") if key in book}
        there: Data = {key: True for key in _MORE if key in book and key not in listed}
        indexes = [{"code": i["code"], "title": i["title"]} for i in book["indexes"]]
        own = {key: book[key] for key in ("cover", "use", "colophon", "phones")}
        return self._part(
            "front",
            "right",
            **(listed | there | own),
            chapters=chapters,
            indexes=indexes,
            numbers=dict(numbers),
        )

    def end(self, numbers: Mapping[str, int]) -> Part:
        """The indexes with the pages of their entries, and the numbers to call."""
        book = self._book
        return self._part(
            "end", "right", indexes=book["indexes"], phones=book["phones"], numbers=dict(numbers)
        )

    def _part(
        self, kind: str, side: Side, begins: tuple[tuple[int, str], ...] = (), **own: Any
    ) -> Part:
        return Part({**self._frame, "part": kind, "side": side, **own}, side, begins)


def _listed(pages: Sequence[Data]) -> list[Data]:
    return [{key: page[key] for key in _LISTED if key in page} for page in pages]
