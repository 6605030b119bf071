"""Binding: parts that were set on their own become one document."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from warnings import catch_warnings, simplefilter

import pikepdf

from counterbook.print.book.leaves import Leaf
from counterbook.print.book.places import named_places
from counterbook.print.book.tags import Tags
from counterbook.print.pdf import saved

# How a jump to another place of the book leaves the typesetter.
JUMP = "page:"
_FURNITURE = pikepdf.Name("/Furniture")
_COUNT = re.compile(rb"(<xmpTPg:NPages>)\d+(</xmpTPg:NPages>)")

# A name, its text, and those below it.
Entry = tuple[str, str, Sequence["Entry"]]


def bound(
    parts: Sequence[bytes],
    leaves: Sequence[Leaf],
    furniture: bytes,
    entries: Sequence[Entry],
    titles: Mapping[str, str],
) -> bytes:
    """One document of the pages of all parts in the order of the leaves.

    The first part gives its own pages and what is said of the whole: title, language, profile.
    ``furniture`` has a page of heads and folio for each leaf but the first, which is the cover.
    ``titles`` says what a jump to a name leads to, and ``entries`` make the outline.
    """
    with pikepdf.open(BytesIO(parts[0])) as book:
        names = _Binding(book, parts).fill(leaves)
        _jumps(book, names, titles)
        _outline(book, entries, names)
        _furnish(book, leaves, furniture)
        said = book.Root.Metadata.read_bytes()
        count = str(len(book.pages)).encode()
        book.Root.Metadata.write(_COUNT.sub(rb"\g<1>" + count + rb"\g<2>", said))
        return saved(book)


class _Binding:
    """Brings the parts into the first of them, one at a time: an open part takes much memory."""

    def __init__(self, book: pikepdf.Pdf, parts: Sequence[bytes]) -> None:
        self._book, self._parts = book, parts
        self._own = list(book.pages)
        self._size = [float(edge) for edge in list(self._own[0].mediabox)[2:]]
        self._names: dict[str, pikepdf.Object] = {}
        self._tags = Tags(book) if "/StructTreeRoot" in book.Root else None

    def fill(self, leaves: Sequence[Leaf]) -> dict[str, pikepdf.Object]:
        """Puts all pages in order; returns the places that the book has names for."""
        book, open_parts = self._book, {0: self._book}
        placed: dict[int, dict[int, pikepdf.Page]] = {0: dict(enumerate(self._own))}
        last = {leaf.part: leaf for leaf in leaves}
        points = named_places(book)
        del book.pages[:]
        self._take(0, book, points, placed[0])
        for leaf in leaves:
            if leaf.part not in open_parts:
                open_parts[leaf.part] = pikepdf.open(BytesIO(self._parts[leaf.part]))
                placed[leaf.part] = {}
            part = open_parts[leaf.part]
            self._append(leaf, self._own[leaf.at] if leaf.part == 0 else part.pages[leaf.at])
            placed[leaf.part][leaf.at] = book.pages[-1]
            if leaf.part and last[leaf.part] is leaf:
                self._take(leaf.part, part, named_places(part), placed[leaf.part])
                del open_parts[leaf.part], part
        if self._tags:
            self._tags.arrange([(leaf.part, leaf.at) for leaf in leaves])
        names = sorted(self._names)
        listed = [said for name in names for said in (pikepdf.String(name), self._names[name])]
        dests = pikepdf.Dictionary(Names=pikepdf.Array(listed))
        book.Root.Names = pikepdf.Dictionary(Dests=dests)
        return self._names

    def _append(self, leaf: Leaf, page: pikepdf.Page) -> None:
        while len(self._book.pages) + 1 < leaf.number:
            self._book.add_blank_page(page_size=(self._size[0], self._size[1]))
        with catch_warnings():
            # Names come along by themselves.
            simplefilter("ignore", pikepdf.PageCopyWarning)
            self._book.pages.append(page)

    def _take(
        self,
        n: int,
        part: pikepdf.Pdf,
        points: Mapping[str, tuple[int, list[pikepdf.Object]]],
        pages: Mapping[int, pikepdf.Page],
    ) -> None:
        for name, (at, point) in points.items():
            place = pikepdf.Array([pages[at].obj, *point])
            self._names[name] = self._book.make_indirect(place)
        if self._tags:
            self._tags.take(n, part, pages)


def _jumps(
    book: pikepdf.Pdf, names: Mapping[str, pikepdf.Object], titles: Mapping[str, str]
) -> None:
    """Makes links of the jumps; one to a place that is not in the book leads nowhere."""
    for page in book.pages:
        for note in page.obj.get("/Annots", ()):
            goal = _goal_of(note)
            if goal in names:
                del note["/A"]
                note.Dest = pikepdf.String(goal)
                note.Contents = pikepdf.String(titles.get(goal, goal))


def _goal_of(note: pikepdf.Object) -> str:
    action = note.get("/A")
    address = str(action.get("/URI", "")) if action is not None else ""
    return address.removeprefix(JUMP) if address.startswith(JUMP) else ""


def _outline(
    book: pikepdf.Pdf, entries: Sequence[Entry], names: Mapping[str, pikepdf.Object]
) -> None:
    def item(entry: Entry) -> pikepdf.OutlineItem:
        name, text, below = entry
        made = pikepdf.OutlineItem(text, destination=pikepdf.String(name))
        made.children = [item(inner) for inner in below if inner[0] in names]
        made.is_closed = True
        return made

    if "/Outlines" in book.Root:
        del book.Root["/Outlines"]
    with book.open_outline() as outline:
        outline.root.extend(item(entry) for entry in entries if entry[0] in names)


def _furnish(book: pikepdf.Pdf, leaves: Sequence[Leaf], furniture: bytes) -> None:
    with pikepdf.open(BytesIO(furniture)) as frames:
        for leaf, frame in zip(leaves[1:], frames.pages, strict=True):
            page = book.pages[leaf.number - 1]
            page.add_resource(
                book.copy_foreign(frame.as_form_xobject()), pikepdf.Name.XObject, _FURNITURE
            )
            page.contents_add(b"q", prepend=True)
            page.contents_add(f"Q /Artifact BMC q {_FURNITURE} Do Q EMC".encode())
