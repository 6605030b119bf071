"""A book from parts: which page is which, and one document with its links, tags and outline."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from counterbook.print.book.leaves import Leaf, Run, furniture, laid_out, numbers_in
from counterbook.print.book.making import made_book
from counterbook.print.book.parts import Parts
from counterbook.print.book.tags import apart_from_others
from counterbook.print.edition import editions
from counterbook.print.handbook import book_data
from counterbook.print.memory import Memory
from counterbook.reading.library import Library
from tests.print.conftest import poppler


class TestPages:
    def test_a_part_begins_on_its_side_and_leaves_a_page_empty_for_it(self) -> None:
        runs = [Run(0, 0, 2, "right"), Run(0, 2, 3, "right"), Run(1, 0, 2, "left")]
        runs += [Run(0, 3, 4, "right"), Run(2, 0, 1, "left")]
        assert [(leaf.number, leaf.part, leaf.at) for leaf in laid_out(runs)] == [
            (1, 0, 0),
            (2, 0, 1),
            (3, 0, 2),
            (4, 1, 0),
            (5, 1, 1),
            (7, 0, 3),
            (8, 2, 0),
        ]

    def test_a_key_has_the_number_of_its_page_in_the_book(self) -> None:
        leaves = [Leaf(1, 0, 0), Leaf(3, 0, 1), Leaf(4, 1, 0)]
        assert numbers_in(leaves, [{"part-use": 0, "chapter-x": 1}, {"procedure-a": 0}]) == {
            "part-use": 1,
            "chapter-x": 3,
            "procedure-a": 4,
        }

    def test_heads_go_on_until_the_next_key_and_leave_empty_pages_out(self) -> None:
        book = {
            "labels": defaultdict(lambda: ["C"]),
            "indexes": [],
            "chapters": [
                {
                    "key": "chapter-x",
                    "number": 1,
                    "name": ["X"],
                    "pages": [{"key": "procedure-a", "number": "1.1"}],
                }
            ],
        }
        leaves = [Leaf(number, 0, n) for n, number in enumerate((1, 2, 5, 6, 7))]
        numbers = {"part-contents": 2, "chapter-x": 5, "procedure-a": 6}
        framed = furniture(book, leaves, numbers)
        assert framed["total"] == 7
        assert framed["leaves"] == [
            {"cells": ["C"], "from": 2, "to": 3},
            {"chapter": 1, "from": 5, "to": 6},
            {"chapter": 1, "cells": ["X"], "number": "1.1", "from": 6, "to": 8},
        ]


class TestParts:
    @staticmethod
    def book(*sizes: int) -> dict[str, Any]:
        pages = [
            [{"key": f"p-{c}-{n}", "number": ""} for n in range(s)] for c, s in enumerate(sizes)
        ]
        return {"chapters": [{"pages": some} for some in pages]}

    def test_small_chapters_share_a_part(self) -> None:
        parts = Parts(self.book(3, 4, 30)).procedures()
        assert [part.begins for part in parts] == [
            ((0, "p-0-0"), (1, "p-1-0")),
            ((2, "p-2-0"),),
        ]

    def test_a_large_chapter_is_set_in_several(self) -> None:
        parts = Parts(self.book(65)).procedures()
        assert [len(part.data["pages"]) for part in parts] == [30, 30, 5]
        assert [part.begins for part in parts] == [
            ((0, "p-0-0"),),
            ((0, "p-0-30"),),
            ((0, "p-0-60"),),
        ]

    def test_a_huge_book_has_no_more_parts_than_there_are_letters(self) -> None:
        """The worst case: chapters of which no two fit into a part together."""
        assert len(Parts(self.book(*[80] * 38)).procedures()) == 38


def test_table_heads_of_two_parts_have_names_of_their_own() -> None:
    said = b"/S/H1 /ID(U1x0y3) /Headers[(U1x0y3)] /S/H2"
    assert apart_from_others(said, 1, raised=True) == (
        b"/S/H2 /ID(B1x0y3) /Headers[(B1x0y3)] /S/H3"
    )


def elements(top: pikepdf.Object) -> Iterator[pikepdf.Object]:
    yield top
    below = top.get("/K")
    for part in list(below) if isinstance(below, pikepdf.Array) else ():
        if isinstance(part, pikepdf.Dictionary) and "/S" in part:
            yield from elements(part)


def holds(element: pikepdf.Object, mark: int, page: pikepdf.Page) -> bool:
    """Whether an element names a mark of a page as its own; one that goes on has other pages."""
    for part in list(element.K):
        if isinstance(part, pikepdf.Dictionary):
            found = part.get("/MCID") == mark and part.get("/Pg", element.get("/Pg")) == page.obj
        else:
            found = part == mark and element.Pg == page.obj
        if found:
            return True
    return False


@pytest.fixture(scope="module")
def book(printed: dict[str, Path]) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(printed["parallel"]) as opened:
        yield opened


class TestBound:
    def test_every_jump_leads_to_a_place_in_the_book(self, book: pikepdf.Pdf) -> None:
        known = {str(name) for name in list(book.Root.Names.Dests.Names)[::2]}
        jumps = [
            str(note.Dest)
            for page in book.pages
            for note in page.obj.get("/Annots", ())
            if "/Dest" in note
        ]
        assert len(jumps) > 100
        assert set(jumps) <= known
        addresses = [
            str(note.A.URI)
            for page in book.pages
            for note in page.obj.get("/Annots", ())
            if "/A" in note
        ]
        assert not [address for address in addresses if address.startswith("page:")]

    def test_contents_say_the_page_on_which_a_procedure_begins(
        self, book: pikepdf.Pdf, printed: dict[str, Path]
    ) -> None:
        names = list(book.Root.Names.Dests.Names)
        places = {str(n): place for n, place in zip(names[::2], names[1::2], strict=True)}
        numbers = {page.obj.objgen: n for n, page in enumerate(book.pages, 1)}
        first = numbers[places["procedure-accommodation-registration"][0].objgen]
        text = poppler("pdftotext", "-layout", printed["parallel"], "-").split("\f")
        contents = next(page for page in text if "Register where you sleep" in page)
        row = next(line for line in contents.split("\n") if "Register where you sleep" in line)
        assert row.split()[0] == "1.1"
        assert row.split()[-1] == str(first)
        assert re.search(rf"Page {first} of {len(book.pages)}\b", text[first - 1])

    def test_chapters_open_on_the_right_and_the_outline_has_their_procedures(
        self, book: pikepdf.Pdf
    ) -> None:
        numbers = {page.obj.objgen: n for n, page in enumerate(book.pages, 1)}
        names = list(book.Root.Names.Dests.Names)
        opened = [
            numbers[place[0].objgen]
            for name, place in zip(names[::2], names[1::2], strict=True)
            if str(name).startswith("chapter-")
        ]
        assert len(opened) == 4
        assert all(number % 2 for number in opened)
        with book.open_outline() as outline:
            chapters = [item for item in outline.root if re.match(r"\d ", item.title)]
        assert [len(item.children) for item in chapters] == [3, 2, 2, 1]

    def test_there_is_one_tree_of_tags_in_the_order_of_the_pages(self, book: pikepdf.Pdf) -> None:
        root = book.Root.StructTreeRoot
        numbers = {page.obj.objgen: n for n, page in enumerate(book.pages)}
        assert len(root.K) == 1
        order = [
            numbers[e.Pg.objgen] for e in elements(root.K[0]) if "/Pg" in e and str(e.S) != "/TH"
        ]
        assert order == sorted(order)
        assert all(element.P.objgen == root.K[0].objgen for element in root.K[0].K)
        heads = Counter(str(e.ID) for e in elements(root.K[0]) if "/ID" in e)
        assert set(heads.values()) == {1}
        assert sorted(heads) == [str(n) for n in list(root.IDTree.Names)[::2]]

    def test_pages_and_links_know_their_tags(self, book: pikepdf.Pdf) -> None:
        entries = list(book.Root.StructTreeRoot.ParentTree.Nums)
        numbered = dict(zip(map(int, entries[::2]), entries[1::2], strict=True))
        assert list(numbered) == sorted(numbered)
        seen = []
        for page in book.pages:
            if "/StructParents" not in page.obj:
                continue
            seen.append(int(page.obj.StructParents))
            tagged = numbered[seen[-1]]
            assert all(holds(e, n, page) for n, e in enumerate(tagged) if e is not None)
            for note in page.obj.get("/Annots", ()):
                seen.append(int(note.StructParent))
                assert str(numbered[seen[-1]].S) == "/Link"
        assert len(seen) == len(set(seen))

    def test_headings_go_down_level_by_level(self, book: pikepdf.Pdf) -> None:
        levels = [
            int(str(e.S)[2:])
            for e in elements(book.Root.StructTreeRoot.K[0])
            if re.fullmatch(r"/H\d", str(e.S))
        ]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert Counter(levels)[2] == 10


def test_one_sentence_changed_sets_one_part_again(library: Library, tmp_path: Path) -> None:
    """Eight procedures share one part; first pages, indexes and all the rest are three more."""
    data = book_data(library, editions(library.speaker.codes)[1], "0123456789ab", draft=True)

    def set_anew() -> int:
        memory = Memory(tmp_path)
        made_book(data, date(2026, 1, 1), memory, tagged=True)
        return memory.made

    # The first pages and the indexes are set once more, when pages have their numbers.
    assert set_anew() == 6
    assert set_anew() == 0
    data["chapters"][0]["pages"][0]["summary"] = data["chapters"][1]["pages"][0]["summary"]
    assert set_anew() == 1
