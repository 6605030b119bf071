"""`counterbook confirm`: these translations say what the base text says."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterbook.commands.desk import PATH, Desk, desk_for, with_language
from counterbook.report.phrases import phrase

if TYPE_CHECKING:
    from counterbook.model.handbook import Handbook
    from counterbook.source.finding import Finding
    from counterbook.translation.confirm import Confirmation, Waiting


# As many faults as anybody reads before mending the first ones.
_MOST = 50


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID ...]")
@click.option("--language", "language", default=None, help="Only this language.")
@click.option("--all", "everything", is_flag=True, help="Every file of the handbook.")
@click.option("--yes", is_flag=True, help="Ask nothing.")
@click.option("--handbook", type=PATH, default=Path("handbook"), show_default=True)
@with_language
def confirm(
    ids: tuple[str, ...],
    language: str | None,
    everything: bool,
    yes: bool,
    handbook: Path,
    lang: str | None,
) -> None:
    """Keep the translations of IDs as confirmed: procedures, guides, notices, or `papers`."""
    from counterbook.translation.confirm import Confirmation

    desk = desk_for(lang)
    found, _ = usable(desk, handbook)
    languages = asked_languages(desk, found, language)
    if not ids and not everything:
        desk.stop("confirm-what")
    confirmation = Confirmation(found)
    homes = confirmation.every_home() if everything else _homes(desk, confirmation, ids)
    waiting = [w for home in homes for w in confirmation.waiting(home, languages)]
    if waiting:
        _keep(desk, confirmation, waiting, yes=yes)
    else:
        click.echo(phrase("confirm-nothing", desk.language))
    if everything:
        confirmation.forget_lost()


def usable(desk: Desk, handbook: Path) -> tuple[Handbook, Sequence[Finding]]:
    """The handbook and its findings, or the end of the command where errors are among them."""
    from counterbook.check import is_error, load
    from counterbook.report.formats import as_text

    if not handbook.exists():
        desk.stop("no-such-path", where=handbook.as_posix())
    checked = load(handbook, most=sys.maxsize)
    if checked.handbook is None:
        errors = [finding for finding in checked.findings if is_error(finding)]
        click.echo(as_text(errors[:_MOST], desk.language), nl=False, err=True)
        desk.say("mend-errors")
        sys.exit(1)
    return checked.handbook, checked.findings


def asked_languages(desk: Desk, handbook: Handbook, language: str | None) -> tuple[str, ...]:
    """The languages that are translated into, or the one of them that was asked for."""
    known = handbook.languages.codes[1:]
    if language is not None and language not in known:
        desk.stop("not-a-translation", code=language, known=", ".join(known))
    return (language,) if language else known


def _homes(desk: Desk, confirmation: Confirmation, ids: Sequence[str]) -> list[str]:
    homes: dict[str, None] = {}
    for id_ in ids:
        named = confirmation.homes(id_)
        if not named:
            names = sorted(home.rpartition("/")[2] for home in confirmation.every_home())
            desk.stop("unknown-id", id=id_, known=", ".join(names))
        homes |= dict.fromkeys(named)
    return list(homes)


def _keep(desk: Desk, confirmation: Confirmation, waiting: Sequence[Waiting], *, yes: bool) -> None:
    """Shows what would be confirmed, asks, and keeps it."""
    stale = [w for w in waiting if w.stale]
    for number, line in enumerate(stale, 1):
        click.echo(_shown(desk, number, line))
    click.echo(phrase("confirm-count", desk.language, count=len(waiting), stale=len(stale)))
    if not yes and not can_ask():
        desk.stop("confirm-needs-yes")
    # Each line that nobody has touched since its base text changed is a question of its own.
    left = [] if yes else [w for w in stale if not _still_right(desk, w)]
    kept = [w for w in waiting if w not in left]
    if kept and (yes or click.confirm(_question(desk, kept), default=True, err=True)):
        chosen = {(w.place.home, w.place.at, w.language) for w in kept}
        for home in dict.fromkeys(w.place.home for w in kept):
            confirmation.confirm(home, lambda p, code: (p.home, p.at, code) in chosen)
        click.echo(phrase("confirmed", desk.language, count=len(kept)))


def can_ask() -> bool:
    """Whether somebody sits at the terminal."""
    return sys.stdin.isatty()


def _question(desk: Desk, kept: Sequence[Waiting]) -> str:
    return phrase("confirm-these", desk.language, count=len(kept))


def _still_right(desk: Desk, line: Waiting) -> bool:
    if line.stale is None or line.stale.rewritten:
        return True
    where = f"{line.place.home} {line.place.at} [{line.language}]"
    question = phrase("confirm-still-right", desk.language, where=where)
    return click.confirm(question, default=False, err=True)


def _shown(desk: Desk, number: int, line: Waiting) -> str:
    """A stale line with its base text before and now."""
    assert line.stale is not None
    values = {
        "number": number,
        "where": f"{line.place.home} {line.place.at} [{line.language}]",
        "before": line.stale.before,
        "now": next(iter(line.place.text.values())),
        "translation": line.place.text[line.language],
    }
    return phrase("confirm-stale", desk.language, **{k: _one_line(v) for k, v in values.items()})


def _one_line(value: object) -> str:
    return " ".join("".join(s if s.isprintable() else " " for s in str(value)).split())
