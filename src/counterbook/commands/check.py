"""`counterbook check`: what is wrong in the handbook, and where."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterbook.commands.desk import PATH, Desk, desk_for, end, with_language
from counterbook.report.phrases import phrase

if TYPE_CHECKING:
    from counterbook.remembered import Report


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
    from counterbook.remembered import report_of, report_on
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
    report = report_of(paths, handbook) if paths else report_on(handbook)
    if printed and not report.errors:
        report = _with_print(desk, handbook, report)
    click.echo(FORMATS[form](report.findings, desk.language), nl=False)
    if form == "text":
        _sum_up(desk, report)
    sys.exit(1 if report.errors else 0)


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


def _with_print(desk: Desk, handbook: Path, report: Report) -> Report:
    """The report with what would be wrong on paper: every sheet is set and looked through."""
    from counterbook.build import BuildError, print_findings
    from counterbook.check import is_error

    try:
        found = print_findings(handbook, say=desk.say)
    except BuildError as error:
        end(desk, error)
    if not found:
        desk.say("print-sound")
    errors = report.errors + sum(map(is_error, found))
    return replace(report, findings=[*report.findings, *found], errors=errors)


def _sum_up(desk: Desk, report: Report) -> None:
    if report.findings:
        warnings = len(report.findings) - report.errors
        desk.say("counted", errors=report.errors, warnings=warnings)
    else:
        desk.say("clean", count=report.procedures)
