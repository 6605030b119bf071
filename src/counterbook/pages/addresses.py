"""The addresses of a handbook, the same below the prefix of every mode."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterbook.reading.library import Library
from counterbook.reading.outline import Link

LISTS = {"procedure": "procedures", "guide": "guides", "notice": "notices"}
REGISTERS = ("people", "places", "promises", "glossary", "index-a-z", "print")
HAND_WRITTEN = ("about", "accessibility", "privacy")
FREE = "free"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a page stands: its kind, and its id where there are several of the kind.

    A ``free`` page is any other page of the site; its id is its whole address in its mode.
    """

    kind: str
    id: str = ""

    @property
    def path(self) -> str:
        """The address below a mode's prefix, without a leading slash."""
        if self.kind == "home":
            return ""
        if self.kind == FREE:
            return self.id
        if self.kind in LISTS:
            return f"{LISTS[self.kind]}/{self.id}/"
        return f"{self.kind}/"


HOME = Address("home")


def all_addresses(library: Library) -> Iterator[Address]:
    """Every address that is made of the handbook itself, in reading order."""
    yield HOME
    yield Address("procedures")
    yield from (Address("procedure", id_) for id_ in library.procedures)
    yield Address("guides")
    yield from (Address("guide", id_) for id_ in library.guides)
    yield Address("notices")
    yield from (Address("notice", id_) for id_ in library.notices)
    yield from (Address(kind) for kind in REGISTERS)
    if library.phrases:
        yield Address("phrases")


def target_of(link: Link) -> str | None:
    """Where a link of `reading` leads, below the mode's prefix; None where no page stands."""
    if link.kind in LISTS:
        return Address(link.kind, link.id).path
    if link.kind == "place":
        return f"places/#{link.id}"
    if link.kind == "category":
        return f"procedures/#{link.id}"
    return None
