"""What a new procedure must know of its handbook: the languages, and ids that exist."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterbook.model.station import Languages
from counterbook.schema.build import build
from counterbook.schema.files import files_of, read_file
from counterbook.schema.kinds import LANGUAGES, PROCEDURE, REGISTERS


class UnreadableError(Exception):
    """A file without which nothing can be begun cannot be read."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


@dataclass(frozen=True)
class Registers:
    """The languages of a handbook and the ids in its registers, each in the order of its file."""

    codes: tuple[str, ...]
    procedures: Sequence[Path]
    _ids: Mapping[str, tuple[str, ...]]

    @classmethod
    def read(cls, root: Path) -> Registers:
        """The registers of the handbook in a folder; entries with faults are passed over."""
        codes = _codes(root)
        ids = {}
        for kind in REGISTERS:
            document = read_file(root / kind.where, kind.where)
            entries = (built.value for built in build(kind, document, codes))
            ids[kind.name] = tuple(str(getattr(entry, "id", "")) for entry in entries if entry)
        for name in ("categories", "places"):
            if not ids[name]:
                raise UnreadableError((root / f"{name}.yml").as_posix())
        return cls(codes, files_of(root, PROCEDURE), ids)

    def ids(self, register: str) -> tuple[str, ...]:
        """The ids of a register."""
        return self._ids[register]

    def first(self, register: str, otherwise: str) -> str:
        """An id of a register to show in an example."""
        return next(iter(self._ids[register]), otherwise)

    def procedure(self, id_: str) -> Path | None:
        """The file of a procedure with this id, in whatever chapter."""
        return next((path for path in self.procedures if path.stem == id_), None)


def _codes(root: Path) -> tuple[str, ...]:
    path = root / LANGUAGES.where
    for built in build(LANGUAGES, read_file(path, path.as_posix()), ()):
        if isinstance(built.value, Languages):
            return built.value.codes
    raise UnreadableError(path.as_posix())
