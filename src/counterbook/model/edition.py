"""What was published on a day, in hashes: the memory that tells paper its age."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Edition:
    """One publication: what was new in it, and what was no longer there.

    ``pages`` holds the content hash of each new or changed page by its address with the prefix of
    its mode (``en/procedures/<id>/``), ``sheets`` that of each new or changed sheet which shows no
    single page. ``parts`` holds, by address below the prefix, a short hash of every part of the
    page by its reference. ``gone`` are the addresses that were taken off the site.
    """

    date: date
    build: str
    pages: Mapping[str, str] = field(default_factory=dict)
    sheets: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    gone: Sequence[str] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was new in it."""
        return not (self.pages or self.sheets or self.gone)


@dataclass(frozen=True)
class Known:
    """Everything that stood on the site after some editions, by address or path."""

    pages: Mapping[str, str]
    sheets: Mapping[str, str]
    parts: Mapping[str, Mapping[str, str]]


def known_after(editions: Sequence[Edition]) -> Known:
    """What stood on the site after the last of these editions, the oldest first."""
    pages: dict[str, str] = {}
    sheets: dict[str, str] = {}
    parts: dict[str, Mapping[str, str]] = {}
    for edition in editions:
        pages |= edition.pages
        sheets |= edition.sheets
        parts |= edition.parts
        for address in edition.gone:
            for known in (pages, sheets, parts):
                known.pop(address, None)
    return Known(pages, sheets, parts)


def changed_parts(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """The references of the parts that differ, in the order of the page."""
    keys = dict.fromkeys((*after, *before))
    return [key for key in keys if before.get(key) != after.get(key)]
