"""Looking through finished PDFs before anybody prints them."""

from counterbook.print.preflight.inspect import LOOKS, QUICK, Look, flaws_in
from counterbook.print.preflight.opened import Flaw

__all__ = ["LOOKS", "QUICK", "Flaw", "Look", "flaws_in"]
