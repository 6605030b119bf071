"""`counterbook print`: PDFs and pictures, all or some."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from counterbook.commands.desk import PATH, Desk, desk_for, end, refused, report, with_language
from counterbook.print.wish import WHAT, Look, Order
from counterbook.report.phrases import phrase


@click.command("print")
@click.argument("what", type=click.Choice(WHAT))
@click.argument("ids", nargs=-1, metavar="[ID ...]")
@click.option("--edition", default=None, help="One mode only: parallel or a language code.")
@click.option("--grey", is_flag=True, help="For printers that have black only.")
@click.option("--bleed", is_flag=True, help="For the print shop: 3 mm bleed and crop marks.")
@click.option("--paper", type=click.Choice(["a4", "a3"]), default=None, help="A3 sheets on A4.")
@click.option(
    "--changed",
    default=None,
    metavar="SINCE",
    help="Only what differs from an earlier print (its folder) or edition (its day or build id).",
)
@click.option("--publish", is_flag=True, help="What is ready, and no draft line on it.")
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
    changed: str | None,
    publish: bool,
    watch: bool,
    out: Path,
    handbook: Path,
    lang: str | None,
) -> None:
    """Make the PDFs and pictures of WHAT, or of those IDs only."""
    from counterbook.build import Before, BuildError, print_handbook, printed_before, saves_of

    desk = desk_for(lang)
    try:
        before = printed_before(changed, handbook, say=desk.say) if changed else Before({})
        order = Order(what, ids, edition, Look(grey, bleed, paper), before.known)
        publish = publish or before.published
        printed = print_handbook(handbook, out, order, say=desk.say, publish=publish)
    except BuildError as error:
        end(desk, error)
    if changed:
        sheets = [(sheet.path, sheet.title) for sheet in printed if sheet.pages]
        _swaps(desk, out, sheets, before.gone)
    click.echo(phrase("printed", desk.language, where=out.as_posix()))
    for _ in saves_of(handbook) if watch else ():
        try:
            print_handbook(handbook, out, order, say=desk.say, publish=publish)
        except BuildError as error:
            report(desk, error)
        except OSError as error:
            # Who watches has the sheet open in a viewer, perhaps in one that holds it.
            key, values = refused(error)
            desk.say(key, **values)


def _swaps(desk: Desk, out: Path, sheets: list[tuple[str, str]], gone: Sequence[str]) -> None:
    """Lists the sheets that the counter has to swap, on the screen and in a file."""
    rows = [phrase("swap", desk.language, path=path, title=title) for path, title in sheets]
    rows += [phrase("take-away", desk.language, path=path) for path in gone]
    rows = rows or [phrase("nothing-changed", desk.language)]
    click.echo("\n".join(rows))
    out.mkdir(parents=True, exist_ok=True)
    (out / "swap.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")
