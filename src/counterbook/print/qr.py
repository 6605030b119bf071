"""QR codes: the address of a page as a picture with its quiet zone."""

from __future__ import annotations

from io import BytesIO

import segno

QUIET_ZONE = 4
LEVEL = "M"


def address(site: str, mode: str, page: str, sheet: str) -> str | None:
    """The address that a sheet carries, or None where the station has no public one.

    ``mode`` is the folder of the reading mode: ``parallel/``, ``en/`` or nothing for the base.
    """
    if not site:
        return None
    return f"{site.rstrip('/')}/{mode}{page}/?sheet={sheet}"


def picture(text: str) -> str:
    """An SVG of the code, four white modules round it."""
    code = segno.make(text, error=LEVEL, boost_error=False, micro=False)
    svg = BytesIO()
    code.save(
        svg, kind="svg", border=QUIET_ZONE, light="#fff", dark="#000", xmldecl=False, nl=False
    )
    return svg.getvalue().decode("utf-8")
