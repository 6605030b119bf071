"""What is known of the last build of a site: its inputs, its files, its note.

Kept as JSON in ``.counterbook/site``. A memory that cannot be read, that does not fit the package
or whose site is no longer as it was left is none: then everything is made anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import counterbook
from counterbook.build.identity import files_below
from counterbook.check import today

_PLACE = Path(".counterbook") / "site"
_CODE = (".py", ".yml", ".html", ".css", ".js", ".svg", ".txt", ".json", ".png")

Stats = Mapping[str, tuple[int, int]]


@dataclass(frozen=True)
class Memory:
    """``ground`` stands for all that is no input file; ``files`` has sizes and times."""

    ground: str
    inputs: Mapping[str, str]
    files: Stats
    folders: Mapping[str, str]
    note: str


class Place:
    """Where the memory of one site is kept."""

    def __init__(self, home: Path, site: Path) -> None:
        name = hashlib.sha256(os.path.relpath(site, home).encode()).hexdigest()[:12]
        self._folder = home / _PLACE
        self._memory = self._folder / f"{name}.json"
        self._note = self._folder / f"{name}-note.json"

    def recall(self) -> Memory | None:
        """What is known of the last build."""
        try:
            said = json.loads(self._memory.read_bytes())
            files = {name: (size, time) for name, (size, time) in said.pop("files").items()}
            return Memory(files=files, **said)
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return None

    def note(self, memory: Memory) -> bytes | None:
        """The note that belongs to a memory."""
        try:
            content = self._note.read_bytes()
        except OSError:
            return None
        return content if hashlib.sha256(content).hexdigest() == memory.note else None

    def keep(self, memory: Memory, note: bytes) -> None:
        """Keeps a memory for the next build. That it cannot be kept does no harm."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            for path, content in (
                (self._note, note),
                (self._memory, json.dumps(asdict(memory)).encode()),
            ):
                beside = path.with_name(f"{path.name}.{os.getpid()}")
                beside.write_bytes(content)
                beside.replace(path)


def remembered(
    ground: str, inputs: Mapping[str, str], site: Path, folders: Mapping[str, str], note: bytes
) -> Memory:
    """The memory of a site as it stands now."""
    digest = hashlib.sha256(note).hexdigest()
    return Memory(ground, inputs, stats_of(site), folders, digest)


def stats_of(folder: Path) -> dict[str, tuple[int, int]]:
    """Size and time of every file below a folder."""
    return {name: (found.st_size, found.st_mtime_ns) for name, found in _stats(folder, "")}


def _stats(folder: Path, below: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda e: e.name):
            if entry.is_dir(follow_symlinks=False):
                yield from _stats(Path(entry.path), f"{below}{entry.name}/")
            else:
                yield f"{below}{entry.name}", entry.stat(follow_symlinks=False)


def ground() -> str:
    """Stands for the package itself, Python, the installed packages and the day."""
    digest = hashlib.sha256(f"{sys.version}\0{today()}\0".encode())
    for name in _installed():
        digest.update(f"{name}\0".encode())
    for path in files_below(Path(counterbook.__file__).parent):
        if path.suffix in _CODE:
            digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _installed() -> list[str]:
    """The folders of installed packages, which are named after their versions."""
    places = [Path(place) for place in sys.path if place.endswith("-packages")]
    return sorted(found.name for place in places for found in place.glob("*.dist-info"))
