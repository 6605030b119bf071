"""`counterbook new`: a skeleton of a procedure, or a whole small handbook."""

from __future__ import annotations

from pathlib import Path

import click

from counterbook.commands.desk import PATH, desk_for, with_language
from counterbook.report.phrases import phrase


@click.group()
def new() -> None:
    """Begin a procedure or a whole handbook."""


@new.command("procedure")
@click.argument("id_", metavar="ID")
@click.option("--category", required=True, help="The chapter, an id of categories.yml.")
@click.option("--handbook", type=PATH, default=Path("handbook"), show_default=True)
@with_language
def new_procedure(id_: str, category: str, handbook: Path, lang: str | None) -> None:
    """Write a commented skeleton in all languages of the handbook."""
    from counterbook.starter.begin import BeginError, begin_procedure

    desk = desk_for(lang)
    try:
        path = begin_procedure(handbook, category, id_)
    except BeginError as error:
        desk.stop(error.key, **error.values)
    click.echo(phrase("written", desk.language, where=path.as_posix()))
    desk.say("next-step")


@new.command("handbook")
@click.argument("folder", type=PATH)
@click.option("--languages", required=True, help="2 to 4 codes, base first: zh,en")
@with_language
def new_handbook(folder: Path, languages: str, lang: str | None) -> None:
    """Make a complete small handbook that checks, builds and prints."""
    from counterbook.starter.begin import BeginError, begin_handbook

    desk = desk_for(lang)
    try:
        begin_handbook(folder, tuple(code.strip() for code in languages.split(",")))
    except BeginError as error:
        desk.stop(error.key, **error.values)
    click.echo(phrase("written", desk.language, where=folder.as_posix()))
    desk.say("next-step")
