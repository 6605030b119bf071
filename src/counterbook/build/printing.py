"""The sheets of a checked handbook: set, looked through, compared with an earlier print."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from counterbook.build.error import BuildError
from counterbook.build.identity import build_id
from counterbook.check import Checked, load
from counterbook.print.wish import Order

if TYPE_CHECKING:
    from counterbook.model.handbook import Handbook
    from counterbook.print import Printed
    from counterbook.print.preflight import Flaw

Say = Callable[..., None]

# Sheets made before, so that a build only makes those that changed.
_MEMORY = ".counterbook/print"


def print_handbook(root: Path, out: Path, order: Order, *, say: Say) -> list[Printed]:
    """What is ordered of the handbook in ``root``, written into ``out``."""
    if not root.is_dir():
        raise BuildError("no-such-path", where=root.as_posix())
    handbook = handbook_of(load(root))
    modes = (*handbook.languages.codes, "parallel")
    if order.mode and order.mode not in modes:
        raise BuildError("unknown-id", id=order.mode, known=", ".join(modes))
    return set_sheets(handbook, out, order, build_id(root.resolve().parent), say)


def print_flaws(root: Path, *, say: Say) -> list[Flaw]:
    """What is wrong with the sheets of a sound handbook, all of them set and looked through."""
    from counterbook.languages.pack import pack_for
    from counterbook.print.preflight import flaws_in

    handbook = handbook_of(load(root))
    packs = [pack_for(language) for language in handbook.languages.languages]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        printed = set_sheets(handbook, out, Order(), build_id(root.resolve().parent), say)
        return [
            flaw
            for sheet in printed
            if sheet.path.endswith(".pdf") and sheet.kind != "booklet"
            for flaw in flaws_in(out / sheet.path, sheet.path, sheet.kind, packs)
        ]


def known_before(since: Path) -> dict[str, str]:
    """The sheets of an earlier print, from its folder or the list in it."""
    from counterbook.print import known_sheets

    try:
        return known_sheets(since)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BuildError("no-such-path", where=since.as_posix()) from error


def handbook_of(checked: Checked) -> Handbook:
    """The handbook of a check; raises BuildError with the findings where it has errors."""
    if checked.handbook is None:
        raise BuildError("not-built", checked.findings)
    return checked.handbook


def set_sheets(handbook: Handbook, out: Path, order: Order, id_: str, say: Say) -> list[Printed]:
    """The sheets that are ordered, set or taken from the memory; raises BuildError."""
    from counterbook.print import PrintError, Shop, UnknownIdError
    from counterbook.reading.library import Library

    shop = Shop(
        Library(handbook),
        id_,
        out,
        memory=handbook.root.resolve().parent / _MEMORY,
        progress=lambda name: say("printing", name=name),
    )
    try:
        printed = shop.run(order)
    except UnknownIdError as error:
        raise BuildError("unknown-id", id=error.id, known=", ".join(error.known)) from error
    except PrintError as error:
        raise BuildError("failed", reason=str(error)) from error
    long = [sheet.subject for sheet in printed if sheet.kind == "leaflet" and sheet.pages > 1]
    if long:
        say("two-pages", count=len(long), ids=", ".join(long))
    if order == type(order)():
        shop.memory.forget_the_rest()
    return printed
