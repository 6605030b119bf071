"""From data to PDF: one call to the typesetter, its complaints as our own errors."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

import typst

from counterbook.print import fonts
from counterbook.print.errors import MissingGlyphError, PrintError

# A process that only sets type starts in a third of the time without the model.
if TYPE_CHECKING:
    from counterbook.print.cells import Data

STANDARDS: list[Any] = ["ua-1", "a-2a"]


def typeset(template: str, data: Data, day: date, *, tagged: bool = True) -> bytes:
    """The PDF that a template makes of the data, dated on a day; tagged and archivable.

    ``tagged=False`` is for what becomes part of another document, which loses the tags anyway.
    """
    with _compiler(template, data) as compiler:
        made = compiler.compile(
            format="pdf",
            pdf_standards=STANDARDS if tagged else [],
            pdf_tags=tagged,
            timestamp=datetime.combine(day, time(), UTC),
        )
    if not isinstance(made, bytes):
        raise PrintError("the typesetter returned no document")
    return made


def pictures(template: str, data: Data, dots: float) -> list[bytes]:
    """The pages that a template makes of the data as PNG files, so many dots an inch."""
    with _compiler(template, data) as compiler:
        made = compiler.compile(format="png", ppi=dots)
    return made if isinstance(made, list) else [made] if made else []


def forget() -> None:
    """Lets the typesetter forget what it remembers of pictures set before.

    It keeps every piece of a document through its ten next compilations, some 4 MB a page, which
    pictures in another language never ask for again.
    """
    with _compiler("nothing.typ", {}) as compiler:
        for _ in range(_REMEMBERED + 1):
            compiler.compile(format="svg")


@contextmanager
def _compiler(template: str, data: Data) -> Iterator[typst.Compiler]:
    """A typesetter for a template and its data, whose complaints become our own errors."""
    with as_file(files(__package__).joinpath("templates")) as folder:
        try:
            yield typst.Compiler(
                input=folder / template,
                root=folder,
                font_paths=fonts.collection(),
                ignore_system_fonts=True,
                sys_inputs={"data": json.dumps(data, ensure_ascii=False, separators=(",", ":"))},
            )
        except typst.TypstError as error:
            raise explained(error, data) from error


_REMEMBERED = 10
_MISSING = re.compile(r"""the text [`'"]+(.+?)[`'"]+ could not be displayed""")


def explained(error: typst.TypstError, data: Data) -> PrintError:
    """Our own error for a complaint of the typesetter, naming characters that no font has."""
    texts = _MISSING.findall(f"{error.message}\n{error.diagnostic}")
    missing = dict.fromkeys(sign for text in texts for sign in text)
    if not missing:
        return PrintError("; ".join((error.message, *error.hints)))
    return MissingGlyphError({sign: next(places_of(sign, data), "?") for sign in missing})


def places_of(sign: str, data: object, page: str = "", field: str = "") -> Iterator[str]:
    """Where a character stands in the data: ``procedure-x, A2, text: the words around it``."""
    if isinstance(data, str):
        if sign in data:
            yield f"{', '.join(filter(None, (page, field)))}: {data}"
    elif isinstance(data, dict):
        named = data.get("key") or data.get("ref")
        if isinstance(named, str):
            page = named if "key" in data else f"{page.split(', ')[0]}, {named}"
        for name, value in data.items():
            if name not in _NO_TEXT:
                # Cells and their parts have keys of one letter, which would tell nobody anything.
                yield from places_of(sign, value, page, field if len(name) == 1 else name)
    elif isinstance(data, list):
        for value in data:
            yield from places_of(sign, value, page, field)


_NO_TEXT = ("key", "qr", "address", "bookmark", "bookmarks")
