"""The table of facts beside this file, as values that can be asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.content.numbers import ANY_UNIT, Number

FILE = Path(__file__).with_name("facts.yml")
ALL = "all"
_DATE = re.compile(r"\d{4}(-\d\d){0,2}")
_TIME = re.compile(r"\d\d:\d\d")


@dataclass(frozen=True)
class Entry:
    """A number that may be stated: what it is, on which pages, where it comes from."""

    number: Number
    what: str
    source: tuple[str, ...]
    confidence: str
    pages: frozenset[str]

    def explains(self, number: Number, page: str) -> bool:
        """Whether this fact may be what a number on a page states."""
        return self.about(page) and _same(self.number, number)

    def about(self, page: str) -> bool:
        """Whether the fact may stand on a page."""
        return page in self.pages or ALL in self.pages

    def backs(self, sources: Iterable[str], confidence: str) -> bool:
        """Whether a typed fact cites one of this fact's sources and claims no more than it."""
        cited = {_article(source) for source in sources}
        own = {_article(source) for source in self.source}
        whole = {source.partition("/")[0] for source in cited} & own
        sure = self.confidence == "law" or confidence != "law"
        return sure and bool(cited & own or whole)


@dataclass(frozen=True)
class Table:
    """All entries, and the small counts that need no source."""

    entries: tuple[Entry, ...]
    small: tuple[Number, ...]

    def explaining(self, number: Number, page: str) -> list[Entry]:
        """The entries that a number on a page may stand for."""
        return [entry for entry in self.entries if entry.explains(number, page)]

    def is_small(self, number: Number) -> bool:
        """Whether a number is one of the counts that nobody takes for a rule."""
        return any(_same(small, number) for small in self.small)


def read_table(file: Path = FILE) -> Table:
    """The table as it stands in the file."""
    raw = yaml.safe_load(file.read_text(encoding="utf-8"))
    entries = [_entry(fact, group) for group in raw["groups"] for fact in group["facts"]]
    small = [_number(row["is"]) for row in raw["small"]["numbers"]]
    return Table(tuple(entries), tuple(small))


def _entry(fact: dict[str, Any], group: dict[str, Any]) -> Entry:
    pages = {*fact.get("pages", group["pages"]), *fact.get("also", ())}
    return Entry(
        _number(fact["is"]),
        fact["what"],
        tuple(fact["source"]),
        fact["confidence"],
        frozenset(pages),
    )


def _number(said: object) -> Number:
    text = str(said)
    if _DATE.fullmatch(text):
        return Number(text, "date")
    if _TIME.fullmatch(text):
        return Number(text, "time")
    value, unit = text.split(" ")
    return Number(value, unit)


def _same(known: Number, said: Number) -> bool:
    if known.unit == "date" and said.unit == "date":
        # A text may name the month or the year only.
        return known.value == said.value or known.value.startswith(f"{said.value}-")
    units = (said.unit,) if said.unit != "number" else ("count", "name", "age")
    return known.value == said.value and (said.unit == ANY_UNIT or known.unit in units)


def _article(source: str) -> str:
    """`exit-entry-law/76(1)` is article 76; paragraphs are compared by readers."""
    return source.partition("(")[0]
