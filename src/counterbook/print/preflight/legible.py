"""Whether text stands out from what it stands on, in colour and from a black printer."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.print.preflight.ground import contrast, contrast_in_grey
from counterbook.print.preflight.opened import Flaw, Opened

LEAST = 4.5


def check(sheet: Opened) -> Iterator[Flaw]:
    """The first pale text of each page."""
    pale: dict[int, Flaw] = {}
    for number, run in sheet.every_run():
        stands_out = min(contrast(run.colour, run.ground), contrast_in_grey(run.colour, run.ground))
        if stands_out < LEAST and number not in pale:
            pale[number] = sheet.flaw(number, "P709", f"{stands_out:.1f} : 1, {run.text}")
    yield from pale.values()
