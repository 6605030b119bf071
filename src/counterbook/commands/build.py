"""`counterbook build`: site and PDFs, swapped in when they are whole."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterbook.commands.desk import PATH, Desk, desk_for, end, with_language
from counterbook.report.phrases import phrase

if TYPE_CHECKING:
    from counterbook.publish.gate import Issue


@click.command()
@click.option("--config", type=PATH, default=Path("mkdocs.yml"), show_default=True)
@click.option("--site", type=PATH, default=None, help="Where the site goes (default: site/).")
@click.option("--no-print", is_flag=True, help="Leave the PDFs out.")
@click.option("--offline", is_flag=True, help="Pack a copy that opens without a server.")
@click.option("--publish", is_flag=True, help="What is ready, and no draft line on it.")
@click.option("--all-or-nothing", is_flag=True, help="Publish only if nothing is left out.")
@click.option("--precompress", is_flag=True, help="Pack text files too; --publish always does.")
@with_language
def build(
    config: Path,
    site: Path | None,
    no_print: bool,
    offline: bool,
    publish: bool,
    all_or_nothing: bool,
    precompress: bool,
    lang: str | None,
) -> None:
    """Check, build the site, make the PDFs, then swap the new site in.

    With --publish, a page that is not settled is left out and listed with its reasons.
    """
    from counterbook.build import Build, BuildError, NotPublishedError, Plan
    from counterbook.check import uncollected

    desk = desk_for(lang)
    plan = Plan(not no_print, offline, publish or all_or_nothing, all_or_nothing, precompress)
    try:
        with uncollected():
            done = Build(config, site, say=desk.say).run(plan)
            # The process ends soon, and need not look through all it knows on its way out.
            gc.freeze()
    except NotPublishedError as error:
        _list(desk, error.issue)
        desk.say(error.key)
        sys.exit(1)
    except BuildError as error:
        end(desk, error)
    if done.issue is not None:
        _list(desk, done.issue)
        out = len(done.issue.left_out)
        click.echo(phrase("published", desk.language, pages=len(done.issue.pages), out=out))
    key = "built" if no_print else "built-print"
    desk_line = phrase(key, desk.language, site=done.site, home=done.home, print=done.print)
    click.echo(desk_line)


def _list(desk: Desk, issue: Issue) -> None:
    """Names what is left out, and why."""
    from counterbook.report.left_out import as_lines

    for line in as_lines(issue.left_out, desk.language):
        click.echo(line)
