"""The print shop: carries out orders, lists what it made, packs the set for a counter."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from counterbook.print.boards import boards, cards
from counterbook.print.booklet import imposed
from counterbook.print.counter_set import NAME, write_counter_set
from counterbook.print.edition import Edition, editions, stacked
from counterbook.print.handbook import book_data, book_pdf
from counterbook.print.images import albums, one_line
from counterbook.print.memory import Memory
from counterbook.print.press import Press, Printed, digest
from counterbook.print.sheet import Sheet
from counterbook.print.sheets import leaflets, posters, slips
from counterbook.print.shelf import Shelf
from counterbook.print.thumbs import cover_of
from counterbook.print.typeset import forget
from counterbook.print.wish import Look, Order
from counterbook.reading.library import Library

LIST = "sheets.json"

SheetsOf = Callable[[Shelf, Look], Iterator[Sheet]]
_SHEETS: Mapping[str, SheetsOf] = {
    "leaflet": leaflets,
    "slip": slips,
    "poster": posters,
    "board": boards,
    "cards": cards,
}
_WIDTHS = {"a4": 210.0, "a5": 148.0}
_WITH_ID = ("leaflet", "slip", "poster", "images")


class UnknownIdError(Exception):
    """An order names something that has no sheet of that kind."""

    def __init__(self, id_: str, known: Iterable[str]) -> None:
        super().__init__(id_)
        self.id = id_
        self.known = sorted(known)


class Shop:
    """Carries out orders for one handbook."""

    def __init__(
        self,
        library: Library,
        build_id: str,
        out: Path,
        *,
        memory: Path | None = None,
        draft: bool = True,
        progress: Callable[[str], None] | None = None,
    ) -> None:
        self._shelf = Shelf(library, draft=draft)
        self._library, self._build_id, self._out = library, build_id, out
        self._progress, self._draft = progress, draft
        self.memory = Memory(memory)
        self._press = Press(self._shelf, out, build_id, self.memory, progress)

    def run(self, order: Order) -> list[Printed]:
        """Makes what is ordered and lists it; ``all`` makes the set for a new counter too."""
        self._refuse_unknown(order)
        self._out.mkdir(parents=True, exist_ok=True)
        self._press.with_thumbs = order.what == "all"
        printed = list(self._made(order))
        if order.what == "all":
            self._write_list(printed)
            self._counter_set(printed)
        return printed

    def _made(self, order: Order) -> Iterator[Printed]:
        if order.what != "all":
            yield from self._some(order)
            return
        # Books are mostly set in other processes: sheets need not wait for them.
        with ThreadPoolExecutor(1) as beside:
            books = beside.submit(lambda: list(self._books(order)))
            sheets = list(self._some(order))
            yield from books.result()
        yield from sheets

    def _some(self, order: Order) -> Iterator[Printed]:
        every = order.what == "all"
        if order.what in ("handbook", "booklet"):
            yield from self._books(order)
        for what, sheets_of in _SHEETS.items():
            if every or order.what == what:
                yield from self._press.sheets(self._wanted(order, sheets_of))
        if order.what == "images" or every:
            yield from self._images(order)

    def _wanted(self, order: Order, sheets_of: SheetsOf) -> Iterator[Sheet]:
        for sheet in sheets_of(self._shelf, order.look):
            asked = not order.ids or sheet.subject in order.ids
            if asked and order.known.get(sheet.path) != sheet.content:
                yield sheet

    def _books(self, order: Order) -> Iterator[Printed]:
        for edition in editions(self._library.speaker.codes):
            if order.mode not in (None, edition.mode):
                continue
            if self._same_book(order, edition):
                continue
            book = None
            if order.what != "booklet":
                book = self._book(f"handbook-{edition.mode}.pdf", edition, order.look)
                yield self._put(f"handbook-{edition.mode}.pdf", "handbook", edition, book)
            if order.what != "handbook":
                path = f"booklet-{edition.mode}.pdf"
                small = stacked(edition) if edition.side_by_side else edition
                if edition.side_by_side or book is None:
                    book = self._book(path, small, order.look)
                yield self._put(path, "booklet", edition, imposed(book))

    def _same_book(self, order: Order, edition: Edition) -> bool:
        """Whether the books of an edition are known and of the same build."""
        kinds = ("handbook", "booklet") if order.what == "all" else (order.what,)
        paths = (f"{kind}-{edition.mode}.pdf" for kind in kinds)
        return all(order.known.get(path) == self._build_id for path in paths)

    def _book(self, path: str, edition: Edition, look: Look) -> bytes:
        data = book_data(self._library, edition, self._build_id, draft=self._draft, grey=look.grey)
        book = book_pdf(self._library, edition, data, self.memory)
        if self._press.with_thumbs:
            self._press.thumb(path, "cover.typ", cover_of(data), _WIDTHS[edition.paper])
        return book

    def _put(self, path: str, kind: str, edition: Edition, content: bytes) -> Printed:
        (self._out / path).write_bytes(content)
        if self._progress:
            self._progress(path)
        title = self._library.handbook.station.handbook_title
        return Printed(
            path=path,
            kind=kind,
            subject=edition.mode,
            title=title[edition.codes[0]],
            content=self._build_id,
            pages=0,
            made=digest(content),
        )

    def _images(self, order: Order) -> Iterator[Printed]:
        modes = [order.mode] if order.mode else None
        for album in albums(self._shelf, modes):
            wanted = [p for p in album.pictures if not order.ids or p.subject in order.ids]
            new = [p for p in wanted if order.known.get(p.path) != p.data["hash"]]
            yield from self._press.album(replace(album, pictures=new))
            forget()
        yield from self._lines(order)

    def _lines(self, order: Order) -> Iterator[Printed]:
        """Each notice as a line of text beside its pictures."""
        codes = self._library.speaker.codes
        for page, data in self._shelf.pages:
            if page.kind == "notice" and (not order.ids or page.id in order.ids):
                path = f"images/{page.id}.txt"
                if order.known.get(path) == data["hash"]:
                    continue
                file = self._out / path
                file.parent.mkdir(parents=True, exist_ok=True)
                said = one_line(page, codes, data.get("address"))
                file.write_text(said, encoding="utf-8", newline="\n")
                title = page.title[codes[0]]
                yield Printed(path, "text", page.id, title, data["hash"], 1)

    def _refuse_unknown(self, order: Order) -> None:
        if order.ids and order.what in (*_WITH_ID, "all"):
            kinds = {"poster": ("notice",), "images": ("procedure", "notice")}
            wanted = kinds.get(order.what, ("procedure",))
            if order.what == "all":
                wanted = ("procedure", "notice")
            known = {page.id for page, _ in self._shelf.pages if page.kind in wanted}
            for id_ in order.ids:
                if id_ not in known:
                    raise UnknownIdError(id_, known)

    def _write_list(self, printed: Sequence[Printed]) -> None:
        rows = [
            {"path": p.path, "kind": p.kind, "subject": p.subject, "title": p.title}
            | {"content": p.content}
            for p in printed
        ]
        said = json.dumps({"build": self._build_id, "sheets": rows}, ensure_ascii=False, indent=1)
        (self._out / LIST).write_text(said + "\n", encoding="utf-8", newline="\n")

    def _counter_set(self, printed: Sequence[Printed]) -> None:
        packed = [p for p in printed if p.kind not in ("image", "text", "handbook")]
        rows = [f"{p.path}\t{p.title}\t{p.content}" for p in packed]
        write_counter_set(self._out, (p.path for p in packed), rows)
        if self._progress:
            self._progress(NAME)


def known_sheets(path: Path) -> dict[str, str]:
    """The content hash of each sheet of an earlier print: its list, or the folder with it."""
    file = path / LIST if path.is_dir() else path
    listed = json.loads(file.read_text(encoding="utf-8"))
    return {row["path"]: row["content"] for row in listed["sheets"]}
