"""How old a page and its paper are: what changed when, and whether a sheet is still current."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from counterbook.model.edition import Edition, Known, changed_parts, known_after
from counterbook.reading.line import Line
from counterbook.reading.speaker import Speaker

# The part of a page above its first row: title, summary, notices.
TOP = "top"
# Sheets that show no single page open this one.
_SHEETS_AT = {"people/": ("board.pdf", "cards.pdf")}
_REFERENCE = re.compile(r"[A-Z]+\d*[a-z]?")
# A list of more references than this says less than the letter of their section.
_MOST = 4


@dataclass(frozen=True, slots=True)
class Change:
    """A day on which a page changed, and the parts that did; all of it on the first day."""

    day: date
    parts: tuple[str, ...]
    first: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What becomes of a sheet: None for the current one, else the day it was replaced."""

    replaced: date | None = None
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class History:
    """What is known of a page: its sheets by their hash, and its changes, the newest first.

    ``versions`` are the hashes that the current sheets carry, by the prefix of their mode.
    """

    sheets: Mapping[str, Answer]
    changes: tuple[Change, ...]
    versions: Mapping[str, str]

    @property
    def words(self) -> tuple[str, ...]:
        """The parts named anywhere that are no reference, for whoever has to say them."""
        named = [answer.parts for answer in self.sheets.values()]
        named += [change.parts for change in self.changes]
        keys = dict.fromkeys(key for parts in named for key in parts)
        return tuple(key for key in keys if not is_reference(key))


def is_reference(part: str) -> bool:
    """Whether a part is called the same in every language: ``B2``, or a section's letter."""
    return _REFERENCE.fullmatch(part) is not None


def part_line(speaker: Speaker, part: str) -> Line:
    """What readers call a part of a page."""
    if is_reference(part):
        return speaker.plain(part)
    return speaker.label("page-top" if part == TOP else part)


class Histories:
    """The histories of all pages of a handbook that has ``editions``, the oldest first."""

    def __init__(self, editions: Sequence[Edition], prefixes: Sequence[str]) -> None:
        self._editions, self._prefixes = editions, prefixes
        self._known: Known = known_after(editions)
        self._told: dict[str, History | None] = {}

    def of(self, path: str) -> History | None:
        """The history of the page at a path below the prefixes of its modes, None without one."""
        if path not in self._told:
            self._told[path] = self._history(path)
        return self._told[path]

    def _history(self, path: str) -> History | None:
        editions, sheets, versions = self._editions, dict[str, Answer](), dict[str, str]()
        pages = [edition.pages for edition in editions]
        others = [edition.sheets for edition in editions]
        kinds = [(prefix, prefix + path, pages) for prefix in self._prefixes]
        kinds += [(sheet, sheet, others) for sheet in _SHEETS_AT.get(path, ())]
        for name, key, series in kinds:
            sheets |= _answers(editions, series, key, path)
            known = self._known.pages if series is pages else self._known.sheets
            if key in known:
                versions[name] = known[key]
        if not sheets:
            return None
        return History(sheets, tuple(_changes(editions, path))[::-1], versions)


def _answers(
    editions: Sequence[Edition], series: Sequence[Mapping[str, str]], key: str, path: str
) -> dict[str, Answer]:
    """What becomes of every sheet that a key of the editions ever stood for, by its hash."""
    runs = [(n, found[key]) for n, found in enumerate(series) if key in found]
    ends = [(n, None) for n, edition in enumerate(editions) if key in edition.gone]
    steps: list[tuple[int, str | None]] = sorted([*runs, *ends], key=lambda step: step[0])
    answers: dict[str, Answer] = {}
    current = steps[-1][1] if steps else None
    for (n, said), (after, _) in pairwise(steps):
        if said is not None and said != current:
            parts = _between(editions, n, path) if current else ()
            answers[said] = Answer(editions[after].date, parts)
    return answers | ({current: Answer()} if current else {})


def _between(editions: Sequence[Edition], number: int, path: str) -> tuple[str, ...]:
    before = _parts(editions[: number + 1], path)
    return _told(changed_parts(before, _parts(editions, path)))


def _parts(editions: Sequence[Edition], path: str) -> Mapping[str, str]:
    """The parts of a page as the last of these editions that holds them has them."""
    return next((e.parts[path] for e in reversed(editions) if path in e.parts), {})


def _changes(editions: Sequence[Edition], path: str) -> Iterator[Change]:
    before: Mapping[str, str] | None = None
    for edition in editions:
        after = edition.parts.get(path)
        if after is not None:
            parts = _told(changed_parts(before, after)) if before is not None else ()
            yield Change(edition.date, parts, before is None)
            before = after


def _told(parts: Sequence[str]) -> tuple[str, ...]:
    """The parts as they are told: many lines of one section become the letter of the section."""
    counted: dict[str, int] = {}
    for part in parts:
        counted[_section(part)] = counted.get(_section(part), 0) + 1
    short = (_section(p) if counted[_section(p)] > _MOST else p for p in parts)
    return tuple(dict.fromkeys(short))


def _section(part: str) -> str:
    return (
        part.rstrip("abcdefghijklmnopqrstuvwxyz").rstrip("0123456789")
        if is_reference(part)
        else part
    )
