"""Who sits at the keyboard: the language of messages, where they go, and how a command ends."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn

import click

from counterbook.report.phrases import phrase
from counterbook.report.words import MESSAGE_LANGUAGES, default_language

PATH = click.Path(path_type=Path)


class Desk:
    """Who sits at the keyboard: the language of messages, and where they go."""

    def __init__(self, language: str) -> None:
        self.language = language

    def say(self, key: str, **values: object) -> None:
        """A line about the work, apart from results."""
        click.echo(phrase(key, self.language, **values), err=True)

    def stop(self, key: str, **values: object) -> NoReturn:
        """Ends the command because it could not run."""
        self.say(key, **values)
        sys.exit(2)


def with_language(command: Callable[..., None]) -> Callable[..., None]:
    """The command with the option `--lang`, the language of messages.

    A file or folder that the system refuses ends it with a sentence and 2.
    """

    @wraps(command)
    def run(*given: Any, lang: str | None, **more: Any) -> None:
        try:
            command(*given, lang=lang, **more)
        except OSError as error:
            # Whoever reads our output has stopped reading: the caller's matter.
            if error.errno == errno.EPIPE:
                raise
            key, values = refused(error)
            desk_for(lang).stop(key, **values)

    choice = click.Choice(MESSAGE_LANGUAGES)
    return click.option(
        "--lang", type=choice, default=None, help="Language of messages: 中文, English, 한국어."
    )(run)


def refused(error: OSError) -> tuple[str, dict[str, str]]:
    """A phrase for what the system did not let us do, and its values."""
    # Where a file was to take the place of another one, that one is held.
    where = error.filename2 or error.filename
    if isinstance(error, PermissionError) and where and Path(where).is_file():
        return "held-file", {"where": Path(where).as_posix()}
    said = error.strerror or str(error)
    return "stopped", {"reason": f"{said}: {where}" if where else said}


def desk_for(lang: str | None) -> Desk:
    """The desk for a chosen language, or for that of the machine."""
    for stream in (sys.stdout, sys.stderr):
        # A Chinese Windows writes GBK to pipes; our reports are UTF-8 everywhere.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    return Desk(lang or default_language())


def end(desk: Desk, error: Exception) -> NoReturn:
    """Ends the command: 1 for faults in the handbook, 2 where something else stopped it."""
    sys.exit(1 if report(desk, error) else 2)


def report(desk: Desk, error: Exception) -> bool:
    """Says why something could not be made; whether it was for faults in the handbook."""
    from counterbook.build import BuildError
    from counterbook.report.formats import as_text

    assert isinstance(error, BuildError)
    click.echo(as_text(error.findings, desk.language), nl=False, err=True)
    desk.say(error.key, **error.values)
    return bool(error.findings)
