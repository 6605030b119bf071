"""An order to the print shop: what to make, for which pages, and how it should look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counterbook.print.cells import Data

WHAT = (
    "handbook",
    "booklet",
    "leaflet",
    "slip",
    "poster",
    "board",
    "cards",
    "images",
    "all",
)
_A4 = 210 * 297


@dataclass(frozen=True, slots=True)
class Look:
    """What the printer and the paper ask for, whatever the sheet says."""

    grey: bool = False
    bleed: bool = False
    paper: str | None = None

    def dress(self, data: Data, size: tuple[float, float]) -> Data:
        """The data with the look added, for a sheet of a size in millimetres."""
        large = size[0] * size[1] > _A4
        scale = 0.5**0.5 if self.paper == "a4" and large else 1.0
        trim = [round(side * scale) for side in size]
        return {**data, "grey": self.grey, "bleed": self.bleed, "trim": trim}


@dataclass(frozen=True)
class Order:
    """What is wanted. No ids: all; no mode: every one; ``known`` are sheets not wanted again."""

    what: str = "all"
    ids: Sequence[str] = ()
    mode: str | None = None
    look: Look = field(default_factory=Look)
    known: Mapping[str, str] = field(default_factory=dict)
