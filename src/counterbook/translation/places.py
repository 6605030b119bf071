"""Every text of a handbook with the file and the path where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from counterbook.model.base import Model
from counterbook.model.handbook import Handbook
from counterbook.model.text import Text
from counterbook.model.walk import parts_of

Path = tuple[str | int, ...]

_FOLDERS = {"procedure": "procedures", "guide": "guides", "notice": "notices"}
_REGISTERS = (
    "categories",
    "papers",
    "laws",
    "sources",
    "places",
    "people",
    "events",
    "audiences",
    "glossary",
)
_SINGLES = ("station", "phrases", "volunteers")


@dataclass(frozen=True, slots=True)
class Place:
    """A text and where it stands. ``home`` names the file: ``procedures/id`` or ``papers``.

    ``entry`` is the id of a register's entry, empty in files of one value; ``path`` leads from
    there to the text.
    """

    home: str
    entry: str
    path: Path
    text: Text

    @property
    def at(self) -> str:
        """The place inside its file, for people and for files: ``passport/name``."""
        steps = [step for step in self.path if step != "text"]
        return "/".join(str(step) for step in (*([self.entry] if self.entry else ()), *steps))


def home_of(kind: str, id_: str) -> str:
    """The file that a value of a kind stands in."""
    return f"{_FOLDERS[kind]}/{id_}" if kind in _FOLDERS else kind


def entry_of(kind: str, id_: str) -> str:
    """The id inside the file; empty where the file holds one value."""
    return id_ if kind in _REGISTERS else ""


def places_in(kind: str, id_: str, texts: Iterable[tuple[Path, Text]]) -> Iterator[Place]:
    """The places of the texts of one value."""
    for path, text in texts:
        yield Place(home_of(kind, id_), entry_of(kind, id_), path, text)


def places_of(handbook: Handbook) -> list[Place]:
    """Every text of a handbook, file by file, in the order of the model."""
    found: list[Place] = []
    for kind, id_, value in _values(handbook):
        texts = ((path, part) for path, part in parts_of(value) if isinstance(part, Text))
        found += places_in(kind, id_, texts)
    return found


def _values(handbook: Handbook) -> Iterator[tuple[str, str, Model]]:
    for kind in _SINGLES:
        value = getattr(handbook, kind)
        if value is not None:
            yield kind, "", value
    for kind in _REGISTERS:
        for id_, value in getattr(handbook, kind).items():
            yield kind, id_, value
    for kind, field in _FOLDERS.items():
        for id_, value in getattr(handbook, field).items():
            yield kind, id_, value
