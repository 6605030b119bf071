"""Whether a sheet has the pages it should have, and all its text inside their edges."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.print.preflight.opened import Flaw, Opened

ONE_PAGE = ("leaflet", "slip", "poster", "board")
# Points by which a letter may reach over the edge: the widths of a font are rounded.
_LENIENT = 1.0


def count(sheet: Opened) -> Iterator[Flaw]:
    """A leaflet on two pages is a long one; any other sheet is wrong with more than one."""
    pages = len(sheet.document.pages)
    if sheet.kind in ONE_PAGE and pages > 1:
        long = sheet.kind == "leaflet" and pages == 2
        yield sheet.flaw(pages, "P703" if long else "P704", str(pages))


def empty(sheet: Opened) -> Iterator[Flaw]:
    """A page without text; in a book the left one before a chapter may be."""
    full = {number for number, _ in sheet.every_run()}
    last = len(sheet.pages)
    for number in range(1, last + 1):
        before_a_chapter = sheet.kind == "handbook" and number % 2 == 0 and number < last
        if number not in full and not before_a_chapter:
            yield sheet.flaw(number, "P706")


def overflow(sheet: Opened) -> Iterator[Flaw]:
    """Text that reaches over the edge of the trimmed sheet; the first of each page."""
    for number, page in enumerate(sheet.document.pages, 1):
        left, low, right, top = (float(edge) for edge in page.trimbox)
        for run in sheet.pages[number - 1].runs:
            across = left - _LENIENT <= run.x and run.x + run.width <= right + _LENIENT
            if run.text.strip() and not (across and low <= run.y <= top):
                yield sheet.flaw(number, "P713", run.text)
                break
