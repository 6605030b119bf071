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
    host, _, port = address.rpartition(":")
    if not host or not port.isdigit():
        desk.stop("no-address", where=address)
    from counterbook.site.builder import SiteError
    from counterbook.site.follow import followed, server_of
    from counterbook.site.preview import Preview

    try:
        preview = Preview(config, language=desk.language)
        server = server_of(preview, host, int(port))
    except SiteError as error:
        desk.stop("failed", reason=str(error))
    except OSError as error:
        desk.stop("address-taken", where=address, reason=error.strerror)
    try:
        with server, followed(preview):
            preview.saved()
            desk.say("serving", where=f"http://{host}:{server.server_port}/")
            server.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        preview.close()
