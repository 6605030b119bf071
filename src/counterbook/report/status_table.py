"""The status of all pages as one table: drawn in a terminal, tabs between columns elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterbook.report.names import list_word
from counterbook.report.phrases import phrase
from counterbook.status import Status

_COLUMNS = ("page", "languages", "unconfirmed", "local", "sample", "review", "publish")


def as_tabs(rows: Sequence[Status], language: str) -> str:
    """One line a page, columns between tabs, for files and other programs."""
    lines = [_head(language), *(_cells(row, language) for row in rows)]
    return "".join("\t".join(line) + "\n" for line in lines)


def draw(rows: Sequence[Status], language: str) -> None:
    """Draws the table in the terminal, pages that can be published in green."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table()
    for name in _head(language):
        table.add_column(name)
    for row in rows:
        colour = "green" if row.publishable else "yellow"
        *cells, publish = _cells(row, language)
        # Text, not str: an id in brackets is no markup.
        table.add_row(*(Text(cell) for cell in cells), Text(publish, style=colour))
    Console().print(table)


def summary(rows: Sequence[Status], language: str) -> str:
    """How many pages there are, and how many can be published."""
    ready = sum(row.publishable for row in rows)
    return phrase("status-sum", language, count=len(rows), ready=ready)


def translations(counts: Mapping[str, int], language: str, *, known: bool) -> str:
    """How many lines are stale in each language, or that nobody confirmed any; often nothing."""
    if not known:
        return phrase("status-never-confirmed", language)
    if not counts:
        return ""
    said = list_word(language).join(f"{code} {count}" for code, count in counts.items())
    return phrase("status-stale-sum", language, counts=said)


def _head(language: str) -> list[str]:
    return [phrase(f"status-{column}", language) for column in _COLUMNS]


def _cells(row: Status, language: str) -> list[str]:
    return [
        row.id,
        _languages(row, language),
        str(row.unconfirmed),
        str(row.open_points),
        list_word(language).join(row.sample) or "-",
        _review(row.days_left, language),
        _publish(row, language),
    ]


def _languages(row: Status, language: str) -> str:
    counts = (("status-lacks", row.lacking), ("status-stale", row.stale))
    said = [
        phrase(key, language, code=code, count=count)
        for key, by_language in counts
        for code, count in by_language.items()
    ]
    return list_word(language).join(said) or phrase("status-complete", language)


def _review(days: int, language: str) -> str:
    return phrase("status-late" if days < 0 else "status-days", language, count=abs(days))


def _publish(row: Status, language: str) -> str:
    if row.publishable:
        return phrase("status-yes", language)
    reasons = [phrase(f"status-no-{reason}", language) for reason in row.reasons]
    return phrase("status-no", language, reasons=list_word(language).join(reasons))
