"""Whether all type is large enough to be read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from counterbook.print.preflight.content import Run
from counterbook.print.preflight.opened import Flaw, Opened

SMALLEST, ON_SMALL_PAGES = 8.0, 9.0
# What only says which sheet this is, in running heads and at the foot.
SMALLEST_AT_THE_EDGE = 6.9
# The part of a page at its upper and lower edge in which that stands.
_HEAD, _FOOT, _LEAST_FOOT = 0.062, 0.1, 84
# What is held in the hand is read from closer by.
ON_CARDS = 6.0
_A5 = 430
_ROUNDED = 0.05


def check(sheet: Opened) -> Iterator[Flaw]:
    """The smallest type of each page, where it is too small."""
    for number, runs in groupby(sheet.every_run(), key=lambda found: found[0]):
        box = [float(edge) for edge in sheet.document.pages[number - 1].trimbox]
        small = [run for _, run in runs if run.size + _ROUNDED < _least(sheet.kind, run, box)]
        if small:
            run = min(small, key=lambda run: run.size)
            yield sheet.flaw(number, "P705", f"{run.size:g} pt: {run.text}")


def _least(kind: str, run: Run, box: list[float]) -> float:
    left, low, right, top = box
    if kind == "cards":
        return ON_CARDS
    tall = top - low
    if run.mark is None or not low + max(_FOOT * tall, _LEAST_FOOT) <= run.y <= top - _HEAD * tall:
        return SMALLEST_AT_THE_EDGE
    return ON_SMALL_PAGES if right - left < _A5 else SMALLEST
