"""QR codes: the address of a page as a picture with its quiet zone."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import segno

QUIET_ZONE = 4
LEVEL = "M"
# Looking for the best of the eight masks takes three quarters of the time, and for addresses it is
# mostly this one. A reader learns from the code itself which it is.
MASK = 2


def address(site: str, mode: str, page: str, sheet: str) -> str | None:
    """The address that a sheet carries, or None where the station has no public one.

    ``mode`` is the folder of the reading mode: ``parallel/``, ``en/`` or nothing for the base.
    """
    if not site:
        return None
    return f"{site.rstrip('/')}/{mode}{page}/?sheet={sheet}"


@cache
def picture(text: str) -> str:
    """An SVG of the code, four white modules round it."""
    code = segno.make(text, error=LEVEL, boost_error=False, micro=False, mask=MASK)
    svg = BytesIO()
    code.save(
        svg, kind="svg", border=QUIET_ZONE, light="#fff", dark="#000", xmldecl=False, nl=False
    )
    return svg.getvalue().decode("utf-8")
