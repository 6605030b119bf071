"""Where the named headings of a set part stand."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import pikepdf


@dataclass(frozen=True)
class SetPart:
    """A part as the typesetter wrote it, unpacked; pages are counted from 0.

    ``places`` has the page of each named heading; ``empty`` the pages with nothing on them.
    """

    content: bytes
    pages: int
    places: dict[str, int]
    empty: frozenset[int]


def read(content: bytes) -> SetPart:
    """A set part with what a book needs to know of it."""
    with pikepdf.open(BytesIO(content)) as document:
        return SetPart(
            content,
            len(document.pages),
            {name: page for name, (page, _) in named_places(document).items()},
            frozenset(n for n, page in enumerate(document.pages) if _is_empty(page)),
        )


def named_places(document: pikepdf.Pdf) -> dict[str, tuple[int, list[pikepdf.Object]]]:
    """The headings that the typesetter named: each with its page, from 0, and the point on it."""
    if "/Names" not in document.Root:
        return {}
    numbers = {page.obj.objgen: n for n, page in enumerate(document.pages)}
    names = list(document.Root.Names.Dests.Names)
    return {
        str(name): (numbers[place[0].objgen], list(place)[1:])
        for name, place in zip(names[::2], names[1::2], strict=True)
    }


def _is_empty(page: pikepdf.Page) -> bool:
    if "/Contents" not in page.obj:
        return True
    parts = page.obj.Contents
    streams = list(parts) if isinstance(parts, pikepdf.Array) else [parts]
    return not any(sign in stream.read_bytes() for stream in streams for sign in (b"TJ", b"Tj"))
