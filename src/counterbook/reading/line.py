"""One text aligned in all languages of a handbook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A finished text by language code, slots filled.

    Where a language has no text of its own, ``texts`` holds the base text and ``missing``
    names the language, so that a page can say so and set the right ``lang``. ``stale`` names
    those whose text was made from an older base text, which must stand beside it.
    """

    texts: Mapping[str, str]
    base: str
    missing: frozenset[str] = frozenset()
    stale: frozenset[str] = frozenset()

    def __getitem__(self, language: str) -> str:
        return self.texts[language]

    def language(self, language: str) -> str:
        """The language that the text shown to readers of ``language`` is really in."""
        return self.base if language in self.missing else language

    def lacks(self, language: str) -> bool:
        """Whether readers of ``language`` see the base text instead of their own."""
        return language in self.missing

    def is_stale(self, language: str) -> bool:
        """Whether readers of ``language`` have a text that the base text has left behind."""
        return language in self.stale

    def map(self, change: Callable[[str, str], str]) -> Line:
        """The same line with each text changed by ``change(language, text)``."""
        changed = {code: change(code, text) for code, text in self.texts.items()}
        return Line(changed, self.base, self.missing, self.stale)


def joined(lines: Iterable[Line], join: Callable[[str, list[str]], str]) -> Line:
    """Several lines made into one, language by language, by ``join(language, texts)``."""
    parts = list(lines)
    missing = frozenset().union(*(part.missing for part in parts))
    stale = frozenset().union(*(part.stale for part in parts))
    codes = parts[0].texts.keys()
    texts = {code: join(code, [part[code] for part in parts]) for code in codes}
    return Line(texts, parts[0].base, missing, stale)
