"""What was told of the items of a page already."""

from __future__ import annotations

from counterbook.pages.addresses import Address
from counterbook.reading.outline import Item


class Told:
    """What cells say of the items of one page, for all its modes: most say the same in each."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, str, bool], tuple[Item, str]] = {}
        self._address: Address | None = None

    def at(self, address: Address) -> Told:
        """The same for the page at an address; what was said of another page is forgotten."""
        if address != self._address:
            self._known, self._address = {}, address
        return self

    def get(self, i: Item, code: str, tick: bool) -> str | None:
        """What a cell says of an item, where that is known."""
        known = self._known.get((id(i), code, tick))
        return known[1] if known else None

    def keep(self, i: Item, code: str, tick: bool, said: str) -> None:
        """Keeps what a cell says, where it says the same in each mode."""
        # Links go another way from each mode; the officer's words stand in one column only.
        if not (i.place or i.link or i.counter):
            self._known[id(i), code, tick] = (i, said)
