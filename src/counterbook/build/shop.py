"""The print shop of a handbook, which remembers what it made before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from counterbook.build.error import BuildError
from counterbook.check import Checked
from counterbook.print.wish import Order

if TYPE_CHECKING:
    from counterbook.model.handbook import Handbook
    from counterbook.print import Printed, Shop

Say = Callable[..., None]

# Sheets made before, so that a build only makes those that changed.
_MEMORY = ".counterbook/print"


def handbook_of(checked: Checked) -> Handbook:
    """The handbook of a check; raises BuildError with the findings where it has errors."""
    if checked.handbook is None:
        raise BuildError("not-built", checked.findings)
    return checked.handbook


def set_sheets(
    handbook: Handbook, out: Path, order: Order, id_: str, say: Say, *, draft: bool = True
) -> list[Printed]:
    """The sheets that are ordered, set or taken from the memory; raises BuildError."""
    shop = shop_for(handbook, out, id_, draft=draft, say=say)
    printed = worked(lambda: shop.run(order))
    long = [sheet.subject for sheet in printed if sheet.kind == "leaflet" and sheet.pages > 1]
    if long:
        say("two-pages", count=len(long), ids=", ".join(long))
    if order == type(order)():
        shop.memory.forget_the_rest()
    return printed


def shop_for(
    handbook: Handbook, out: Path, id_: str, *, draft: bool, say: Say | None = None
) -> Shop:
    """A print shop that remembers what it made of the handbook before."""
    from counterbook.print import Shop
    from counterbook.reading.library import Library

    return Shop(
        Library(handbook),
        id_,
        out,
        memory=handbook.root.resolve().parent / _MEMORY,
        draft=draft,
        progress=(lambda name: say("printing", name=name)) if say else None,
    )


def worked(run: Callable[[], list[Printed]]) -> list[Printed]:
    """What a shop made; raises BuildError where it could not."""
    from counterbook.print import PrintError, UnknownIdError

    try:
        return run()
    except UnknownIdError as error:
        raise BuildError("unknown-id", id=error.id, known=", ".join(error.known)) from error
    except PrintError as error:
        raise BuildError("failed", reason=str(error)) from error
