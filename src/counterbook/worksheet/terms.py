"""The terms of the glossary that a text uses, with what to write for them."""

from __future__ import annotations

from collections.abc import Sequence

from counterbook.model.handbook import Handbook
from counterbook.model.registers import Term


class Terms:
    """Finds terms in texts of the base language."""

    def __init__(self, handbook: Handbook, language: str) -> None:
        self._base = handbook.languages.base
        self._language = language
        self._known = [
            (word, term)
            for term in handbook.glossary.values()
            for word in _words(term, self._base)
            if language in term.official
        ]
        # A longer term holds shorter ones, which it is not about.
        self._known.sort(key=lambda known: -len(known[0]))

    def beside(self, text: str) -> str:
        """Each term in a text with its official and its plain form, one a line."""
        left = text.casefold()
        found: dict[str, str] = {}
        for word, term in self._known:
            if word.casefold() in left:
                left = left.replace(word.casefold(), "\0")
                found.setdefault(term.id, f"{word} = {self._said(term)}")
        return "\n".join(found.values())

    def _said(self, term: Term) -> str:
        official = term.official[self._language]
        plain = [word for word in term.plain.get(self._language, ()) if word != official]
        return f"{official} ({', '.join(plain)})" if plain else official


def _words(term: Term, language: str) -> Sequence[str]:
    return [word for word in (term.official[language], *term.plain.get(language, ())) if word]
