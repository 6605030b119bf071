"""The columns of a worksheet, and how they are found again in whatever came back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterbook.report.phrases import phrases
from counterbook.worksheet.lines import Row

COLUMNS = ("file", "place", "before", "now", "current", "terms", "new", "note", "key")
TO_FILL = ("new", "note")
WIDTHS = {
    "file": 22,
    "place": 20,
    "before": 34,
    "now": 40,
    "current": 40,
    "terms": 30,
    "new": 44,
    "note": 20,
    "key": 16,
}


def headings(language: str) -> list[str]:
    """The words at the head of the columns."""
    return [phrases()[f"sheet-{column}"][language] for column in COLUMNS]


def cells_of(row: Row) -> list[str]:
    """The cells of a line, those to fill still empty."""
    known = {
        "file": row.file,
        "place": row.place,
        "before": row.before,
        "now": row.now,
        "current": row.current,
        "terms": row.terms,
        "key": str(row.key),
    }
    return [known.get(column, "") for column in COLUMNS]


def columns_in(cells: Sequence[str]) -> Mapping[str, int]:
    """Which column stands where in a line of headings, in whatever language they are."""
    found: dict[str, int] = {}
    for number, cell in enumerate(cells):
        for column in COLUMNS:
            if cell.strip() in phrases()[f"sheet-{column}"].values():
                found.setdefault(column, number)
    return found
