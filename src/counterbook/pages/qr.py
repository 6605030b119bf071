"""The QR code that a printed page of the site carries, so that paper leads back to it."""

from __future__ import annotations

from io import BytesIO

import segno
from markupsafe import Markup

_QUIET_ZONE = 4


def qr_code(address: str) -> Markup:
    """The code of an address as inline SVG; the address stands beside it in letters."""
    # A mask chosen by trial costs three times as much as all else, on every page of a site.
    code = segno.make(address, error="L", boost_error=False, micro=False, mask=0)
    svg = BytesIO()
    code.save(
        svg, kind="svg", border=_QUIET_ZONE, xmldecl=False, svgns=False, omitsize=True, nl=False
    )
    drawn = svg.getvalue().decode("utf-8").replace("<svg ", '<svg aria-hidden="true" ', 1)
    return Markup(drawn)
