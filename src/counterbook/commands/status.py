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
    from counterbook.report import formats, status_table
    from counterbook.status import statuses

    desk = desk_for(lang)
    if not handbook.exists():
        desk.stop("no-such-path", where=handbook.as_posix())
    checked = load(handbook)
    if checked.handbook is None:
        errors = [finding for finding in checked.findings if is_error(finding)]
        click.echo(formats.as_text(errors, desk.language), nl=False)
        sys.exit(1)
    rows = statuses(checked.handbook, today())
    if sys.stdout.isatty():
        status_table.draw(rows, desk.language)
    else:
        click.echo(status_table.as_tabs(rows, desk.language), nl=False)
    click.echo(status_table.summary(rows, desk.language), err=True)
