"""Worksheets as files: XLSX to look good in Excel and WPS, CSV for everything else."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from counterbook.report.phrases import phrase
from counterbook.worksheet.columns import COLUMNS, TO_FILL, WIDTHS, cells_of, headings
from counterbook.worksheet.lines import Row

# A cell that begins so would be reckoned with, not read.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")

# Windows adds the letters of all scripts to this one from its other sans-serif fonts.
_FONT = "Segoe UI"
_INK, _HEAD, _FILL, _RULE = "1D2433", "1D4076", "FFF8DC", "C9CFDA"
_LINE = Side(style="thin", color=_RULE)
_BORDER = Border(bottom=_LINE, right=_LINE)
_TALLEST = 400.0


def write(path: Path, rows: Sequence[Row], language: str) -> None:
    """Writes a worksheet; the name says in which form."""
    content = as_csv(rows, language) if path.suffix.lower() == ".csv" else as_xlsx(rows, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(content)


def as_csv(rows: Sequence[Row], language: str) -> bytes:
    """The worksheet as CSV that Excel opens with every character whole."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(headings(language))
    for row in rows:
        writer.writerow([harmless(cell) for cell in cells_of(row)])
    return out.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """A cell that no program takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell


def as_xlsx(rows: Sequence[Row], language: str) -> bytes:
    """The worksheet as a workbook in which only the cells to fill can be typed into."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = phrase("sheet-title", language)
    for number, cells in enumerate([headings(language), *map(cells_of, rows)], 1):
        for column, (name, said) in enumerate(zip(COLUMNS, cells, strict=True), 1):
            cell = sheet.cell(number, column)
            assert isinstance(cell, Cell)
            _put(cell, said)
            _look(cell, name, is_head=number == 1)
        if number > 1:
            sheet.row_dimensions[number].height = _height(cells)
    _frame(sheet)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _put(cell: Cell, said: str) -> None:
    # Text, whatever it begins with: openpyxl itself would make `=1+1` a formula.
    cell.value = ILLEGAL_CHARACTERS_RE.sub("\ufffd", said)
    cell.data_type = "s" if said else "n"
    cell.number_format = "@"
    cell.quotePrefix = said.startswith(FORMULA_SIGNS)


def _look(cell: Cell, name: str, *, is_head: bool) -> None:
    cell.border = _BORDER
    cell.alignment, cell.protection, cell.font, fill = _style(name, is_head)
    if fill:
        cell.fill = fill


@cache
def _style(name: str, is_head: bool) -> tuple[Alignment, Protection, Font, PatternFill | None]:
    """How the cells of a column look; made once, since sheets have many thousand cells."""
    to_fill = name in TO_FILL
    alignment = Alignment(wrap_text=name != "key", vertical="top")
    protection = Protection(locked=is_head or not to_fill)
    if is_head:
        font = Font(_FONT, bold=True, color="FFFFFF", size=11)
        return alignment, protection, font, PatternFill("solid", fgColor=_HEAD)
    if to_fill:
        fill = PatternFill("solid", fgColor=_FILL)
        return alignment, protection, Font(_FONT, color=_INK, size=12), fill
    small = name in ("file", "place", "terms", "key")
    font = Font(_FONT, color="5B6475" if small else _INK, size=9 if small else 11)
    return alignment, protection, font, None


def _frame(sheet: Worksheet) -> None:
    for number, name in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = WIDTHS[name]
    sheet.row_dimensions[1].height = 24
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions
    guard = sheet.protection
    guard.sheet = True
    # What is not named stays forbidden; looking at the sheet in one's own way harms nothing.
    guard.formatColumns = guard.formatRows = guard.sort = guard.autoFilter = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _height(cells: Sequence[str]) -> float:
    """Room for the fullest cell; programs do not reckon it for wrapped text by themselves."""
    lines = max(
        sum(-(-_wide(part) // (WIDTHS[name] - 2)) or 1 for part in said.split("\n"))
        for name, said in zip(COLUMNS, cells, strict=True)
        if name != "key"
    )
    return min(16.0 * max(lines, 2) + 6, _TALLEST)


def _wide(said: str) -> int:
    return sum(2 if ord(sign) > 0x1100 else 1 for sign in said)
