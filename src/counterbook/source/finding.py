"""A finding: what is wrong, and where an editor shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Spot(NamedTuple):
    """A place in a file, line and column from 1, a Chinese character being one column."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. ``values`` fill the sentences that the rule of ``code`` has for it.

    ``shown`` is the line as it stands in the file, empty where there is no such line.
    """

    code: str
    file: str
    spot: Spot = field(default_factory=lambda: Spot(1, 1))
    shown: str = ""
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def order(self) -> tuple[str, int, int, str]:
        """The order of a report: by file, then by line and column."""
        return (self.file, self.spot.line, self.spot.column, self.code)
