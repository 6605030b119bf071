"""The press: sheets and pictures set, stamped and written, those made before taken as they are."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate, pairwise
from pathlib import Path

from counterbook.print.cells import Data
from counterbook.print.images import Album, Picture
from counterbook.print.memory import Memory
from counterbook.print.pdf import shrink, stamped
from counterbook.print.png import with_comment
from counterbook.print.sheet import Sheet
from counterbook.print.shelf import Shelf
from counterbook.print.thumbs import WIDTH, name_of, thumb
from counterbook.print.typeset import pictures, typeset

BLEED, SLUG = 3.0, 7.0
# Sheets that are cut into halves, each of which somebody keeps.
_PARTS = {"slip": 2}
# The typesetter remembers what it set: of so many pictures at most.
_PICTURES_A_TURN = 24


@dataclass(frozen=True, slots=True)
class Printed:
    """A file that the press gave out, with what a list says about it.

    ``made`` is the hash of its bytes before the stamp; empty for pictures and texts.
    """

    path: str
    kind: str
    subject: str
    title: str
    content: str
    pages: int
    made: str = ""


class Press:
    """Writes sheets into a folder."""

    def __init__(
        self,
        shelf: Shelf,
        out: Path,
        build_id: str,
        memory: Memory,
        progress: Callable[[str], None] | None = None,
    ) -> None:
        self.with_thumbs = False
        self._shelf, self._out, self._build_id = shelf, out, build_id
        self._memory, self._progress = memory, progress

    def sheets(self, sheets: Iterable[Sheet]) -> list[Printed]:
        """Makes sheets and says what was written."""
        return [self._sheet(sheet) for sheet in sheets]

    def album(self, album: Album) -> list[Printed]:
        """Makes the pictures of one mode, those that are new typeset together."""
        made: dict[str, bytes] = {}
        wanted = list(album.pictures)
        for start in range(0, len(wanted), _PICTURES_A_TURN):
            turn = wanted[start : start + _PICTURES_A_TURN]
            made |= self._pictures(album, turn)
        for picture in wanted:
            self._write(picture.path, with_comment(made[picture.path], self._build_id))
        return [
            Printed(p.path, "image", p.subject, p.title, str(p.data["hash"]), 1) for p in wanted
        ]

    def _sheet(self, sheet: Sheet) -> Printed:
        data = sheet.data()
        outside = BLEED + SLUG if data["bleed"] else 0.0
        content = self._memory.recall(
            sheet.template,
            data,
            sheet.day,
            lambda: shrink(typeset(sheet.template, data, sheet.day)),
        )
        finished = stamped(content, self._stamp, outside, _PARTS.get(sheet.kind, 1))
        self._write(sheet.path, finished)
        if self.with_thumbs:
            self.thumb(sheet.path, sheet.template, data, data["trim"][0])
        pages = _page_count(finished)
        return Printed(
            path=sheet.path,
            kind=sheet.kind,
            subject=sheet.subject,
            title=sheet.title,
            content=sheet.content,
            pages=pages,
            made=digest(content),
        )

    def thumb(self, path: str, template: str, data: Data, millimetres: float) -> None:
        """Writes the small picture of a sheet of some width."""
        dots = 1.5 * WIDTH / millimetres * 25.4
        made = thumb(self._memory, template, data, lambda: pictures(template, data, dots)[0])
        self._write(name_of(path), made)

    @cached_property
    def _stamp(self) -> bytes:
        title = self._shelf.cells.speaker.text(self._shelf.library.handbook.station.short_title)
        data = {**self._shelf.frame(title), "build": self._build_id, "trim": [], "grey": True}
        return typeset("stamp.typ", data, date(2000, 1, 1), tagged=False)

    def _pictures(self, album: Album, turn: list[Picture]) -> dict[str, bytes]:
        """The pictures of a turn. All of a turn are set again where one of them is new."""
        data = {**album.frame, "pages": [picture.data for picture in turn]}

        def make() -> bytes:
            return _together(pictures("image.typ", data, album.dots))

        kept = _apart(self._memory.recall("image.typ", data, date(2000, 1, 1), make))
        return {p.path: png for p, png in zip(turn, kept, strict=True)}

    def _write(self, path: str, content: bytes) -> None:
        file = self._out / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        if self._progress and file.suffix == ".pdf":
            self._progress(path)


def digest(content: bytes) -> str:
    """The hash of a file."""
    return hashlib.sha256(content).hexdigest()[:40]


def _together(files: list[bytes]) -> bytes:
    """Several files as one: a line with their sizes, then one after the other."""
    return b"\n".join((json.dumps([len(file) for file in files]).encode(), b"".join(files)))


def _apart(content: bytes) -> list[bytes]:
    sizes, _, rest = content.partition(b"\n")
    ends = list(accumulate(json.loads(sizes), initial=0))
    return [rest[start:end] for start, end in pairwise(ends)]


def _page_count(content: bytes) -> int:
    from io import BytesIO

    import pikepdf

    with pikepdf.open(BytesIO(content)) as document:
        return len(document.pages)
