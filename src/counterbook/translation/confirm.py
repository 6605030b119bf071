"""Confirming translations: what would be confirmed, and the memory that comes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from counterbook.model.handbook import Handbook
from counterbook.model.staleness import Stale
from counterbook.translation.memory import (
    Memories,
    Memory,
    memory_beside,
    memory_bytes,
    memory_files,
    read_memories,
    yaml_files,
)
from counterbook.translation.places import Place, places_of
from counterbook.translation.staleness import FileMemory, confirmed_pairs, pairs_of

Chosen = Callable[[Place, str], bool]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A translation that is not confirmed as it stands; ``stale`` where one was before."""

    place: Place
    language: str
    stale: Stale | None


class Confirmation:
    """The translations of a handbook beside what was confirmed of them."""

    def __init__(self, handbook: Handbook) -> None:
        self._handbook = handbook
        self._base = handbook.languages.base
        self._memories: Memories = read_memories(handbook.root, self._base)
        self._confirmed = confirmed_pairs(self._memories)
        self._files = yaml_files(handbook.root)
        self._homes: dict[str, list[Place]] = {}
        for place in places_of(handbook):
            self._homes.setdefault(place.home, []).append(place)

    def homes(self, named: str) -> list[str]:
        """The files that an id, ``papers`` or a path such as ``guides/newborn`` names."""
        said = named.replace("\\", "/").removesuffix(".yml")
        *folders, name = [part for part in said.split("/") if part] or [""]
        homes = ((home, *home.rpartition("/")[::2]) for home in self._homes)
        return [
            home
            for home, folder, own in homes
            if own == name and (not folders or not folder or folder in folders)
        ]

    def every_home(self) -> list[str]:
        """All files that hold texts."""
        return list(self._homes)

    def waiting(self, home: str, languages: Sequence[str]) -> list[Waiting]:
        """What is not confirmed in a file."""
        return [
            Waiting(place, code, self._handbook.staleness.of(place.text, code))
            for place in self._homes[home]
            for code, key in pairs_of(place, self._base).items()
            if code in languages and key not in self._confirmed
        ]

    def confirm(self, home: str, chosen: Chosen) -> bool:
        """Keeps the chosen translations of a file as confirmed; whether that changed anything.

        What was confirmed stays so; what is stale and not chosen stays stale.
        """
        yaml = self._files[home]
        rows = self._rows(home, chosen)
        path = memory_beside(yaml)
        content = memory_bytes(self._base, rows) if rows else b""
        if not rows or (path.is_file() and path.read_bytes() == content):
            return False
        beside = path.with_name(f".{path.name}.tmp")
        beside.write_bytes(content)
        beside.replace(path)
        return True

    def forget_lost(self) -> None:
        """Removes what was kept for files that are there no longer."""
        kept = {memory_beside(path) for path in self._files.values()}
        for path in memory_files(self._handbook.root):
            if path not in kept:
                path.unlink()

    def _rows(self, home: str, chosen: Chosen) -> list[Memory]:
        own = home in self._memories
        inside, known = self._homes[home], self._memories.get(home, ())
        memory = FileMemory(inside, self._base, known, self._confirmed, own=own)
        rows: list[Memory] = []
        for place in inside:
            made: dict[str, dict[str, str]] = {}
            for code, key in pairs_of(place, self._base).items():
                if key in self._confirmed or chosen(place, code):
                    made.setdefault(key[1], {})[code] = key[2]
                elif before := memory.before(place, key):
                    made.setdefault(before.base, {})[code] = before.made[code]
            rows += [Memory(place.at, base, signs) for base, signs in made.items()]
        return rows
