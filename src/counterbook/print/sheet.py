"""One sheet: where it goes, what stands on it, and how it leaves the press."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from counterbook.print.cells import Data

Kind = Literal["leaflet", "slip", "poster", "board", "cards", "image"]


@dataclass(frozen=True, slots=True)
class Look:
    """What the printer and the paper ask for, whatever the sheet says."""

    grey: bool = False
    bleed: bool = False
    paper: str | None = None

    def dress(self, data: Data, size: tuple[float, float]) -> Data:
        """The data with the look added, for a sheet of a size in millimetres."""
        scale = 0.5**0.5 if self.paper == "a4" and size[0] * size[1] > _A4 else 1.0
        trim = [round(side * scale) for side in size]
        return {**data, "grey": self.grey, "bleed": self.bleed, "trim": trim}


_A4 = 210 * 297


@dataclass(frozen=True)
class Sheet:
    """A sheet to be made: its path below the print folder, and how to get its data.

    ``data`` is called only where the sheet is wanted. ``content`` is the content hash of the page
    it shows, ``subject`` the id of that page, ``title`` what a list calls it.
    """

    path: str
    kind: Kind
    subject: str
    title: str
    content: str
    template: str
    day: date
    data: Callable[[], Data]
