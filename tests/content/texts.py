"""Every finished text of a handbook, with the page and the reference where readers find it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from pydantic import BaseModel

from counterbook.model.handbook import Handbook
from counterbook.model.text import Text
from counterbook.reading.board import phone_cards
from counterbook.reading.library import Library
from counterbook.reading.line import Line
from counterbook.reading.outline import Item, Link, Page, Trust
from counterbook.reading.resolve import Facts

REGISTERS = ("station", "papers", "audiences", "categories", "laws", "glossary")
# Files that make pages of their own; `volunteers` is also the name of a procedure.
BESIDE = {"phrases.yml": "phrases", "volunteers.yml": "volunteers"}
# What the program makes of typed citations and of the texts of other pages.
_NOT_TEXT = (Link, Trust)


@dataclass(frozen=True)
class Shown:
    """A line that readers see: on which page, at which reference, in all languages."""

    page: str
    ref: str
    line: Line


def shown_on(page: Page) -> Iterator[Shown]:
    """All lines of a page but those of its typed legal basis."""
    for part in fields(page):
        yield from _walk(page.id, part.name, getattr(page, part.name))


def shown_in(handbook: Handbook) -> list[Shown]:
    """All lines of the handbook: pages, then registers, then the files beside them."""
    library = Library(handbook, drafts=True)
    pages = {**library.procedures, **library.guides, **library.notices}
    lines = [shown for page in pages.values() for shown in shown_on(page)]
    for card in (*library.places, *library.people):
        kind = "places" if card in library.places else "people"
        lines += _walk(kind, card.id, card)
    for kind in ("emergency", "help", "station"):
        for phone in phone_cards(library.speaker, kind):
            lines += _walk("phones", phone.id, phone)
    for name in REGISTERS:
        lines += _register(library, name, getattr(handbook, name))
    for name, field in BESIDE.items():
        lines += _register(library, name, getattr(handbook, field))
    return lines


def _walk(page: str, ref: str, part: object) -> Iterator[Shown]:
    if isinstance(part, Line):
        yield Shown(page, ref, part)
    elif isinstance(part, _NOT_TEXT) or (isinstance(part, Item) and part.kind == "law"):
        return
    elif isinstance(part, tuple | list):
        for each in part:
            yield from _walk(page, ref, each)
    elif is_dataclass(part) and not isinstance(part, type):
        ref = getattr(part, "ref", "") or getattr(part, "letter", "") or ref
        for field in fields(part):
            yield from _walk(page, ref, getattr(part, field.name))


def _register(library: Library, name: str, register: object) -> Iterator[Shown]:
    slots = Facts(library.speaker, facts={})
    entries = register.values() if isinstance(register, Mapping) else (register,)
    for entry in entries:
        for text in texts_of(entry):
            yield Shown(name, getattr(entry, "id", ""), library.speaker.text(text, slots))


def texts_of(value: object) -> Iterator[Text]:
    """Every text inside a value of the model."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts_of(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_of(part)
