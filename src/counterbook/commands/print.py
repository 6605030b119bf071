"""`counterbook print`: PDFs and pictures, all or some."""

from __future__ import annotations

from pathlib import Path

import click

from counterbook.commands.desk import PATH, Desk, desk_for, end, report, with_language
from counterbook.print.wish import WHAT, Look, Order
from counterbook.report.phrases import phrase


@click.command("print")
@click.argument("what", type=click.Choice(WHAT))
@click.argument("ids", nargs=-1, metavar="[ID ...]")
@click.option("--edition", default=None, help="One mode only: parallel or a language code.")
@click.option("--grey", is_flag=True, help="For printers that have black only.")
@click.option("--bleed", is_flag=True, help="For the print shop: 3 mm bleed and crop marks.")
@click.option("--paper", type=click.Choice(["a4", "a3"]), default=None, help="A3 sheets on A4.")
@click.option("--changed", type=PATH, default=None, help="Only what differs from that print.")
@click.option("--watch", is_flag=True, help="Print again whenever the handbook is saved.")
@click.option("--out", type=PATH, default=Path("print-out"), show_default=True)
@click.option("--handbook", type=PATH, default=Path("handbook"), show_default=True)
@with_language
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

    desk = desk_for(lang)
    try:
        known = known_before(changed) if changed else {}
        order = Order(what, ids, edition, Look(grey, bleed, paper), known)
        printed = print_handbook(handbook, out, order, say=desk.say)
    except BuildError as error:
        end(desk, error)
    if changed:
        _swaps(desk, out, [(sheet.path, sheet.title) for sheet in printed if sheet.pages])
    click.echo(phrase("printed", desk.language, where=out.as_posix()))
    for _ in saves_of(handbook) if watch else ():
        try:
            print_handbook(handbook, out, order, say=desk.say)
        except BuildError as error:
            report(desk, error)


def _swaps(desk: Desk, out: Path, sheets: list[tuple[str, str]]) -> None:
    """Lists the sheets that the counter has to swap, on the screen and in a file."""
    rows = [phrase("swap", desk.language, path=path, title=title) for path, title in sheets]
    rows = rows or [phrase("nothing-changed", desk.language)]
    click.echo("\n".join(rows))
    out.mkdir(parents=True, exist_ok=True)
    (out / "swap.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")
