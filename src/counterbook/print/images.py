"""Pictures for chats and screens: procedures and notices, 1080 pixels wide, in each mode."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterbook.print.cells import Data
from counterbook.print.document import Document
from counterbook.print.edition import Edition, editions
from counterbook.print.shelf import Shelf
from counterbook.reading.outline import Page

PIXELS = 1080
_POINTS = {True: 540, False: 360}
# What one needs to know before coming. The steps stand behind the code.
_SHOWN = ("papers", "points")


@dataclass(frozen=True)
class Picture:
    """One picture to be made, its data without the frame it shares with its mode."""

    path: str
    subject: str
    title: str
    data: Data


@dataclass(frozen=True)
class Album:
    """All pictures of one mode: they share a frame and are typeset together."""

    edition: Edition
    frame: Data
    pictures: Sequence[Picture]

    @property
    def dots(self) -> float:
        """Dots an inch at which a picture has its width."""
        return PIXELS / int(self.frame["width"]) * 72


def albums(shelf: Shelf, modes: Sequence[str] | None = None) -> Iterator[Album]:
    """The pictures of every mode, side by side first, or of those named."""
    for edition in editions(shelf.library.speaker.codes):
        if modes is None or edition.mode in modes:
            yield _album(shelf, edition)


def _album(shelf: Shelf, edition: Edition) -> Album:
    same = edition.mode == shelf.edition.mode
    document = shelf.document if same else Document(shelf.library, edition, "", draft=shelf.draft)
    pages = shelf.pages if same else document.pages()
    title = shelf.cells.speaker.text(shelf.library.handbook.station.handbook_title)
    frame = shelf.frame(title, None if same else document.cells)
    frame |= {"width": _POINTS[edition.side_by_side], "trim": [], "dense": edition.side_by_side}
    pictures = [
        _picture(shelf, document, edition, page, data)
        for page, data in pages
        if page.kind in ("procedure", "notice")
    ]
    return Album(edition, frame, pictures)


def _picture(shelf: Shelf, document: Document, edition: Edition, page: Page, data: Data) -> Picture:
    day = page.trust.verified_on if page.trust else shelf.newest
    speaker = shelf.cells.speaker
    dated = speaker.say(lambda wording: wording.date(day))
    checked = document.cells.of(speaker.label_with("reviewed-until", date=dated))
    sections = [section for section in data.get("sections", ()) if section["kind"] in _SHOWN]
    return Picture(
        path=f"images/{page.id}-{edition.mode}.png",
        subject=page.id,
        title=page.title[speaker.base],
        data={**data, "sections": sections, "checked": checked},
    )


def one_line(page: Page, codes: Sequence[str], address: str | None) -> str:
    """A notice as text, a line in each language: for screens that show nothing else."""
    points = next((section.items for section in page.sections if section.kind == "points"), ())
    lines = []
    for code in codes:
        said = [page.title[code], page.summary[code], *(item.text[code] for item in points[:1])]
        lines.append(" ".join(" ".join(part.split()) for part in said))
    return "\n".join((*lines, *([address] if address else ()))) + "\n"
