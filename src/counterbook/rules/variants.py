"""Variants of terms that the glossary says to avoid, found in running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from counterbook.languages.pack import Pack
from counterbook.model.handbook import Handbook
from counterbook.model.text import Text
from counterbook.rules.mask import Mask
from counterbook.rules.running import Path, Running, rare_letters

_QUOTED = re.compile(r"“[^“”]*”|‘[^‘’]*’|《[^《》]*》|「[^「」]*」|'[^']*'")


@dataclass(frozen=True)
class Variants:
    """The variants of one language: what to avoid, and what to write instead."""

    handbook: Handbook
    pack: Pack

    def folded(self, text: str) -> str:
        """The form in which variants are looked for: words that differ only in case, spaces or
        apostrophes are one.
        """
        if self.pack.whole_words:
            return text.casefold().replace("’", "'")
        return text.replace(" ", "")

    @cached_property
    def avoid(self) -> Mapping[str, tuple[str, str]]:
        """Folded variant -> the variant as the glossary has it, and what to write instead."""
        code = self.pack.code
        found: dict[str, tuple[str, str]] = {}
        for term in self.handbook.glossary.values():
            better = next(iter(term.plain.get(code, ())), term.official.get(code, ""))
            for word in term.avoid.get(code, ()):
                if better:
                    found.setdefault(self.folded(word), (word, better))
        return found

    @cached_property
    def _right(self) -> Mask:
        """Everything that is right although a variant may stand in it."""
        code, handbook = self.pack.code, self.handbook
        words: set[str] = set()
        for term in handbook.glossary.values():
            words.update((*term.plain.get(code, ()), *term.aliases.get(code, ())))
            words.update(_said(code, (term.official,)))
        words.update(_said(code, (law.name for law in handbook.laws.values())))
        for paper in handbook.papers.values():
            words.update(_said(code, (paper.name, paper.plain)))
        return Mask({self.folded(word) for word in words} - {*self.avoid, ""})

    @cached_property
    def _names(self) -> Mask:
        """Terms and names as they must be written; no official form of a term that has a plain
        one.
        """
        code, handbook = self.pack.code, self.handbook
        words: set[str] = set()
        for term in handbook.glossary.values():
            plain = term.plain.get(code, ())
            words.update(plain or (term.official.get(code, ""),))
        words.update(_said(code, (law.name for law in handbook.laws.values())))
        words.update(_said(code, (place.name for place in handbook.places.values())))
        for paper in handbook.papers.values():
            words.update(_said(code, (paper.name, paper.plain)))
        return Mask(word.casefold() for word in words if len(word) > 1)

    def masked(self, text: str) -> str:
        """A text in small letters without quoted words and without terms and names."""
        return self._names.over(_QUOTED.sub("|", text).casefold())

    def near(self, running: Running | None) -> Iterator[tuple[tuple[Path, str], Sequence[str]]]:
        """The texts in which letters of variants stand, each with the folded variants; a quick
        look before the real one.
        """
        if running is None or not self.avoid:
            return
        for number, words in running.said.folded(self.folded).with_words(self._letters).items():
            yield running.texts[number], words

    @cached_property
    def _letters(self) -> Mapping[str, frozenset[str]]:
        return {word: rare_letters(word) for word in self.avoid}

    def found_in(self, text: str, candidates: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The variants that a text uses, each with what to write instead."""
        folded = self._right.over(self.folded(_QUOTED.sub("|", text)))
        for word in candidates:
            if self._stands_in(word, folded):
                yield self.avoid[word]

    def _stands_in(self, word: str, folded: str) -> bool:
        if word not in folded:
            return False
        if not self.pack.whole_words:
            return True
        return re.search(rf"(?<!\w){re.escape(word)}(?:s|es)?(?!\w)", folded) is not None


def _said(code: str, texts: Iterable[Text | None]) -> Iterator[str]:
    return (text[code] for text in texts if text and code in text)
