"""Whether all type is large enough to be read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from counterbook.print.preflight.glyphs import Run
from counterbook.print.preflight.opened import Flaw, Opened

SMALLEST, ON_SMALL_PAGES = 8.0, 9.0
# What only says which sheet this is, in running heads and at the foot.
SMALLEST_AT_THE_EDGE = 6.9
# Points from the upper and lower edge in which it stands. Cards are marked beside themselves.
_HEAD, _FOOT = 52, 72
_A5 = 430
_ROUNDED = 0.05


def check(sheet: Opened) -> Iterator[Flaw]:
    """The smallest type of each page, where it is too small."""
    for number, runs in groupby(sheet.every_run(), key=lambda found: found[0]):
        box = [float(edge) for edge in sheet.document.pages[number - 1].trimbox]
        small = [run for _, run in runs if run.size + _ROUNDED < _least(run, box)]
        if small:
            run = min(small, key=lambda run: run.size)
            yield sheet.flaw(number, "P705", f"{run.size:g} pt: {run.text}")


def _least(run: Run, box: list[float]) -> float:
    _, low, right, top = box
    if run.mark is None or not low + _FOOT <= run.y <= top - _HEAD:
        return SMALLEST_AT_THE_EDGE
    return ON_SMALL_PAGES if right - box[0] < _A5 else SMALLEST
