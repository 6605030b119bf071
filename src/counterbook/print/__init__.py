"""The printed handbook: what ``reading`` composed, typeset as PDF."""

from counterbook.print.handbook import handbook_pdfs
from counterbook.print.typeset import MissingGlyph, PrintError

__all__ = ["MissingGlyph", "PrintError", "handbook_pdfs"]
