"""What all sheets of one handbook are made from: its pages as data, and the parts they share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from counterbook.print import back, qr
from counterbook.print.cells import Cell, Cells, Data, plain, without_nothing
from counterbook.print.document import Document, column_widths, languages_of
from counterbook.print.edition import Edition, editions
from counterbook.print.front import newest_review
from counterbook.print.page import content_hash
from counterbook.reading.board import hours_lines
from counterbook.reading.library import Library
from counterbook.reading.line import Line
from counterbook.reading.outline import Page

_LABELS = (
    "related",
    "sample",
    "show-taxi-driver",
    "missing-translation",
    "build-id",
    "address",
    "opening-hours",
    "badge",
    "date",
    "people",
    "promises",
    "leaflet",
    "missing-papers-slip",
    "come-back-by",
    "emergency",
    "other-numbers",
    "sheet-version",
    "sheet-scan",
    "sheet-more",
    "slip-lead",
    "slip-by",
    "slip-tick",
    "slip-other",
    "slip-again",
    "board-speak",
    "point-here",
    "call",
    "taxi-please",
)


class Shelf:
    """The printed pages of a handbook and the frame of every sheet."""

    def __init__(self, library: Library, *, draft: bool) -> None:
        self.library = library
        self.draft = draft
        self.edition: Edition = editions(library.speaker.codes)[0]
        self.document = Document(library, self.edition, "", draft=draft)

    @property
    def cells(self) -> Cells:
        """What turns lines into cells of all languages."""
        return self.document.cells

    @cached_property
    def pages(self) -> list[tuple[Page, Data]]:
        """Every printed page, composed and as data, all languages side by side."""
        return self.document.pages()

    @cached_property
    def newest(self) -> date:
        """The day of the newest check in the handbook."""
        return newest_review(self.library)

    @cached_property
    def _languages(self) -> Data:
        return languages_of(self.library)

    @cached_property
    def _phones(self) -> Data:
        return back.phones(self.cells, self.library)

    @cached_property
    def _widths(self) -> list[float]:
        return column_widths(self.cells.codes, [page for page, _ in self.pages])

    @cached_property
    def _lines(self) -> list[Data]:
        cells, station = self.cells, self.library.handbook.station
        said = []
        if station.model_handbook:
            said.append(cells.label("model-notice"))
        if self.draft:
            said.append(cells.label("draft-banner"))
        return [{"text": line} for line in said]

    def frame(self, title: Line, cells: Cells | None = None, pages: Sequence[Page] = ()) -> Data:
        """What every sheet needs besides its own content; in all languages or those of cells."""
        cells = cells or self.cells
        station, speaker = self.library.handbook.station, cells.speaker
        hours = hours_lines(speaker, station.hours)
        whole = cells.codes == self.cells.codes
        widths = column_widths(cells.codes, pages) if pages else [1.0] * len(cells.codes)
        return {
            "title": plain(title, cells.codes),
            "base": speaker.base,
            "counter": speaker.counter,
            "shown": list(cells.codes),
            "languages": self._languages,
            "widths": self._widths if whole and not pages else widths,
            "labels": {key: cells.label(key) for key in _LABELS},
            "short": cells.of(speaker.text(station.short_title)),
            "station": cells.of(speaker.text(station.name)),
            "address": cells.of(speaker.text(station.address)),
            "hours": [cells.of(line) for line in hours],
            "phones": self._phones if whole else back.phones(cells, self.library),
            "lines": self._lines
            if whole
            else [{"text": cells.of(line)} for line in self._warnings(cells)],
        }

    def _warnings(self, cells: Cells) -> list[Line]:
        station = self.library.handbook.station
        keys = [key for key, on in (("model-notice", station.model_handbook),) if on]
        return [cells.said(key) for key in (*keys, *(["draft-banner"] if self.draft else []))]

    def code(self, kind: str, sheet: str, title: Line, mode: str = "parallel/") -> Data | None:
        """The QR code of a page of the site, None where the station has no public address."""
        address = qr.address(self.library.handbook.station.site, mode, kind, sheet)
        if address is None:
            return None
        alt = self.cells.speaker.label_with("qr-alt", title=title)
        return {"svg": qr.picture(address), "alt": plain(alt, self.cells.codes)}

    def dated(self, day: date) -> list[Cell]:
        """When the content was last checked."""
        speaker = self.cells.speaker
        said = speaker.say(lambda wording: wording.date(day))
        return self.cells.of(speaker.label_with("reviewed-until", date=said))

    def with_hash(self, data: Data) -> Data:
        """The data of a sheet that no page stands behind, with its own content hash."""
        clean = without_nothing(data)
        return {**clean, "hash": content_hash(clean)}
