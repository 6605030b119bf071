"""Where the named headings of a set part stand."""

from __future__ import annotations

import pikepdf


def places_in(document: pikepdf.Pdf) -> dict[str, int]:
    """The page, from 0, on which each named heading of a part stands, by its name."""
    numbers = {page.obj.objgen: n for n, page in enumerate(document.pages)}
    return {name: numbers[place[0].objgen] for name, place in named_places(document).items()}


def named_places(document: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    """The destinations that the typesetter named, each an array of a page and a point on it."""
    if "/Names" not in document.Root:
        return {}
    names = list(document.Root.Names.Dests.Names)
    return {str(name): place for name, place in zip(names[::2], names[1::2], strict=True)}


def is_empty(page: pikepdf.Page) -> bool:
    """Whether nothing is written on a page."""
    if "/Contents" not in page.obj:
        return True
    parts = page.obj.Contents
    streams = list(parts) if isinstance(parts, pikepdf.Array) else [parts]
    return not any(sign in stream.read_bytes() for stream in streams for sign in (b"TJ", b"Tj"))
