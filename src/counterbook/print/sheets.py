"""Leaflets, slips and posters: the sheets that one page of the handbook becomes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from counterbook.print.cells import Data
from counterbook.print.icons import drawing
from counterbook.print.sheet import Kind, Sheet
from counterbook.print.shelf import Shelf
from counterbook.print.wish import Look
from counterbook.reading.outline import Item, Page

A4, A4_LANDSCAPE, A3 = (210.0, 297.0), (297.0, 210.0), (297.0, 420.0)

# What a reader must have before coming stands on a leaflet in any case; the rest as far as
# there is room, the more urgent first. Whoever wants all of it scans the code.
_ALWAYS = ("papers", "steps")
_THEN = ("if-not-done", "result", "after-you-finish", "other-case", "conditions", "refused-when")
_LAST = ("common-mistakes", "appeal-and-complaint")


def leaflets(shelf: Shelf, look: Look) -> Iterator[Sheet]:
    """For each procedure a leaflet of one page in all languages."""
    for page, data in shelf.pages:
        if page.kind == "procedure":
            yield _sheet("leaflet", shelf, look, page, data, A4, _leaflet(data))


def slips(shelf: Shelf, look: Look) -> Iterator[Sheet]:
    """For each procedure with papers a slip on which the officer ticks what is missing."""
    for page, data in shelf.pages:
        papers = next((s for s in data.get("sections", ()) if s["kind"] == "papers"), None)
        if papers is not None:
            own = {**_slip(shelf, page), "papers": papers, "dense": True}
            yield _sheet("slip", shelf, look, page, data, A4_LANDSCAPE, own)


def posters(shelf: Shelf, look: Look) -> Iterator[Sheet]:
    """For each notice a poster to be read from two metres."""
    for page, data in shelf.pages:
        if page.kind == "notice":
            notice = shelf.library.handbook.notices[page.id]
            own = {"icon": drawing(notice.icon) or drawing("bullhorn-outline")}
            yield _sheet("poster", shelf, look, page, data, A3, own)


def _sheet(
    kind: Kind,
    shelf: Shelf,
    look: Look,
    page: Page,
    data: Data,
    size: tuple[float, float],
    own: Data,
) -> Sheet:
    day = page.trust.verified_on if page.trust else shelf.newest

    def compose() -> Data:
        frame = shelf.frame(page.title, pages=[page])
        said = {**frame, "page": data, "checked": shelf.dated(day), **own}
        return look.dress(said, size)

    return Sheet(
        path=f"{kind}s/{page.id}.pdf",
        kind=kind,
        subject=page.id,
        title=page.title[shelf.cells.speaker.base],
        content=data["hash"],
        template=f"{kind}.typ",
        day=day,
        data=compose,
    )


def _leaflet(data: Data) -> Data:
    kinds = [section["kind"] for section in data.get("sections", ())]
    wanted = [*_THEN, *_LAST]
    return {
        "dense": True,
        "always": [n for n, kind in enumerate(kinds) if kind in _ALWAYS],
        "optional": [kinds.index(kind) for kind in wanted if kind in kinds],
    }


def _slip(shelf: Shelf, page: Page) -> Data:
    """The names of the papers that the officer reads, by reference."""
    section = next(section for section in page.sections if section.kind == "papers")
    counter = shelf.cells.speaker.counter
    own = shelf.cells.own
    names = {}
    for item in _with_options(section.items):
        condition = item.condition[counter] if item.condition else ""
        names[item.ref] = {
            "name": own(item.counter or item.text[counter], counter),
            "if": own(condition, counter) if condition else None,
        }
    title = own(page.counter_title, counter)
    return {"officer": names, "officer-title": title, "lines-for-others": 2}


def _with_options(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from item.options


def newest_of(pages: list[Page]) -> date | None:
    """The day of the newest check among pages."""
    return max((page.trust.verified_on for page in pages if page.trust), default=None)
