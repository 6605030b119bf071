"""The printed handbook: what ``reading`` composed, typeset as PDF.

Names are looked up when they are asked for: an order is cheap, a typesetter is not.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from counterbook.print.errors import MissingFontError, MissingGlyphError, PrintError
    from counterbook.print.handbook import handbook_pdfs, sheet_hashes
    from counterbook.print.order import Shop, UnknownIdError, known_sheets
    from counterbook.print.press import Printed
    from counterbook.print.wish import WHAT, Look, Order

_HOMES = {
    "MissingFontError": "errors",
    "MissingGlyphError": "errors",
    "PrintError": "errors",
    "handbook_pdfs": "handbook",
    "sheet_hashes": "handbook",
    "Shop": "order",
    "UnknownIdError": "order",
    "known_sheets": "order",
    "Printed": "press",
    "WHAT": "wish",
    "Look": "wish",
    "Order": "wish",
}

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


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
