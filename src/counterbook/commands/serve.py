"""`counterbook serve`: a preview that follows each save."""

from __future__ import annotations

from pathlib import Path

import click

from counterbook.commands.desk import PATH, desk_for, with_language


@click.command()
@click.option("--config", type=PATH, default=Path("mkdocs.yml"), show_default=True)
@click.option("--address", default="127.0.0.1:8000", show_default=True)
@with_language
def serve(config: Path, address: str, lang: str | None) -> None:
    """Preview in the browser; pages follow each save."""
    desk = desk_for(lang)
    if not config.is_file():
        desk.stop("no-config", where=config.parent.resolve().as_posix())
    from counterbook.site.builder import serve as serve_site

    desk.say("serving")
    serve_site(config, address=address)
