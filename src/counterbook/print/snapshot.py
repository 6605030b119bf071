"""What all sheets of a handbook say, in hashes: to be compared with what was printed before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from counterbook.model.edition import Known
from counterbook.print.boards import boards, cards
from counterbook.print.cells import Data
from counterbook.print.document import Document
from counterbook.print.edition import PARALLEL, editions
from counterbook.print.shelf import Shelf
from counterbook.print.wish import Look
from counterbook.reading.history import TOP
from counterbook.reading.library import Library

_AT_THE_TOP = ("title", "official", "counter", "summary", "notices")
# Digits of the hash of a part: it only has to differ from the part's own older ones.
_SHORT = 4
_FOLDERS = {"procedure": "procedures", "guide": "guides", "notice": "notices"}


@dataclass(frozen=True)
class Snapshot:
    """Content hashes of all pages by address, of sheets by path, of parts by address and part."""

    pages: dict[str, str]
    sheets: dict[str, str]
    parts: dict[str, dict[str, str]]


def snapshot(library: Library) -> Snapshot:
    """What the sheets of a handbook say now; nothing is typeset for it."""
    pages: dict[str, str] = {}
    parts: dict[str, dict[str, str]] = {}
    for edition in editions(library.speaker.codes):
        document = Document(library, edition, "", draft=False)
        for data in document.plain_pages():
            path = f"{_FOLDERS[data['kind']]}/{data['id']}/"
            pages[edition.folder + path] = data["hash"]
            if edition.mode == PARALLEL:
                parts[path] = dict(_parts(data))
    shelf = Shelf(library, draft=False)
    sheets = {s.path: s.content for make in (boards, cards) for s in make(shelf, Look())}
    return Snapshot(pages, sheets, parts)


def sheets_by_path(known: Known, codes: tuple[str, ...], build: str) -> dict[str, str]:
    """The content hash of each sheet by its path in the print folder, as an order knows them."""
    found = dict(known.sheets)
    for edition in editions(codes):
        found |= {f"{book}-{edition.mode}.pdf": build for book in ("handbook", "booklet")}
        for kind, folder in _FOLDERS.items():
            below = f"{edition.folder}{folder}/"
            for address, said in known.pages.items():
                id_ = address.removeprefix(below).rstrip("/")
                if address.startswith(below) and "/" not in id_:
                    found |= dict.fromkeys(_paths(kind, id_, edition.mode), said)
    return found


def _paths(kind: str, id_: str, mode: str) -> Iterator[str]:
    if kind != "guide":
        yield f"images/{id_}-{mode}.png"
    if mode == PARALLEL and kind == "procedure":
        yield f"leaflets/{id_}.pdf"
        yield f"slips/{id_}.pdf"
    if mode == PARALLEL and kind == "notice":
        yield f"posters/{id_}.pdf"
        yield f"images/{id_}.txt"


def _parts(data: Data) -> Iterator[tuple[str, str]]:
    """Every part of a page that a reader can point at, in its order, with a short hash."""
    yield TOP, _hash([data.get(key) for key in _AT_THE_TOP])
    for answer in data.get("answers", ()):
        yield answer["key"], _hash(answer)
    for section in data.get("sections", ()):
        items = section["items"]
        yield section["letter"], _hash({**section, "items": []})
        for item in items:
            yield item["ref"], _hash(item)
    for key in ("related", "trust"):
        if key in data:
            yield key, _hash(data[key])


def _hash(value: object) -> str:
    said = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(said.encode("utf-8")).hexdigest()[:_SHORT]
