"""The printed handbook: what ``reading`` composed, typeset as PDF."""

from counterbook.print.errors import MissingFontError, MissingGlyphError, PrintError
from counterbook.print.handbook import handbook_pdfs, sheet_hashes

__all__ = ["MissingFontError", "MissingGlyphError", "PrintError", "handbook_pdfs", "sheet_hashes"]
