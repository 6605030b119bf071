"""Slots: the ``{deadline}`` or ``{penalty.max}`` in a text, filled with typed facts."""

from __future__ import annotations

import re
from collections.abc import Callable

SLOT = re.compile(r"\{([a-z][a-z0-9_.-]*)\}")

# (slot name, language) -> words, or None for a slot that does not exist
Slots = Callable[[str, str], str | None]


def slot_names(text: str) -> list[str]:
    """The names of the slots in a text, in order."""
    return SLOT.findall(text)


def fill(text: str, language: str, slots: Slots | None) -> str:
    """The text with its slots filled; an unknown slot stays as typed (the checker names it)."""
    if "{" not in text or slots is None:
        return text
    return SLOT.sub(lambda found: slots(found[1], language) or found[0], text)
