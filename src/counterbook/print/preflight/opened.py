"""A finished sheet, opened and read once for all that look at it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pikepdf

from counterbook.languages.pack import Pack
from counterbook.print.preflight.content import Content, Run, Stroke
from counterbook.print.preflight.stream import content_of
from counterbook.print.preflight.tags import Tag, tags_of


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing wrong with a file: where, by which rule, and what it is about."""

    path: str
    page: int
    code: str
    detail: str = ""


@dataclass
class Opened:
    """A sheet of a kind (leaflet, handbook ...) with the languages of its handbook."""

    document: pikepdf.Pdf
    path: str
    kind: str
    packs: Sequence[Pack]

    def flaw(self, page: int, code: str, detail: str = "") -> Flaw:
        """Something wrong with it; the detail is cut to a length that a line can hold."""
        return Flaw(self.path, page, code, " ".join(detail.split())[:60])

    @cached_property
    def pages(self) -> list[Content]:
        """What stands on each page."""
        return [content_of(page) for page in self.document.pages]

    @cached_property
    def tags(self) -> list[Tag]:
        """The elements of its tag tree."""
        return tags_of(self.document)

    @cached_property
    def _runs(self) -> Mapping[tuple[int, int], list[Run]]:
        pieces: dict[tuple[int, int], list[Run]] = {}
        for number, content in enumerate(self.pages, 1):
            for run in content.runs:
                if run.mark is not None:
                    pieces.setdefault((number, run.mark), []).append(run)
        return pieces

    def runs_of(self, tag: Tag) -> list[tuple[int, Run]]:
        """The text of an element, without that of elements inside it, and on which page."""
        return [(piece[0], run) for piece in tag.pieces for run in self._runs.get(piece, ())]

    def strokes_of(self, tag: Tag) -> list[Stroke]:
        """The lines of a picture."""
        marks = {mark for _, mark in tag.pieces}
        pages = {page for page, _ in tag.pieces}
        drawn = (stroke for page in pages for stroke in self.pages[page - 1].strokes)
        return [stroke for stroke in drawn if stroke.mark in marks]

    def every_run(self) -> Iterator[tuple[int, Run]]:
        """All text that can be seen, with its page."""
        for number, content in enumerate(self.pages, 1):
            for run in content.runs:
                if run.text.strip():
                    yield number, run

    def pack(self, lang: str) -> Pack | None:
        """The language that a tag names."""
        return next((pack for pack in self.packs if pack.locale == lang), None)
