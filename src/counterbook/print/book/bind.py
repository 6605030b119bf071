"""Binding: parts that were set on their own become one document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO

import pikepdf

from counterbook.print.book.leaves import Leaf
from counterbook.print.book.places import named_places, places_in
from counterbook.print.book.tags import Tags
from counterbook.print.pdf import saved

# How a jump to another place of the book leaves the typesetter.
JUMP = "page:"
_FURNITURE = pikepdf.Name("/Furniture")
_COUNT = re.compile(rb"(<xmpTPg:NPages>)\d+(</xmpTPg:NPages>)")

# A name, its text, and those below it.
Entry = tuple[str, str, Sequence["Entry"]]


def bound(
    parts: Sequence[pikepdf.Pdf],
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
    book = parts[0]
    named = [_named(part) for part in parts]
    pages = _in_order(book, parts, leaves)
    if "/StructTreeRoot" in book.Root:
        tags = Tags(book)
        for part, own in zip(parts, pages, strict=True):
            tags.take(part, own)
        tags.arrange([(leaf.part, leaf.at) for leaf in leaves])
    names = _written_names(book, pages, named)
    _jumps(pages, names, titles)
    _outline(book, entries, names)
    _furnish(book, leaves, furniture)
    said = book.Root.Metadata.read_bytes()
    count = str(len(book.pages)).encode()
    book.Root.Metadata.write(_COUNT.sub(rb"\g<1>" + count + rb"\g<2>", said))
    return saved(book)


# A named place: the number of its page in its part, from 0, and the point on it.
_Place = tuple[int, list[pikepdf.Object]]


def _named(part: pikepdf.Pdf) -> dict[str, _Place]:
    """The named places of a part, which the part itself no longer knows."""
    pages = places_in(part)
    found = {name: (pages[name], list(place)[1:]) for name, place in named_places(part).items()}
    if "/Names" in part.Root:
        del part.Root["/Names"]
    return found


def _in_order(
    book: pikepdf.Pdf, parts: Sequence[pikepdf.Pdf], leaves: Sequence[Leaf]
) -> list[list[pikepdf.Page]]:
    """Fills the book with the pages of all parts, in order; returns those of each part."""
    of_parts = [list(part.pages) for part in parts]
    size = [float(edge) for edge in list(of_parts[0][0].mediabox)[2:]]
    del book.pages[:]
    for leaf in leaves:
        while len(book.pages) + 1 < leaf.number:
            book.add_blank_page(page_size=(size[0], size[1]))
        book.pages.append(of_parts[leaf.part][leaf.at])
        of_parts[leaf.part][leaf.at] = book.pages[-1]
    return of_parts


def _written_names(
    book: pikepdf.Pdf,
    pages: Sequence[Sequence[pikepdf.Page]],
    named: Sequence[Mapping[str, _Place]],
) -> dict[str, pikepdf.Object]:
    """The named places of all parts, which the book now knows."""
    names: dict[str, pikepdf.Object] = {
        name: book.make_indirect(pikepdf.Array([pages[part][at].obj, *point]))
        for part, found in enumerate(named)
        for name, (at, point) in found.items()
    }
    listed = [said for name in sorted(names) for said in (pikepdf.String(name), names[name])]
    dests = pikepdf.Dictionary(Names=pikepdf.Array(listed))
    book.Root.Names = pikepdf.Dictionary(Dests=dests)
    return names


def _jumps(
    pages: Iterable[Iterable[pikepdf.Page]],
    names: Mapping[str, pikepdf.Object],
    titles: Mapping[str, str],
) -> None:
    """Makes links of the jumps; one to a place that is not in the book leads nowhere."""
    for page in (page for own in pages for page in own):
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
