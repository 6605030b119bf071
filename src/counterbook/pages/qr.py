"""The QR code that a printed page of the site carries, so that paper leads back to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import segno
from markupsafe import Markup

_QUIET_ZONE = 4
_DARK = re.compile(b"\x01+")


def qr_code(address: str) -> Markup:
    """The code of an address as inline SVG; the address stands beside it in letters."""
    # A mask chosen by trial costs three times as much as all else, on every page of a site.
    code = segno.make(address, error="L", boost_error=False, micro=False, mask=0)
    size = len(code.matrix) + 2 * _QUIET_ZONE
    return Markup(
        f'<svg aria-hidden="true" viewBox="0 0 {size} {size}" class="segno">'
        f'<path class="qrline" stroke="#000" d="{"".join(_strokes(code.matrix))}"/></svg>'
    )


def _strokes(matrix: Iterable[bytearray]) -> Iterator[str]:
    """The dark stretches of each row as strokes, every one drawn from the end of the last."""
    # The first row of every code begins dark.
    across, down, move = _QUIET_ZONE, 0, f"M{_QUIET_ZONE} {_QUIET_ZONE}.5"
    for row in matrix:
        for dark in _DARK.finditer(row):
            at, end = dark.start() + _QUIET_ZONE, dark.end() + _QUIET_ZONE
            yield f"{move or f'm{at - across} {down}'}h{end - at}"
            across, down, move = end, 0, ""
        down += 1
