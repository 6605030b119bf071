"""Looking through finished PDFs before anybody prints them."""

from counterbook.print.preflight.inspect import Flaw, flaws_in

__all__ = ["Flaw", "flaws_in"]
