"""Records to search data: a classic script that hands them to the reader's script."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from counterbook.languages.foldings import Folding, folding
from counterbook.reading.library import Library
from counterbook.search.gist import gists
from counterbook.search.links import words_of
from counterbook.search.records import PAGES, Record, papers_of, records_of, terms_of

KINDS = (*PAGES, "word", "term")

_WORDS = {
    "none": "no-result",
    "nearest": "closest-matches",
    "bring": "what-to-bring",
    "count": "search-count",
    "recent": "search-recent",
    "forget": "search-forget",
    "guides": "guides",
    "places": "places",
    "index": "index",
    "kind1": "guides",
    "kind2": "notices",
    "kind3": "places",
    "kind5": "glossary",
}


class SearchData:
    """The search data of a handbook, for any of its languages.

    ``paths`` gives for each kind of record its address below a mode, ``*`` in place of the id;
    ``ways`` the addresses of the lists to which a search that finds nothing leads.
    """

    def __init__(self, library: Library, paths: Mapping[str, str], ways: Mapping[str, str]) -> None:
        self._library = library
        self._speaker = library.speaker
        self._paths = paths
        self._ways = ways

    @cached_property
    def _terms(self) -> Sequence[Record]:
        return terms_of(self._library)

    @cached_property
    def _records(self) -> Sequence[Record]:
        pages = records_of(self._library)
        return [*pages, *words_of(pages, self._terms, papers_of(self._library))]

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

    def names(self, language: str) -> str:
        """What pages of a language load first: every name of every page and place."""
        return _script("names", self._data(language))

    def texts(self, language: str) -> str:
        """What they load when names alone do not answer: summaries and questions."""
        common = self._speaker.wordings[language].pack.common_words.split()
        return _script("texts", _lines(gists(self._records, language, common)))

    def terms(self, language: str) -> str:
        """What they load last: the glossary, which explains words and finds no procedure."""
        columns = {"foldings": self._tables(self._terms), **self._columns(self._terms)}
        return _script("terms", columns)

    def _data(self, language: str) -> dict[str, Any]:
        return {
            "counter": self._speaker.counter,
            "words": self._words(language),
            "locales": {c: w.pack.locale for c, w in self._speaker.wordings.items()},
            "foldings": self._tables(self._records),
            "common": {
                code: wording.pack.common_words for code, wording in self._speaker.wordings.items()
            },
            "paths": [self._paths.get(kind, "") for kind in KINDS],
            "ways": dict(self._ways),
            "chapters": [chapter.name[language] for chapter in self._library.chapters],
            **self._columns(self._records),
            **self._places(),
        }

    def _words(self, language: str) -> dict[str, str]:
        return {name: self._speaker.label(key)[language] for name, key in _WORDS.items()}

    def _tables(self, records: Sequence[Record]) -> dict[str, dict[str, str]]:
        """For each language its foldings, with tables for what the records are called."""
        words = {
            code: [w for r in records for w in r.names.get(code, ())] for code in self._foldings
        }
        return {
            code: {folded.name: folded.table(words[code]) for folded in found}
            for code, found in self._foldings.items()
        }

    def _columns(self, records: Sequence[Record]) -> dict[str, Any]:
        """One column a field, a line a record: likeness side by side packs best."""
        counter = self._speaker.counter
        return {
            "kinds": [sum(r.kind == kind for r in records) for kind in KINDS],
            "ids": _lines(r.id if r.kind != "word" else "" for r in records),
            "names": {
                code: _lines("\t".join(map(_flat, r.names.get(code, ()))) for r in records)
                for code in self._speaker.codes
            },
            "official": "".join(
                _index(r.names.get(counter, ()), r.official.get(counter)) for r in records
            ),
        }

    def _places(self) -> dict[str, Any]:
        """Where the records stand among each other."""
        numbers = {(r.kind, r.id): n for n, r in enumerate(self._records)}
        linked = Counter(link for r in self._records for link in r.referred)
        chapters = {c.id: str(n) for n, c in enumerate(self._library.chapters)}
        leads = (
            " ".join(str(numbers[lead]) for lead in r.leads if lead in numbers)
            for r in self._records
        )
        return {
            "chapter": _lines(chapters.get(r.category or "", "") for r in self._records),
            "linked": "".join(str(min(9, linked[r.kind, r.id])) for r in self._records),
            "brings": "".join("1" if r.brings else "0" for r in self._records),
            "leads": _lines(leads),
        }


def _script(part: str, data: Any) -> str:
    said = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # Old browsers end a line of script at these two.
    said = said.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'handbookSearch.take("{part}",{said});\n'


def _index(names: Sequence[str], name: str | None) -> str:
    return str(names.index(name)) if name in names[:10] else "0"


def _flat(text: str) -> str:
    return " ".join(text.split())


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines).rstrip("\n")
