"""One sheet: where it goes, what stands on it, and how it leaves the press."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from counterbook.print.cells import Data

Kind = Literal["leaflet", "slip", "poster", "board", "cards", "image"]


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
