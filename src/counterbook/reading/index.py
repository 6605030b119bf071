"""The A to Z of one language: every title and alias, in the order its readers expect."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counterbook.languages.pack import Pack
from counterbook.reading.outline import Page


@dataclass(frozen=True, slots=True)
class Entry:
    """A word people look for, and the page it leads to; ``see`` is the title there."""

    word: str
    kind: str
    id: str
    see: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """The entries under one initial: a letter, a pinyin letter, or a jamo."""

    initial: str
    entries: tuple[Entry, ...]


def a_to_z(pages: Iterable[Page], pack: Pack) -> tuple[Group, ...]:
    """All entries of a language by initial; ``#`` (numbers and other scripts) comes last."""
    entries = {(entry.word, entry.id): entry for page in pages for entry in _of(page, pack.code)}
    groups: dict[str, list[Entry]] = {}
    for entry in sorted(entries.values(), key=lambda e: (_key(pack, e.word), e.id)):
        groups.setdefault(_initial(pack, entry.word), []).append(entry)
    order = sorted(groups, key=lambda initial: (initial == "#", initial))
    return tuple(Group(initial, tuple(groups[initial])) for initial in order)


def _of(page: Page, code: str) -> list[Entry]:
    title = page.title[code]
    names = [] if page.official_title is None else [page.official_title[code]]
    others = [name for name in (*names, *page.aliases.get(code, ())) if name != title]
    found = [Entry(title, page.kind, page.id, None)]
    return found + [Entry(name, page.kind, page.id, title) for name in others]


def _key(pack: Pack, word: str) -> tuple[str, ...]:
    return pack.sort_key(word) if pack.sort_key else (word.casefold(), word)


def _initial(pack: Pack, word: str) -> str:
    if pack.initial:
        return pack.initial(word)
    first = word[:1].upper()
    return first if first.isalpha() else "#"
