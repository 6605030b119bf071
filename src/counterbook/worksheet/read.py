"""A filled worksheet as plain cells, whatever the program did to it that saved it."""

from __future__ import annotations

import csv
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from counterbook.source.decode import guess
from counterbook.worksheet.columns import columns_in
from counterbook.worksheet.write import FORMULA_SIGNS

_LARGEST = 20_000_000
_LARGEST_UNPACKED = 200_000_000
_HEAD_WITHIN = 10
_MOST_ROWS, _MOST_COLUMNS = 200_000, 60
_DELIMITERS = ",\t;"
_RECKONED = re.compile(r"#(NAME\?|VALUE!|REF!|N/A|DIV/0!|NUM!|NULL!)")
# What programs write for letters that an encoding has no place for.
_LOST = re.compile(r"\?\?|\ufffd")
_NEEDED = ("new", "key")


class SheetError(Exception):
    """The file is no worksheet; ``key`` and ``values`` make a sentence to staff."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled line: the cell, the key and the text; ``fault`` where the cell holds no text."""

    cell: str
    key: str
    text: str
    fault: str = ""


@dataclass(frozen=True, slots=True)
class _Cell:
    said: str
    fault: str = ""


def read_sheet(path: Path) -> list[Filled]:
    """The lines of a worksheet whose new translation was filled in."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise SheetError("sheet-unreadable", where=path.name) from error
    if len(data) > _LARGEST:
        raise SheetError("sheet-unreadable", where=path.name)
    sheets = _workbook(path, data) if data.startswith(b"PK") else [("", _table(path, data))]
    found = {name: lines for name, rows in sheets if (lines := _filled(rows)) is not None}
    if not found:
        raise SheetError("sheet-no-columns", where=path.name)
    if len(found) == 1:
        return next(iter(found.values()))
    # Somebody has shared the lines out.
    return [replace(f, cell=f"{name}!{f.cell}") for name, lines in found.items() for f in lines]


def _workbook(path: Path, data: bytes) -> list[tuple[str, list[list[_Cell]]]]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > _LARGEST_UNPACKED:
                raise SheetError("sheet-unreadable", where=path.name)
        with catch_warnings():
            # About what it leaves out of a workbook, such as lists to choose from.
            simplefilter("ignore")
            book = load_workbook(BytesIO(data), read_only=True)
            return [(sheet.title, _rows(sheet)) for sheet in book.worksheets]
    except SheetError:
        raise
    except Exception as error:
        # A broken or hostile workbook fails in the reader in any way it likes.
        raise SheetError("sheet-unreadable", where=path.name) from error


def _rows(sheet: Any) -> list[list[_Cell]]:
    # What a program noted as the size of the sheet may be wrong.
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS)
    return [[_cell(cell) for cell in row] for row in rows]


def _cell(cell: Any) -> _Cell:
    value = cell.value
    if value is None:
        return _Cell("")
    if cell.data_type == "f":
        return _Cell(str(value), "formula")
    if cell.data_type == "e" or isinstance(value, (bool, date, time, timedelta)):
        return _Cell(str(value), "not-text")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _Cell(str(value))


def _table(path: Path, data: bytes) -> list[list[_Cell]]:
    text = _decoded(path, data)
    heads = text.split("\n", _HEAD_WITHIN)[:_HEAD_WITHIN]
    delimiter = max(_DELIMITERS, key=lambda sign: max(head.count(sign) for head in heads))
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise SheetError("sheet-unreadable", where=path.name) from error
    return [[_plain(cell) for cell in row] for row in rows]


def _decoded(path: Path, data: bytes) -> str:
    for way in ("utf-8-sig", guess(data)):
        try:
            return data.decode(way or "utf-8-sig")
        except UnicodeDecodeError:
            continue
    raise SheetError("sheet-unreadable", where=path.name)


def _plain(cell: str) -> _Cell:
    # What a program reckoned from a text that it took for a formula.
    return _Cell(_unmarked(cell), "formula" if _RECKONED.fullmatch(cell.strip()) else "")


def _unmarked(cell: str) -> str:
    """The cell without the sign that kept it from being taken for a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA_SIGNS) else cell


def _filled(rows: Sequence[Sequence[_Cell]]) -> list[Filled] | None:
    for number, row in enumerate(rows[:_HEAD_WITHIN], 1):
        columns = columns_in([cell.said for cell in row])
        if all(name in columns for name in _NEEDED):
            below = enumerate(rows[number:], number + 1)
            return list(_lines(below, columns["new"], columns["key"]))
    return None


def _lines(rows: Iterable[tuple[int, Sequence[_Cell]]], new: int, key: int) -> Iterator[Filled]:
    for number, row in rows:
        said = row[new] if new < len(row) else _Cell("")
        named = row[key].said if key < len(row) else ""
        if said.said.strip():
            cell = f"{get_column_letter(new + 1)}{number}"
            text = unicodedata.normalize("NFC", said.said.strip())
            fault = said.fault or ("lost-letters" if _LOST.search(text) else "")
            yield Filled(cell, named, text, fault)
