"""The folders that a site is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Folders:
    """What a site is made of: the handbook, hand-written pages, the station's own look."""

    handbook: Path
    docs: Path
    overrides: Path | None = None

    @property
    def names(self) -> dict[str, str]:
        """The folders as plain data."""
        found = {"handbook": self.handbook, "docs": self.docs, "overrides": self.overrides}
        return {name: str(path) for name, path in found.items() if path}

    @classmethod
    def named(cls, names: Mapping[str, str]) -> Folders:
        """The folders that plain data names."""
        return cls(**{name: Path(path) for name, path in names.items()})
