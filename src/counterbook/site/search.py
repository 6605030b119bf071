"""The files of the search: the reader's script, and four data files a language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from counterbook.pages.addresses import LISTS
from counterbook.reading.library import Library
from counterbook.search.data import SearchData
from counterbook.search.found import Found
from counterbook.search.script import reader_script

_PATHS = {
    **{kind: f"{folder}/*/" for kind, folder in LISTS.items()},
    "place": "places/#*",
    "term": "glossary/#*",
    "phrase": "phrases/#*",
}
_WAYS = {"guides": "guides/", "people": "people/", "places": "places/", "index": "index-a-z/"}


def search_files(library: Library, found: Found | None = None) -> Mapping[str, Callable[[], str]]:
    """The files of the search, below ``assets/``: name, and what makes the content."""
    data = SearchData(library, _PATHS, _WAYS, found)
    files: dict[str, Callable[[], str]] = {
        "search.js": lambda: reader_script(data.scripts()) + data.pages()
    }
    for code in library.speaker.codes:
        files[f"search-{code}.js"] = partial(data.page, code)
        files[f"search-{code}-names.js"] = partial(data.names, code)
        files[f"search-{code}-texts.js"] = partial(data.texts, code)
        files[f"search-{code}-terms.js"] = partial(data.terms, code)
    return files
