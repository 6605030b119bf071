"""Translations that no longer say what the base text says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from counterbook.model.text import Text


@dataclass(frozen=True, slots=True)
class Stale:
    """A translation whose base text changed after it was confirmed.

    ``before`` is the base text that it was made from. ``rewritten`` says that the translation
    has changed since too, and that nobody has confirmed it yet.
    """

    before: str
    rewritten: bool = False


# (language, base text, translation)
Pair = tuple[str, str, str]


@dataclass(frozen=True)
class Staleness:
    """What is stale in a handbook, by pair of texts: equal pairs are equally stale everywhere.

    ``known`` is False for a handbook whose translations were never confirmed.
    """

    base: str = ""
    pairs: Mapping[Pair, Stale] = field(default_factory=dict)
    known: bool = False

    def of(self, text: Text, language: str) -> Stale | None:
        """What is stale about a text in a language; None where nothing is."""
        if not self.pairs or language not in text:
            return None
        return self.pairs.get((language, text[self.base], text[language]))

    def outdated(self, text: Text) -> frozenset[str]:
        """The languages in which readers must not trust a text: stale and not rewritten."""
        if not self.pairs:
            return frozenset()
        found = ((code, self.of(text, code)) for code in text)
        return frozenset(code for code, stale in found if stale and not stale.rewritten)
