"""Whether a phone can read the QR codes of a sheet: they are read here, as they are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PIL import Image, ImageDraw

from counterbook.print.preflight.content import Stroke
from counterbook.print.preflight.ground import contrast
from counterbook.print.preflight.opened import Flaw, Opened
from counterbook.print.qr import QUIET_ZONE

# A drawing with so many lines is a code; icons have no straight lines of two ends.
_LINES_OF_A_CODE = 60
_DOTS = 4
# Points: four dots of a printer with 300 to the inch; smaller squares run into each other.
LEAST_SQUARE = 0.93
_LEAST_CONTRAST = 4.5


def check(sheet: Opened) -> Iterator[Flaw]:
    """Codes that cannot be read, with too small squares, or too close to something else."""
    for tag in sheet.tags:
        strokes = sheet.strokes_of(tag) if tag.kind == "Figure" else []
        if len(strokes) >= _LINES_OF_A_CODE and (problem := _problem(strokes)):
            yield sheet.flaw(tag.pieces[0][0], "P710", problem)


def _problem(strokes: Sequence[Stroke]) -> str:
    square = strokes[0].width
    if square < LEAST_SQUARE:
        return f"{square / 72 * 25.4:.2f} mm"
    if not read(strokes):
        return "?"
    return ""


def read(strokes: Sequence[Stroke]) -> str:
    """What a code says; empty where a reader finds none."""
    from zxingcpp import read_barcodes

    found = read_barcodes(_picture(strokes))
    return found[0].text if len(found) == 1 else ""


def _picture(strokes: Sequence[Stroke]) -> Image.Image:
    """The code as a phone sees it, its quiet zone as white as the sheet is there."""
    square = strokes[0].width
    left = min(min(s.x, s.to_x) for s in strokes)
    top = max(s.y for s in strokes) + square / 2
    right = max(max(s.x, s.to_x) for s in strokes)
    side = round((right - left) / square) + 2 * QUIET_ZONE
    picture = Image.new("L", (side * _DOTS, side * _DOTS), 255)
    pen = ImageDraw.Draw(picture)
    for s in strokes:
        if contrast(s.colour, s.ground) < _LEAST_CONTRAST:
            continue
        across = sorted(round((x - left) / square) + QUIET_ZONE for x in (s.x, s.to_x))
        down = round((top - s.y) / square - 0.5) + QUIET_ZONE
        corner = (across[1] * _DOTS - 1, (down + 1) * _DOTS - 1)
        pen.rectangle((across[0] * _DOTS, down * _DOTS, *corner), fill=0)
    return picture
