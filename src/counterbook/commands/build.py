"""`counterbook build`: site and PDFs, swapped in when they are whole."""

from __future__ import annotations

from pathlib import Path

import click

from counterbook.commands.desk import PATH, desk_for, end, with_language
from counterbook.report.phrases import phrase


@click.command()
@click.option("--config", type=PATH, default=Path("mkdocs.yml"), show_default=True)
@click.option("--site", type=PATH, default=None, help="Where the site goes (default: site/).")
@click.option("--no-print", is_flag=True, help="Leave the PDFs out.")
@click.option("--offline", is_flag=True, help="Pack a copy that opens without a server.")
@with_language
def build(config: Path, site: Path | None, no_print: bool, offline: bool, lang: str | None) -> None:
    """Check, build the site, make the PDFs, then swap the new site in."""
    from counterbook.build import Build, BuildError

    desk = desk_for(lang)
    try:
        done = Build(config, site, say=desk.say).run(with_print=not no_print, offline=offline)
    except BuildError as error:
        end(desk, error)
    key = "built" if no_print else "built-print"
    desk_line = phrase(key, desk.language, site=done.site, home=done.home, print=done.print)
    click.echo(desk_line)
