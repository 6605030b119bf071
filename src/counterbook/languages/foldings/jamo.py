"""The letters inside Hangul syllables; the script needs no table for them."""

from __future__ import annotations

from collections.abc import Sequence


def table(words: Sequence[str]) -> str:
    """Nothing: syllables are taken apart by arithmetic."""
    return ""
