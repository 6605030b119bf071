"""Records to search data: a classic script that hands them to the reader's script."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from counterbook.languages.foldings import Folding, folding
from counterbook.reading.library import Library
from counterbook.search.found import Found, found_in
from counterbook.search.gist import gists, usual_words
from counterbook.search.links import words_of
from counterbook.search.records import (
    PAGES,
    Record,
    phrases_of,
    terms_of,
)

KINDS = (*PAGES, "word", "term", "phrase")
# The reader's script knows the same classes, each with grams of its own.
_CLASSES = {
    "han": re.compile("[\u3040-\u30ff\u3400-\u9fff]"),
    "hangul": re.compile("[\u3131-\u318e\uac00-\ud7a3]"),
    "alphabet": re.compile("[A-Za-z\u00df-\u024f\u0370-\u1fff]"),
}
_FEW = 20

_WORDS = {
    "none": "no-result",
    "nearest": "closest-matches",
    "bring": "what-to-bring",
    "count": "search-count",
    "recent": "search-recent",
    "forget": "search-forget",
    "guides": "guides",
    "people": "people",
    "places": "places",
    "index": "index",
    "kind1": "guides",
    "kind2": "notices",
    "kind3": "places",
    "kind5": "glossary",
    "kind6": "phrases",
}


class SearchData:
    """The search data of a handbook, for any of its languages.

    ``paths`` gives for each kind of record its address below a mode, ``*`` in place of the id;
    ``ways`` the addresses of the lists to which a search that finds nothing leads. ``found`` is
    what can be found of the pages, where somebody knows it already.
    """

    def __init__(
        self,
        library: Library,
        paths: Mapping[str, str],
        ways: Mapping[str, str],
        found: Found | None = None,
    ) -> None:
        self._library = library
        self._found = found or found_in(library)
        self._speaker = library.speaker
        self._paths = paths
        self._ways = ways

    @cached_property
    def _records(self) -> Sequence[Record]:
        pages = self._found.pages
        return [*pages, *words_of(pages, self._terms, self._found.papers)]

    @cached_property
    def _terms(self) -> Sequence[Record]:
        return terms_of(self._library)

    @cached_property
    def _phrases(self) -> Sequence[Record]:
        return phrases_of(self._library)

    @cached_property
    def _foldings(self) -> Mapping[str, Sequence[Folding]]:
        """The foldings of each language."""
        packs = {code: wording.pack for code, wording in self._speaker.wordings.items()}
        named = {code: map(folding, pack.foldings) for code, pack in packs.items()}
        return {code: [known for known in found if known] for code, found in named.items()}

    def scripts(self) -> list[str]:
        """The scripts of the foldings that this handbook needs."""
        used = [folded for found in self._foldings.values() for folded in found]
        return [folded.script for folded in sorted(set(used), key=lambda folded: folded.name)]

    def pages(self) -> str:
        """What every page loads first: which records there are, whatever they are called."""
        return _script("pages", self._structure())

    def page(self, language: str) -> str:
        """What pages of a language load with it: the words of the box, official titles."""
        known = self._speaker.wordings[language].pack
        data = {
            "words": {name: self._speaker.label(key)[language] for name, key in _WORDS.items()},
            "chapters": [chapter.name[language] for chapter in self._library.chapters],
            "common": known.common_words,
            "usual": " ".join(usual_words(self._records, language, self._found.held[language])),
            "foldings": self._tables(self._records, language, home=True),
            **self._official(self._records, language),
        }
        return _script(language, data)

    def names(self, language: str) -> str:
        """Every name of every page and place in a language.

        Pages of the language load it first, those of other languages where their own is not
        enough.
        """
        return _script(f"{language}-names", self._said(self._records, language))

    def texts(self, language: str) -> str:
        """What they load when names alone do not answer: summaries and questions."""
        common = self._speaker.wordings[language].pack.common_words.split()
        return _script(f"{language}-texts", _lines(gists(self._records, language, common)))

    def terms(self, language: str) -> str:
        """What they load last: glossary and phrases, which find no procedure."""
        records = [*self._terms, *self._phrases]
        data = {
            **_kinds(records),
            "topics": [topic.name[language] for topic in self._library.phrases],
            "chapter": _lines(record.category or "" for record in records),
            **self._said(records, language),
            **self._official(records, language),
        }
        return _script(f"{language}-terms", data)

    def _said(self, records: Sequence[Record], language: str) -> dict[str, Any]:
        """What records are called in a language, a line a record: likeness together packs best."""
        names = ("\t".join(map(_flat, record.names.get(language, ()))) for record in records)
        return {"foldings": self._tables(records, language), "names": "\n".join(names)}

    def _tables(
        self, records: Sequence[Record], language: str, *, home: bool = False
    ) -> dict[str, str]:
        """The tables of a language's foldings, of those for its own pages or of all others."""
        words = [name for record in records for name in record.names.get(language, ())]
        known = (folded for folded in self._foldings[language] if folded.home == home)
        return {folded.name: folded.table(words) for folded in known}

    def _official(self, records: Sequence[Record], language: str) -> dict[str, str]:
        """What stands beside results: their names in the language of the counter."""
        counter = self._speaker.counter
        if language == counter:
            return {}
        shown = ("" if r.kind == "word" else r.official.get(counter, "") for r in records)
        return {"official": _lines(map(_flat, shown))}

    def _structure(self) -> dict[str, Any]:
        """All that is the same in every language."""
        numbers = {(r.kind, r.id): n for n, r in enumerate(self._records)}
        linked = Counter(link for r in self._records for link in r.referred)
        chapters = {c.id: str(n) for n, c in enumerate(self._library.chapters)}
        leads = (
            " ".join(str(numbers[lead]) for lead in r.leads if lead in numbers)
            for r in self._records
        )
        return {
            "counter": self._speaker.counter,
            "locales": {c: w.pack.locale for c, w in self._speaker.wordings.items()},
            "reach": self._reach(),
            "paths": [self._paths.get(kind, "") for kind in KINDS],
            "ways": dict(self._ways),
            **_kinds(self._records),
            "chapter": _lines(chapters.get(r.category or "", "") for r in self._records),
            "linked": "".join(str(min(9, linked[r.kind, r.id])) for r in self._records),
            "brings": "".join("1" if r.brings else "0" for r in self._records),
            "leads": _lines(leads),
        }

    def _reach(self) -> dict[str, dict[str, str]]:
        """For each language the classes of script in which its names may be typed.

        With each stands the folding that spells them so, nothing where they are written so. The
        language of the counter comes first, being the one that letters and papers are in.
        """
        counter = self._speaker.counter
        codes = sorted(self._speaker.codes, key=lambda code: code != counter)
        return {code: {**self._spelled(code), **self._written(code)} for code in codes}

    def _spelled(self, code: str) -> dict[str, str]:
        return {kind: known.name for known in self._foldings[code] for kind in known.typed}

    def _written(self, code: str) -> dict[str, str]:
        names = (name for record in self._records for name in record.names.get(code, ()))
        return dict.fromkeys(_classes(names), "")


def _kinds(records: Sequence[Record]) -> dict[str, Any]:
    return {
        "kinds": [sum(r.kind == kind for r in records) for kind in KINDS],
        "ids": _lines(r.id if r.kind != "word" else "" for r in records),
    }


def _classes(names: Iterable[str]) -> list[str]:
    """The classes of script that more than a few of some names are written in."""
    held = Counter(kind for name in names for kind, sign in _CLASSES.items() if sign.search(name))
    return [kind for kind, count in held.items() if count * _FEW > max(held.values())]


def _script(part: str, data: Any) -> str:
    said = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # Old browsers end a line of script at these two.
    said = said.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'handbookSearch.take("{part}",{said});\n'


def _flat(text: str) -> str:
    return " ".join(text.split())


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines).rstrip("\n")
