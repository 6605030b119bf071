"""Which page of a book is which: where its parts come to stand, and what frames each page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from counterbook.print.book.parts import Side
from counterbook.print.cells import Data, without_nothing


@dataclass(frozen=True)
class Run:
    """Pages of one set part that follow each other in the book: of part ``part``, from 0."""

    part: int
    first: int
    end: int
    side: Side

    @property
    def pages(self) -> range:
        """The numbers of its pages inside its part."""
        return range(self.first, self.end)


@dataclass(frozen=True)
class Leaf:
    """A page of the book: its number from 1, the part it is in, and its number there from 0."""

    number: int
    part: int
    at: int


def laid_out(runs: Iterable[Run]) -> list[Leaf]:
    """The pages of a book in order; a number left out is a blank page, so that sides are right."""
    leaves: list[Leaf] = []
    number = 1
    for run in runs:
        if number % 2 != (run.side == "right"):
            number += 1
        for at in run.pages:
            leaves.append(Leaf(number, run.part, at))
            number += 1
    return leaves


def numbers_in(leaves: Sequence[Leaf], places: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """The page of the book on which each key stands, from where it stands in each part."""
    number_of = {(leaf.part, leaf.at): leaf.number for leaf in leaves}
    return {
        key: number_of[part, at]
        for part, found in enumerate(places)
        for key, at in found.items()
        if (part, at) in number_of
    }


def heads_of(book: Data) -> dict[str, Data]:
    """What the running head says from each key on, as the typesetter reads it."""
    labels, heads = book["labels"], {}
    names = {"use": "how-to-use", "words": "glossary"}
    for key in ("contents", "use", "guides", "notices", "phrases", "places", "people", "words"):
        heads[f"part-{key}"] = {"cells": labels[names.get(key, key)]}
    for index in book["indexes"]:
        heads[f"part-index-{index['code']}"] = {"cells": [index["title"]]}
    for chapter in book["chapters"]:
        number, cells = chapter["number"], chapter["name"]
        heads[chapter["key"]] = {"chapter": number}
        for page in chapter["pages"]:
            said = {"chapter": number, "cells": cells, "number": page["number"]}
            heads[page["key"]] = without_nothing(said)
    return {**heads, "part-emergency": {}}


def furniture(book: Data, leaves: Sequence[Leaf], numbers: Mapping[str, int]) -> Data:
    """The heads and folios of all pages but the cover, as the typesetter reads them.

    A page goes by the last key that began on it or before it.
    """
    heads = heads_of(book)
    starts = {number: heads[key] for key, number in numbers.items() if key in heads}
    runs: list[Data] = []
    now: Data = {}
    last = 0
    for leaf in leaves[1:]:
        begun = starts.get(leaf.number)
        now = now if begun is None else begun
        if runs and begun is None and leaf.number == last + 1:
            runs[-1]["to"] = leaf.number + 1
        else:
            runs.append({**now, "from": leaf.number, "to": leaf.number + 1})
        last = leaf.number
    return {
        **{key: book[key] for key in _FRAME if key in book},
        "leaves": runs,
        "total": last,
    }


_FRAME = (
    *("title", "paper", "base", "shown", "layout", "languages", "widths", "labels", "grey"),
    *("short", "build"),
)
