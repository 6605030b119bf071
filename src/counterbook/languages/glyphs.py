"""Which characters the fonts of print have, from a table that ``scripts/glyphs.py`` writes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

# In every chain of fonts, for the Latin letters in all languages.
EVERYWHERE = "Noto Sans"

# First and last code of each range, ascending.
Table = tuple[list[int], list[int]]


def lacking(signs: Iterable[str], families: Iterable[str]) -> frozenset[str]:
    """The characters that none of the font families has; families not in the table count as
    having everything, since only typesetting can tell.
    """
    tables = [_table(family) for family in dict.fromkeys((*families, EVERYWHERE))]
    known = [table for table in tables if table is not None]
    if len(known) < len(tables):
        return frozenset()
    return frozenset(s for s in signs if not any(_has(table, ord(s)) for table in known))


def _has(table: Table, code: int) -> bool:
    firsts, lasts = table
    at = bisect_right(firsts, code) - 1
    return at >= 0 and code <= lasts[at]


@cache
def _table(family: str) -> Table | None:
    source = files(__package__).joinpath("glyphs.txt").read_text(encoding="utf-8")
    for line in source.splitlines():
        name, _, ranges = line.partition(": ")
        if name == family:
            ends = [part.partition("-") for part in ranges.split()]
            firsts = [int(first, 16) for first, _, _ in ends]
            return firsts, [int(last or first, 16) for first, _, last in ends]
    return None
