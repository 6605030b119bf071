"""Looking through finished PDFs before anybody prints them."""

from counterbook.print.preflight.inspect import flaws_in
from counterbook.print.preflight.opened import Flaw

__all__ = ["Flaw", "flaws_in"]
