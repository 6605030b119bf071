"""Words that are right where they stand, to be taken out before others are looked for."""

from __future__ import annotations

from collections.abc import Iterable

_START = 2


class Mask:
    """A set of words, found in a text by how they begin instead of one after the other."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_start: dict[str, list[tuple[int, str]]] = {}
        for number, word in enumerate(sorted(words, key=lambda w: (-len(w), w))):
            self._by_start.setdefault(word[:_START], []).append((number, word))

    def over(self, text: str) -> str:
        """A text with a bar in place of each of the words, the longest first."""
        starts = {text[at : at + size] for size in (1, _START) for at in range(len(text))}
        near = [word for start in starts & self._by_start.keys() for word in self._by_start[start]]
        for _, word in sorted(near):
            text = text.replace(word, "|")
        return text
