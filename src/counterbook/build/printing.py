"""The sheets of a checked handbook: set, looked through, compared with an earlier print."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from counterbook.build.error import BuildError
from counterbook.build.gate import sound_issue
from counterbook.build.identity import build_id
from counterbook.build.looking import WHOLE, Looker
from counterbook.build.output import refuse_inputs
from counterbook.build.shop import Say, handbook_of, set_sheets
from counterbook.check import load
from counterbook.print.wish import Order

if TYPE_CHECKING:
    from counterbook.print import Printed
    from counterbook.source.finding import Finding


def print_handbook(
    root: Path, out: Path, order: Order, *, say: Say, publish: bool = False
) -> list[Printed]:
    """What is ordered of the handbook in ``root``, written into ``out``.

    With ``publish``, pages that are not ready are left out, and the others are no drafts.
    """
    if not root.is_dir():
        raise BuildError("no-such-path", where=root.as_posix())
    home = root.resolve().parent
    refuse_inputs(out.resolve(), home)
    handbook = handbook_of(load(root))
    modes = (*handbook.languages.codes, "parallel")
    if order.mode and order.mode not in modes:
        raise BuildError("unknown-id", id=order.mode, known=", ".join(modes))
    if publish:
        handbook = sound_issue(handbook, say).handbook
    return set_sheets(handbook, out, order, build_id(home), say, draft=not publish)


def print_findings(root: Path, *, say: Say) -> list[Finding]:
    """What is wrong with the sheets of a sound handbook, all of them set and looked through."""
    handbook = handbook_of(load(root))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        printed = set_sheets(handbook, out, Order(), build_id(root.resolve().parent), say)
        looker = Looker(handbook, WHOLE)
        found = list(looker.findings(out, printed))
        looker.keep()
    return found
