"""Tags of parts made one: who listens to a book or searches it finds a single document.

ISO 32000-1, 14.7: the tree of elements, the tree from pages to elements, and the names of table
heads, which are counted from one in each part.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import pikepdf

# What the typesetter calls a table head, as it stands in its unpacked file.
_HEAD = re.compile(rb"\(U(\d+x\d+y\d+)\)")
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def apart_from_others(content: bytes, part: int, *, raised: bool) -> bytes:
    """A set part, not yet packed, whose names of table heads no other part has.

    ``raised`` headings go down a level: procedures stand below their chapter.
    """
    letter = _LETTERS[part : part + 1]
    if not letter:
        raise ValueError(f"a book of more than {len(_LETTERS)} parts")
    content = _HEAD.sub(rb"(" + letter + rb"\1)", content)
    if raised:
        for level in b"4321":
            content = content.replace(b"/S/H%c" % level, b"/S/H%c" % (level + 1))
    return content


class Tags:
    """The tags of a document, to which those of its other parts are added."""

    def __init__(self, document: pikepdf.Pdf) -> None:
        self._document = document
        self._root = document.Root.StructTreeRoot
        self._top = self._root.K[0]
        self._next = 0
        self._names: list[pikepdf.Object] = []
        self._of_pages: list[pikepdf.Object | int] = []
        self._elements: dict[int, dict[int, list[pikepdf.Object]]] = {}

    def take(self, n: int, part: pikepdf.Pdf, pages: Mapping[int, pikepdf.Page]) -> None:
        """Takes the tags of part ``n``, whose pages by their number in it are in the document."""
        numbers = {page.obj.objgen: at for at, page in pages.items()}
        root = part.Root.StructTreeRoot
        if part is not self._document:
            root = self._document.copy_foreign(root)
        self._elements[n] = _by_page(root.K[0], numbers)
        entries = list(root.ParentTree.Nums)
        for number, entry in zip(entries[::2], entries[1::2], strict=True):
            self._of_pages += [int(number) + self._next, entry]
        if "/IDTree" in root:
            self._names += list(root.IDTree.Names)
        for page in pages.values():
            self._move(page)
        self._next += int(root.ParentTreeNextKey)

    def arrange(self, order: Sequence[tuple[int, int]]) -> None:
        """Puts the elements in the order of the pages, each named by its part and number in it."""
        elements = [e for part, at in order for e in self._elements[part].get(at, ())]
        for element in elements:
            element.P = self._top
        self._top.K = pikepdf.Array(elements)
        self._root.ParentTree = pikepdf.Dictionary(Nums=pikepdf.Array(self._of_pages))
        self._root.ParentTreeNextKey = self._next
        if self._names:
            self._root.IDTree = pikepdf.Dictionary(Names=pikepdf.Array(self._names))

    def _move(self, page: pikepdf.Page) -> None:
        if not self._next:
            return
        if "/StructParents" in page.obj:
            page.obj.StructParents = int(page.obj.StructParents) + self._next
        for note in page.obj.get("/Annots", ()):
            if "/StructParent" in note:
                note.StructParent = int(note.StructParent) + self._next


def _by_page(
    top: pikepdf.Object, numbers: dict[tuple[int, int], int]
) -> dict[int, list[pikepdf.Object]]:
    """The elements right below the top, by the page on which they begin."""
    found: dict[int, list[pikepdf.Object]] = {}
    now = 0
    for element in top.K:
        page = _page_of(element)
        now = now if page is None else numbers[page]
        found.setdefault(now, []).append(element)
    return found


def _page_of(element: pikepdf.Object) -> tuple[int, int] | None:
    if not isinstance(element, pikepdf.Dictionary):
        return None
    if "/Pg" in element:
        return element.Pg.objgen
    below = element.get("/K")
    for part in list(below) if isinstance(below, pikepdf.Array) else ():
        page = _page_of(part)
        if page is not None:
            return page
    return None
