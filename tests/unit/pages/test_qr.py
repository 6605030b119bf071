"""The QR code of a printed page."""

from __future__ import annotations

import re

import segno

from counterbook.pages.qr import qr_code


def test_the_code_is_drawn_with_its_quiet_zone_and_no_style() -> None:
    drawn = qr_code("https://a.example/parallel/procedures/x/")
    (side,) = re.findall(r'viewBox="0 0 (\d+) \1"', drawn)
    made = segno.make("https://a.example/parallel/procedures/x/", error="L", micro=False)
    assert int(side) == made.symbol_size(border=4)[0]
    assert "style" not in drawn
    assert drawn.startswith('<svg aria-hidden="true" ')
