"""Korean in Latin letters as it is pronounced; the script needs no table for it."""

from __future__ import annotations

from collections.abc import Sequence

TYPED = ("alphabet",)


def table(words: Sequence[str]) -> str:
    """Nothing: the sounds follow from the letters."""
    return ""
