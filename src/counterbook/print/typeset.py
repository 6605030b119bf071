"""From data to PDF: one call to the typesetter, its complaints as our own errors."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from importlib.resources import as_file, files
from typing import Any

import typst

from counterbook.print import fonts
from counterbook.print.cells import Data

STANDARDS: list[Any] = ["ua-1", "a-2a"]


class PrintError(Exception):
    """Something keeps a sheet from being printed."""


class MissingGlyph(PrintError):
    """No font has a character; ``where`` names the page and the text around it."""

    def __init__(self, character: str, where: str) -> None:
        super().__init__(f"no font has {character!r} (U+{ord(character):04X}): {where}")
        self.character = character
        self.where = where


def typeset(template: str, data: Data, day: date) -> bytes:
    """The PDF that a template makes of the data, dated on a day; tagged, archivable."""
    said = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    with as_file(files(__package__).joinpath("templates")) as folder:
        compiler = typst.Compiler(
            input=folder / template,
            root=folder,
            font_paths=fonts.collection(),
            ignore_system_fonts=True,
            sys_inputs={"data": said},
        )
        try:
            made = compiler.compile(
                format="pdf",
                pdf_standards=STANDARDS,
                timestamp=datetime.combine(day, time(), UTC),
            )
        except typst.TypstError as error:
            raise _explained(error, data) from error
    if not isinstance(made, bytes):
        raise PrintError("the typesetter returned no document")
    return made


_MISSING = re.compile(r"the text ['\"`](.+?)['\"`].* could not be displayed|U\+([0-9A-F]{4,6})", re.S)


def _explained(error: typst.TypstError, data: Data) -> PrintError:
    match = _MISSING.search(error.message)
    if match is None:
        return PrintError(f"{error.message}\n{error.diagnostic}")
    character = chr(int(match[2], 16)) if match[2] else match[1][0]
    return MissingGlyph(character, next(places_of(character, data), "?"))


def places_of(character: str, data: object, path: str = "") -> Iterator[str]:
    """Where a character stands in the data: ``procedure-x / A2 / text: the text``."""
    if isinstance(data, str):
        if character in data:
            yield f"{path}: {data}"
    elif isinstance(data, dict):
        here = data.get("key") or data.get("ref")
        below = f"{path} / {here}" if path and here else str(here or path)
        for key, value in data.items():
            named = below if len(key) == 1 else f"{below} / {key}".removeprefix(" / ")
            yield from places_of(character, value, named)
    elif isinstance(data, list):
        for value in data:
            yield from places_of(character, value, path)
