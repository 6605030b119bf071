"""The files of the search: the reader's script, and three data files a language."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.pages.addresses import LISTS
from counterbook.reading.library import Library
from counterbook.search.data import SearchData
from counterbook.search.script import reader_script

_PATHS = {
    **{kind: f"{folder}/*/" for kind, folder in LISTS.items()},
    "place": "places/#*",
    "term": "glossary/#*",
}
_WAYS = {"guides": "guides/", "places": "places/", "index": "index-a-z/"}


def search_files(library: Library) -> Iterator[tuple[str, str]]:
    """Name and content of every file of the search, below ``assets/``."""
    data = SearchData(library, _PATHS, _WAYS)
    yield "search.js", reader_script(data.scripts())
    for code in library.speaker.codes:
        yield f"search-{code}.js", data.names(code)
        yield f"search-{code}-texts.js", data.texts(code)
        yield f"search-{code}-terms.js", data.terms(code)
