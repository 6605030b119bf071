"""The command ``counterbook``: arguments in, calls out. Exit 0 good, 1 faults, 2 could not run.

Everything heavy is imported inside the commands, so that ``check`` starts at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

import click

from counterbook.print.wish import WHAT, Look, Order
from counterbook.report.phrases import phrase
from counterbook.report.words import MESSAGE_LANGUAGES, default_language

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

_PROGRAM = click.Path(path_type=Path)


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


def _with_language(command: Callable[..., None]) -> Callable[..., None]:
    choice = click.Choice(MESSAGE_LANGUAGES)
    return click.option(
        "--lang", type=choice, default=None, help="Language of messages: 中文, English, 한국어."
    )(command)


def _desk(lang: str | None) -> Desk:
    for stream in (sys.stdout, sys.stderr):
        # A Chinese Windows writes GBK to pipes; our reports are UTF-8 everywhere.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    return Desk(lang or default_language())


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="counterbook")
def main() -> None:
    """One YAML file a procedure becomes a handbook in several languages: site and print."""


@main.command()
@click.argument("paths", nargs=-1, type=_PROGRAM)
@click.option("--handbook", type=_PROGRAM, default=Path("handbook"), show_default=True)
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text")
@click.option("--print", "printed", is_flag=True, help="Set all sheets too and look through them.")
@click.option("--fix", is_flag=True, help="Mend colons, tabs, dashes and encodings; asks first.")
@_with_language
def check(
    paths: tuple[Path, ...],
    handbook: Path,
    form: str,
    printed: bool,
    fix: bool,
    lang: str | None,
) -> None:
    """Check the whole handbook, or PATHS as procedures against its registers."""
    from counterbook.check import check_files, load
    from counterbook.report.formats import FORMATS

    desk = _desk(lang)
    for path in (*paths, handbook):
        if not path.exists():
            desk.stop("no-such-path", where=path.as_posix())
        if path in paths and path.is_dir() and not any(path.rglob("*.yml")):
            desk.say("empty-folder", where=path.as_posix())
            sys.exit(1)
    if fix:
        _mend(desk, paths or (handbook,))
    checked = check_files(paths, handbook) if paths else load(handbook, shown_root=Path())
    click.echo(FORMATS[form](checked.findings, desk.language), nl=False)
    if form == "text":
        _sum_up(desk, checked)
    if printed and not checked.has_errors:
        _look_through(desk, handbook)
    sys.exit(1 if checked.has_errors else 0)


def _mend(desk: Desk, paths: Sequence[Path]) -> None:
    """Shows what mending would change in each file, and changes it where staff agree."""
    from counterbook.check import mend
    from counterbook.report.diff import diff_of

    for path in paths:
        for file in [path] if path.is_file() else sorted(path.rglob("*.yml")):
            diff = diff_of(file)
            if not diff:
                continue
            click.echo(diff)
            question = phrase("mend", desk.language, where=file.as_posix())
            if click.confirm(question, default=True, err=True):
                mend([file])


def _look_through(desk: Desk, handbook: Path) -> None:
    """Sets every sheet and warns of what would be wrong with it on paper."""
    from counterbook.build import BuildError, print_flaws

    try:
        flaws = print_flaws(handbook, say=desk.say)
    except BuildError as error:
        _end(desk, error)
    for flaw in flaws:
        key = f"flaw-{flaw.kind}"
        desk.say(key, path=flaw.path, page=flaw.page, detail=flaw.detail)
    if not flaws:
        desk.say("print-sound")


def _sum_up(desk: Desk, checked: object) -> None:
    from counterbook.check import Checked, is_error

    assert isinstance(checked, Checked)
    errors = sum(is_error(finding) for finding in checked.findings)
    if checked.findings:
        desk.say("counted", errors=errors, warnings=len(checked.findings) - errors)
    elif checked.handbook:
        desk.say("clean", count=len(checked.handbook.procedures))


@main.command()
@click.option("--handbook", type=_PROGRAM, default=Path("handbook"), show_default=True)
@_with_language
def status(handbook: Path, lang: str | None) -> None:
    """Show what must be settled before each page can be published."""
    from counterbook.check import is_error, load, today
    from counterbook.report import formats, status_table
    from counterbook.status import statuses

    desk = _desk(lang)
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


@main.command()
@click.option("--config", type=_PROGRAM, default=Path("mkdocs.yml"), show_default=True)
@click.option("--site", type=_PROGRAM, default=None, help="Where the site goes (default: site/).")
@click.option("--no-print", is_flag=True, help="Leave the PDFs out.")
@click.option("--offline", is_flag=True, help="Pack a copy that opens without a server.")
@_with_language
def build(config: Path, site: Path | None, no_print: bool, offline: bool, lang: str | None) -> None:
    """Check, build the site, make the PDFs, then swap the new site in."""
    from counterbook.build import Build, BuildError

    desk = _desk(lang)
    try:
        done = Build(config, site, say=desk.say).run(with_print=not no_print, offline=offline)
    except BuildError as error:
        _end(desk, error)
    key = "built" if no_print else "built-print"
    desk_line = phrase(key, desk.language, site=done.site, home=done.home, print=done.print)
    click.echo(desk_line)


def _end(desk: Desk, error: Exception) -> NoReturn:
    sys.exit(1 if _report(desk, error) else 2)


def _report(desk: Desk, error: Exception) -> bool:
    """Says why something could not be made; whether it was for faults in the handbook."""
    from counterbook.build import BuildError
    from counterbook.report.formats import as_text

    assert isinstance(error, BuildError)
    click.echo(as_text(error.findings, desk.language), nl=False, err=True)
    desk.say(error.key, **error.values)
    return bool(error.findings)


@main.command()
@click.option("--config", type=_PROGRAM, default=Path("mkdocs.yml"), show_default=True)
@click.option("--address", default="127.0.0.1:8000", show_default=True)
@_with_language
def serve(config: Path, address: str, lang: str | None) -> None:
    """Preview in the browser; pages follow each save."""
    desk = _desk(lang)
    if not config.is_file():
        desk.stop("no-config", where=config.parent.resolve().as_posix())
    from counterbook.site.builder import serve as serve_site

    desk.say("serving")
    serve_site(config, address=address)


@main.command("print")
@click.argument("what", type=click.Choice(WHAT))
@click.argument("ids", nargs=-1, metavar="[ID ...]")
@click.option("--edition", default=None, help="One mode only: parallel or a language code.")
@click.option("--grey", is_flag=True, help="For printers that have black only.")
@click.option("--bleed", is_flag=True, help="For the print shop: 3 mm bleed and crop marks.")
@click.option("--paper", type=click.Choice(["a4", "a3"]), default=None, help="A3 sheets on A4.")
@click.option("--changed", type=_PROGRAM, default=None, help="Only what differs from that print.")
@click.option("--watch", is_flag=True, help="Print again whenever the handbook is saved.")
@click.option("--out", type=_PROGRAM, default=Path("print-out"), show_default=True)
@click.option("--handbook", type=_PROGRAM, default=Path("handbook"), show_default=True)
@_with_language
def print_(
    what: str,
    ids: tuple[str, ...],
    edition: str | None,
    grey: bool,
    bleed: bool,
    paper: str | None,
    changed: Path | None,
    watch: bool,
    out: Path,
    handbook: Path,
    lang: str | None,
) -> None:
    """Make the PDFs and pictures of WHAT, or of those IDs only."""
    from counterbook.build import BuildError, known_before, print_handbook, saves_of

    desk = _desk(lang)
    try:
        known = known_before(changed) if changed else {}
        order = Order(what, ids, edition, Look(grey, bleed, paper), known)
        printed = print_handbook(handbook, out, order, say=desk.say)
    except BuildError as error:
        _end(desk, error)
    if changed:
        _swaps(desk, out, [(sheet.path, sheet.title) for sheet in printed if sheet.pages])
    click.echo(phrase("printed", desk.language, where=out.as_posix()))
    for _ in saves_of(handbook) if watch else ():
        try:
            print_handbook(handbook, out, order, say=desk.say)
        except BuildError as error:
            _report(desk, error)


def _swaps(desk: Desk, out: Path, sheets: list[tuple[str, str]]) -> None:
    """Lists the sheets that the counter has to swap, on the screen and in a file."""
    rows = [phrase("swap", desk.language, path=path, title=title) for path, title in sheets]
    rows = rows or [phrase("nothing-changed", desk.language)]
    click.echo("\n".join(rows))
    out.mkdir(parents=True, exist_ok=True)
    (out / "swap.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")


@main.group()
def new() -> None:
    """Begin a procedure or a whole handbook."""


@new.command("procedure")
@click.argument("id_", metavar="ID")
@click.option("--category", required=True, help="The chapter, an id of categories.yml.")
@click.option("--handbook", type=_PROGRAM, default=Path("handbook"), show_default=True)
@_with_language
def new_procedure(id_: str, category: str, handbook: Path, lang: str | None) -> None:
    """Write a commented skeleton in all languages of the handbook."""
    from counterbook.starter.begin import BeginError, begin_procedure

    desk = _desk(lang)
    try:
        path = begin_procedure(handbook, category, id_)
    except BeginError as error:
        desk.stop(error.key, **error.values)
    click.echo(phrase("written", desk.language, where=path.as_posix()))
    desk.say("next-step")


@new.command("handbook")
@click.argument("folder", type=_PROGRAM)
@click.option("--languages", required=True, help="2 to 4 codes, base first: zh,en")
@_with_language
def new_handbook(folder: Path, languages: str, lang: str | None) -> None:
    """Make a complete small handbook that checks, builds and prints."""
    from counterbook.starter.begin import BeginError, begin_handbook

    desk = _desk(lang)
    try:
        begin_handbook(folder, tuple(code.strip() for code in languages.split(",")))
    except BeginError as error:
        desk.stop(error.key, **error.values)
    click.echo(phrase("written", desk.language, where=folder.as_posix()))
    desk.say("next-step")
