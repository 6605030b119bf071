"""What stands on a PDF page: words as they are set, and straight lines."""

from __future__ import annotations

from dataclasses import dataclass

from counterbook.print.preflight.ground import BLACK, WHITE, Colour


@dataclass(frozen=True, slots=True)
class Run:
    """Letters set by one operator.

    ``size`` is the real height of the type in points, ``x`` and ``y`` where its baseline starts,
    ``width`` how far it runs; ``mark`` names the piece of the tag tree it belongs to, None where
    it is decoration; ``lang`` is given where it differs from that piece's. ``colour`` stands on
    ``ground``.
    """

    text: str
    font: str
    size: float
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    mark: int | None = None
    lang: str = ""
    colour: Colour = BLACK
    ground: Colour = WHITE


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line: from where to where, how thick, on what; ``mark`` as for a run."""

    x: float
    y: float
    to_x: float
    to_y: float
    width: float
    colour: Colour
    ground: Colour
    mark: int | None


@dataclass(frozen=True, slots=True)
class Content:
    """What stands on a page, in the order in which it is put there."""

    runs: list[Run]
    strokes: list[Stroke]
