"""All texts of one language in a value as one, so that each sign is looked for only once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

Path = tuple[str | int, ...]

_SLOT = re.compile(r"\{[a-z][a-z0-9_.-]*\}")


def rare_letters(word: str) -> frozenset[str]:
    """The letters of a word that most texts have not."""
    return frozenset(letter for letter in word if not letter.isascii())


class Joined:
    """Texts one below the other, of which each place can be found again."""

    def __init__(self, texts: Sequence[str], signs: frozenset[str] | None = None) -> None:
        self.all = "\n".join(texts)
        self._texts = texts
        self._signs = signs

    @cached_property
    def _starts(self) -> Sequence[int]:
        return list(accumulate((len(text) + 1 for text in self._texts), initial=0))

    @cached_property
    def signs(self) -> frozenset[str]:
        """Every character of the texts, and the one that parts them."""
        return frozenset(self.all) if self._signs is None else self._signs

    def folded(self, fold: Callable[[str], str]) -> Joined:
        """The texts after each letter was folded, whatever stands beside it."""
        # The letters are told much faster from those of before than from the texts.
        return Joined([fold(text) for text in self._texts], frozenset(fold("".join(self.signs))))

    def matches(self, pattern: re.Pattern[str]) -> dict[int, re.Match[str]]:
        """The first match of a pattern in each text that has one, by the number of the text."""
        found: dict[int, re.Match[str]] = {}
        for match in pattern.finditer(self.all):
            found.setdefault(self._number(match.start()), match)
        return found

    def around(self, match: re.Match[str], by: int) -> str:
        """A match with so many letters before and after it, as far as its text goes."""
        number = self._number(match.start())
        first = max(self._starts[number], match.start() - by)
        return self.all[first : min(self._starts[number + 1] - 1, match.end() + by)]

    def with_words(self, words: Mapping[str, frozenset[str]]) -> dict[int, list[str]]:
        """By the numbers of texts, ascending, which of the words stand in them; each word comes
        with its letters, or with none where they are too common to tell.
        """
        found: dict[int, list[str]] = {}
        for word, letters in words.items():
            at = self.all.find(word) if not letters or letters <= self.signs else -1
            while at >= 0:
                number = self._number(at)
                found.setdefault(number, []).append(word)
                at = self.all.find(word, self._starts[number + 1])
        return dict(sorted(found.items()))

    def _number(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1


class Running:
    """The texts of one language with their paths."""

    def __init__(self, texts: Sequence[tuple[Path, str]]) -> None:
        self.texts = texts

    @cached_property
    def said(self) -> Joined:
        """The texts as they stand."""
        return Joined([said for _, said in self.texts])

    @cached_property
    def small(self) -> Joined:
        """The texts in small letters."""
        return self.said.folded(str.casefold)

    @cached_property
    def plain(self) -> Joined:
        """The texts with a number in place of each slot."""
        if "{" not in self.said.all:
            return self.said
        return Joined([filled(said, "0") for _, said in self.texts])


def filled(said: str, by: str) -> str:
    """A text in which every slot is replaced by a few letters."""
    return _SLOT.sub(by, said) if "{" in said else said
