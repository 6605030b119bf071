"""`counterbook worksheet`: a sheet for translators, and the filled sheet taken back in."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterbook.commands.confirm import asked_languages, can_ask, usable
from counterbook.commands.desk import PATH, Desk, desk_for, with_language
from counterbook.report.phrases import phrase

if TYPE_CHECKING:
    from counterbook.model.handbook import Handbook
    from counterbook.source.finding import Finding
    from counterbook.worksheet.take import Bad, Taken


@click.command()
@click.option("--language", default=None, help="The language to translate into.")
@click.option("--out", type=PATH, default=None, help="An .xlsx or .csv file.")
@click.option("--take", "sheet", type=PATH, default=None, help="Take a filled sheet in.")
@click.option("--partial", is_flag=True, help="Take the good lines of a sheet with bad ones.")
@click.option("--yes", is_flag=True, help="Ask nothing.")
@click.option("--handbook", type=PATH, default=Path("handbook"), show_default=True)
@with_language
def worksheet(
    language: str | None,
    out: Path | None,
    sheet: Path | None,
    partial: bool,
    yes: bool,
    handbook: Path,
    lang: str | None,
) -> None:
    """Write the missing and stale lines of a language as a sheet, or take it back in."""
    desk = desk_for(lang)
    if sheet is None and language is None:
        desk.stop("worksheet-what")
    found, findings = usable(desk, handbook)
    if sheet is not None:
        _take(desk, found, findings, sheet, partial=partial, yes=yes)
    else:
        _write(desk, found, asked_languages(desk, found, language)[0], out)


def _write(desk: Desk, handbook: Handbook, language: str, out: Path | None) -> None:
    from counterbook.worksheet.lines import rows_of
    from counterbook.worksheet.write import write

    path = out or Path(f"worksheet-{language}.xlsx")
    if path.suffix.lower() not in (".xlsx", ".csv"):
        desk.stop("worksheet-form", where=path.as_posix())
    rows = rows_of(handbook, language)
    if not rows:
        click.echo(phrase("worksheet-nothing", desk.language, code=language))
        return
    try:
        write(path, rows, desk.language)
    except FileExistsError:
        # It may hold somebody's day of work.
        desk.stop("exists", where=path.as_posix())
    except OSError as error:
        desk.stop("cannot-write", where=path.as_posix(), reason=error.strerror or "-")
    stale = sum(bool(row.before) for row in rows)
    values = {"where": path.as_posix(), "missing": len(rows) - stale, "stale": stale}
    click.echo(phrase("worksheet-written", desk.language, **values))


def _take(
    desk: Desk,
    handbook: Handbook,
    findings: Sequence[Finding],
    sheet: Path,
    *,
    partial: bool,
    yes: bool,
) -> None:
    from counterbook.worksheet.read import SheetError, read_sheet
    from counterbook.worksheet.take import take

    try:
        filled = read_sheet(sheet)
    except SheetError as error:
        desk.stop(error.key, **error.values)
    if not filled:
        click.echo(phrase("sheet-empty", desk.language))
        return
    taken = take(handbook, filled, findings)
    for bad in taken.bad:
        click.echo(_said(desk, bad))
    if taken.bad and not (partial and taken.lines):
        desk.say("sheet-refused", bad=len(taken.bad), good=len(taken.lines))
        sys.exit(1)
    if _agreed(desk, handbook, taken, yes=yes):
        _store(desk, handbook, taken)
    sys.exit(1 if taken.bad else 0)


def _said(desk: Desk, bad: Bad) -> str:
    """A bad cell with what is wrong with it and what to do."""
    from counterbook.report.words import message_of, remedy_of

    finding = bad.finding
    if finding is None:
        return f"{bad.cell}  {phrase(bad.reason, desk.language, **bad.values)}"
    said = message_of(finding, desk.language)
    return f"{bad.cell}  {finding.code} {said}\n    {remedy_of(finding, desk.language)}"


def _agreed(desk: Desk, handbook: Handbook, taken: Taken, *, yes: bool) -> bool:
    """Shows what would change, and asks."""
    from counterbook.report.diff import diff_between
    from counterbook.report.formats import as_text

    for path, (before, after) in taken.files.items():
        name = path.relative_to(handbook.root.parent).as_posix()
        click.echo(diff_between(name, before, after), nl=False)
    click.echo(as_text(taken.notes, desk.language), nl=False)
    if yes:
        return True
    if not can_ask():
        desk.stop("confirm-needs-yes")
    question = phrase("sheet-take", desk.language, count=len(taken.lines), files=len(taken.files))
    return click.confirm(question, default=True, err=True)


def _store(desk: Desk, handbook: Handbook, taken: Taken) -> None:
    from counterbook.check import load
    from counterbook.translation.confirm import Confirmation
    from counterbook.worksheet.store import store

    try:
        store(taken.files)
    except OSError as error:
        desk.stop("cannot-write", where=str(error.filename), reason=error.strerror or "-")
    again = load(handbook.root).handbook
    if again is not None:
        confirmation = Confirmation(again)
        chosen = {(line.place.home, line.place.at, line.language) for line in taken.lines}
        for home in dict.fromkeys(line.place.home for line in taken.lines):
            confirmation.confirm(home, lambda p, code: (p.home, p.at, code) in chosen)
    click.echo(phrase("sheet-taken", desk.language, count=len(taken.lines)))
