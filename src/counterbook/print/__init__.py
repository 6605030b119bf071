"""The printed handbook: what ``reading`` composed, typeset as PDF."""

from counterbook.print.errors import MissingFontError, MissingGlyphError, PrintError
from counterbook.print.handbook import handbook_pdfs, sheet_hashes
from counterbook.print.order import WHAT, Order, Shop, UnknownIdError, known_sheets
from counterbook.print.press import Printed
from counterbook.print.sheet import Look

__all__ = [
    "WHAT",
    "Look",
    "MissingFontError",
    "MissingGlyphError",
    "Order",
    "PrintError",
    "Printed",
    "Shop",
    "UnknownIdError",
    "handbook_pdfs",
    "known_sheets",
    "sheet_hashes",
]
