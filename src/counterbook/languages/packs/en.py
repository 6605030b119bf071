"""English, British spelling."""

from __future__ import annotations

from counterbook.languages.pack import SANS, Pack

PACK = Pack(
    code="en",
    locale="en-GB",
    babel="en_GB",
    name="English",
    mark="EN",
    screen_fonts=SANS,
    print_fonts=("Noto Sans",),
    serif_fonts=("Noto Serif",),
    text_rules="en",
    capitalise=True,
    hyphenated=True,
)
