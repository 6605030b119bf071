"""Which translations are stale, found by comparing the texts with what was confirmed.

Pairs of base text and translation are compared, not places: a text that moved to another line,
or whose file was renamed, stays confirmed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from counterbook.model.staleness import Pair, Stale, Staleness
from counterbook.translation.memory import Memories, Memory, sign_of
from counterbook.translation.places import Place


def staleness(places: Sequence[Place], base: str, memories: Memories) -> Staleness:
    """What is stale in the texts of a handbook."""
    if not memories:
        return Staleness(base)
    confirmed = confirmed_pairs(memories)
    homes: dict[str, list[Place]] = {}
    for place in places:
        homes.setdefault(place.home, []).append(place)
    orphans = [row for home, rows in memories.items() if home not in homes for row in rows]
    pairs: dict[Pair, Stale] = {}
    for home, inside in homes.items():
        own = home in memories
        rows = memories[home] if own else orphans
        if rows:
            pairs.update(FileMemory(inside, base, rows, confirmed, own=own).stale())
    return Staleness(base, pairs, known=True)


class FileMemory:
    """The texts of one file beside what was confirmed of them.

    ``own`` is False where ``rows`` are those of files that are gone: the file may be one of them
    under a new name, so that only the same translation at the same place counts.
    """

    def __init__(
        self,
        places: Sequence[Place],
        base: str,
        rows: Sequence[Memory],
        confirmed: frozenset[Pair],
        *,
        own: bool = True,
    ) -> None:
        self._places = places
        self._base = base
        self._confirmed = confirmed
        self._own = own
        present = Counter(key for place in places for key in pairs_of(place, base).values())
        remembered = Counter(key for row in rows for key in _keys(row))
        # What was confirmed and stands here no more: moved texts are not in it.
        gone = remembered - present
        self._by_sign: dict[tuple[str, str], list[Memory]] = {}
        self._by_place: dict[tuple[str, str], Memory] = {}
        for row in rows:
            for key in _keys(row):
                if key in gone:
                    self._by_sign.setdefault((key[0], key[2]), []).append(row)
                    self._by_place[key[0], row.at] = row

    def stale(self) -> Iterator[tuple[Pair, Stale]]:
        """Each stale pair of texts."""
        for place in self._places:
            for code, key in pairs_of(place, self._base).items():
                before = self.before(place, key)
                if before:
                    pair = (code, place.text[self._base], place.text[code])
                    yield pair, Stale(before.base, rewritten=before.made[code] != key[2])

    def before(self, place: Place, key: Pair) -> Memory | None:
        """What was confirmed of a pair that is stale; None for one that is not."""
        code, base, sign = key
        if key in self._confirmed:
            return None
        made_from = self._by_sign.get((code, sign), [])
        here = next((row for row in made_from if row.at == place.at), None)
        if here or not self._own:
            return here
        if made_from:
            return made_from[0]
        row = self._by_place.get((code, place.at))
        return row if row and row.base != base else None


def pairs_of(place: Place, base: str) -> Mapping[str, Pair]:
    """By language, what stands for the base text and its translation."""
    said = place.text
    return {code: (code, said[base], sign_of(said[code])) for code in said if code != base}


def confirmed_pairs(memories: Memories) -> frozenset[Pair]:
    """Every pair that somebody has confirmed, wherever it stands."""
    return frozenset(key for rows in memories.values() for row in rows for key in _keys(row))


def _keys(row: Memory) -> Iterable[Pair]:
    return ((code, row.base, sign) for code, sign in row.made.items())
