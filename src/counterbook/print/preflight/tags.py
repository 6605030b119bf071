"""The tag tree of a PDF: which language and which part of a table each piece of a page is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pikepdf

# A piece of a page: the number of the page from 1, and the mark of the piece on it.
Piece = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tag:
    """An element of the tree: what it is, its language, whether it has a text of its own.

    ``lang`` is inherited; ``pieces`` are its own ones only, in reading order.
    """

    kind: str
    lang: str
    alt: bool
    pieces: tuple[Piece, ...]
    above: tuple[str, ...]
    node: Any

    def is_in(self, kind: str) -> bool:
        """Whether it is, or stands inside, an element of a kind."""
        return kind == self.kind or kind in self.above


def tags_of(document: pikepdf.Pdf) -> list[Tag]:
    """Every element in reading order; none where the document has no tree."""
    root = document.Root.get("/StructTreeRoot")
    if root is None:
        return []
    pages = {page.obj.objgen: number for number, page in enumerate(document.pages, 1)}
    lang = str(document.Root.get("/Lang", ""))
    return list(_below(root.get("/K"), lang, (), 0, pages))


def _below(
    node: Any, lang: str, above: tuple[str, ...], page: int, pages: Mapping[Any, int]
) -> Iterator[Tag]:
    for child in node if isinstance(node, pikepdf.Array) else [node]:
        if not isinstance(child, pikepdf.Dictionary) or "/S" not in child:
            continue
        own = str(child.get("/Lang", lang))
        kind = str(child.S).lstrip("/")
        at = pages.get(child.Pg.objgen, page) if "/Pg" in child else page
        kids = child.get("/K")
        pieces = tuple(_pieces(kids, at, pages))
        yield Tag(kind, own, "/Alt" in child, pieces, above, child)
        yield from _below(kids, own, (*above, kind), at, pages)


def _pieces(kids: Any, page: int, pages: Mapping[Any, int]) -> Iterator[Piece]:
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            yield page, kid
        elif isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid:
            at = pages.get(kid.Pg.objgen, page) if "/Pg" in kid else page
            yield at, int(kid.MCID)
