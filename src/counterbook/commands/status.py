"""`counterbook status`: what must be settled before each page can be published."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from counterbook.commands.desk import PATH, desk_for, with_language


@click.command()
@click.option("--handbook", type=PATH, default=Path("handbook"), show_default=True)
@with_language
def status(handbook: Path, lang: str | None) -> None:
    """Show what must be settled before each page can be published."""
    from counterbook.check import is_error, load, today
    from counterbook.publish.editors import unverified
    from counterbook.publish.gate import left_out_entries
    from counterbook.report import formats, status_table
    from counterbook.report.left_out import named
    from counterbook.status import stale_lines, statuses
    from counterbook.translation.places import places_of

    desk = desk_for(lang)
    if not handbook.exists():
        desk.stop("no-such-path", where=handbook.as_posix())
    checked = load(handbook)
    if checked.handbook is None:
        errors = [finding for finding in checked.findings if is_error(finding)]
        click.echo(formats.as_text(errors, desk.language), nl=False)
        sys.exit(1)
    rows = statuses(checked.handbook, today(), unverified(checked.handbook))
    if sys.stdout.isatty():
        status_table.draw(rows, desk.language)
    else:
        click.echo(status_table.as_tabs(rows, desk.language), nl=False)
    click.echo(status_table.summary(rows, desk.language), err=True)
    if entries := named(left_out_entries(checked.handbook), desk.language):
        desk.say("status-entries", where=entries)
    stale = stale_lines(checked.handbook, (place.text for place in places_of(checked.handbook)))
    known = checked.handbook.staleness.known
    if said := status_table.translations(stale, desk.language, known=known):
        click.echo(said, err=True)
