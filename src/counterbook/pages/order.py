"""Where a page stands among the others: what is above it, what comes before and after."""

from __future__ import annotations

from collections.abc import Mapping

from counterbook.pages.addresses import LISTS, Address
from counterbook.pages.render import Renderer
from counterbook.reading.library import Library
from counterbook.reading.line import Line

Around = tuple[Address | None, Address | None]


def trail(renderer: Renderer, address: Address) -> list[tuple[Line, str | None]]:
    """What is above a page, from the home page down: words and path in its mode."""
    label = renderer.library.speaker.label
    above: list[tuple[Line, str | None]] = [(label("home"), "")]
    page = renderer.page(address)
    if page is not None and page.category:
        above.append((page.category.text, f"procedures/#{page.category.id}"))
    elif page is not None:
        above.append((label(LISTS[address.kind]), f"{LISTS[address.kind]}/"))
    return above


def neighbours(library: Library) -> Mapping[Address, Around]:
    """The pages before and after each page of a chapter, each guide and each notice."""
    rows = [("procedure", chapter.pages.ids) for chapter in library.chapters]
    rows += [("guide", list(library.guides)), ("notice", list(library.notices))]
    found = {}
    for kind, ids in rows:
        here = [Address(kind, id_) for id_ in ids]
        around = [None, *here, None]
        for before, address, after in zip(around, here, around[2:], strict=False):
            found[address] = (before, after)
    return found
