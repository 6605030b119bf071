"""`counterbook check`: what is wrong in the handbook, and where."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from counterbook.commands.desk import PATH, Desk, desk_for, end, with_language
from counterbook.report.phrases import phrase


@click.command()
@click.argument("paths", nargs=-1, type=PATH)
@click.option("--handbook", type=PATH, default=Path("handbook"), show_default=True)
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text")
@click.option("--print", "printed", is_flag=True, help="Set all sheets too and look through them.")
@click.option("--fix", is_flag=True, help="Mend colons, tabs, dashes and encodings; asks first.")
@with_language
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

    desk = desk_for(lang)
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
        end(desk, error)
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
