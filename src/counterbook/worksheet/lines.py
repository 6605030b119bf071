"""The lines that a translator has to look at: missing ones and stale ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterbook.model.handbook import Handbook
from counterbook.model.staleness import Stale
from counterbook.reading.library import Library
from counterbook.reading.outline import Item, Page
from counterbook.reading.slots import SLOT
from counterbook.translation.memory import sign_of, yaml_files
from counterbook.translation.places import Place, places_of
from counterbook.worksheet.terms import Terms

NOTHING = "-"
_KEY = re.compile(r"([\w/.-]+)#([^@]+)@([\w-]+):([0-9a-f]{10})\.([0-9a-f]{10}|-)")


@dataclass(frozen=True, slots=True)
class Key:
    """What names a line of a worksheet: its place, and the texts that it was made from."""

    home: str
    at: str
    language: str
    base: str
    translation: str

    def __str__(self) -> str:
        return f"{self.home}#{self.at}@{self.language}:{self.base}.{self.translation}"

    @classmethod
    def read(cls, said: str) -> Key | None:
        """The key as it was written; None for anything else."""
        found = _KEY.fullmatch(said.strip())
        return cls(*found.groups()) if found else None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a worksheet."""

    file: str
    place: str
    before: str
    now: str
    current: str
    terms: str
    key: Key


def key_of(place: Place, base: str, language: str) -> Key:
    """The key of a text in a language."""
    current = place.text.get(language)
    translation = sign_of(current) if current is not None else NOTHING
    return Key(place.home, place.at, language, sign_of(place.text[base]), translation)


def rows_of(handbook: Handbook, language: str) -> list[Row]:
    """Every missing or stale line in a language, file by file."""
    base = handbook.languages.base
    terms = Terms(handbook, language)
    references = References(handbook)
    root, files = handbook.root, yaml_files(handbook.root)
    return [
        Row(
            file=files[place.home].relative_to(root).as_posix(),
            place=" ".join(part for part in (references.of(place), place.at) if part),
            before=stale.before if stale else "",
            now=place.text[base],
            current=place.text.get(language, ""),
            terms=terms.beside(place.text[base]),
            key=key_of(place, base, language),
        )
        for place, stale in _waiting(handbook, language)
    ]


def _waiting(handbook: Handbook, language: str) -> Iterator[tuple[Place, Stale | None]]:
    for place in places_of(handbook):
        stale = handbook.staleness.of(place.text, language)
        if stale or language not in place.text:
            yield place, stale


class References:
    """The letter and number under which readers see a text, such as ``B2``."""

    def __init__(self, handbook: Handbook) -> None:
        library = Library(handbook, drafts=True)
        self._base = handbook.languages.base
        self._pages: Mapping[str, Mapping[str, Page]] = {
            "procedures": library.procedures,
            "guides": library.guides,
            "notices": library.notices,
        }
        self._items: dict[str, Sequence[Item]] = {}

    def of(self, place: Place) -> str:
        """The reference of a text on its own page; empty where it has none."""
        folder, _, id_ = place.home.rpartition("/")
        page = self._pages.get(folder, {}).get(id_)
        if page is None:
            return ""
        items = self._items.setdefault(place.home, list(_items(page)))
        parts = SLOT.split(place.text[self._base])[::2]
        pattern = re.compile(".+".join(map(re.escape, parts)), re.DOTALL)
        return next((item.ref for item in items if self._says(item, pattern)), "")

    def _says(self, item: Item, pattern: re.Pattern[str]) -> bool:
        lines = (item.text, item.condition, *item.details)
        return any(line and pattern.fullmatch(line[self._base]) for line in lines)


def _items(page: Page) -> Iterator[Item]:
    for section in page.sections:
        for item in section.items:
            yield item
            yield from item.options
