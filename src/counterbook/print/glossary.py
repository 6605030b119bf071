"""The glossary of a handbook: its terms, and the procedures that speak of them most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from counterbook.model.registers import Term
from counterbook.print.back import lines_in
from counterbook.print.cells import Cells, Data, without_nothing
from counterbook.print.page import key_of
from counterbook.reading.library import Library
from counterbook.reading.outline import Page

# A page of the book: its kind and its id.
_Key = tuple[str, str]

# More than these would say "everywhere".
_PLACES = 4


def words(
    cells: Cells, library: Library, pages: Iterable[Page], numbers: Mapping[_Key, str]
) -> list[Data]:
    """The glossary terms that occur in the pages, official form first, in the base's order.

    ``numbers`` are those of the procedures in the book, by kind and id.
    """
    base = cells.speaker.base
    said = {
        (page.kind, page.id): "\n".join(line[base] for line in lines_in(page)).casefold()
        for page in pages
    }
    pack = cells.speaker.wordings[base].pack
    key = pack.sort_key or (lambda word: (word.casefold(), word))
    terms = sorted(
        library.handbook.glossary.values(), key=lambda term: (key(term.official[base]), term.id)
    )
    found = ((term, _counts(term, base, said)) for term in terms)
    return [_term(cells, term, counts, numbers) for term, counts in found if counts]


def _counts(term: Term, base: str, said: Mapping[_Key, str]) -> dict[_Key, int]:
    """How often a term occurs in each page that has it."""
    forms = [form.casefold() for form in (term.official[base], *term.plain.get(base, ()))]
    counts = {page: sum(text.count(form) for form in forms) for page, text in said.items()}
    return {page: count for page, count in counts.items() if count}


def _term(
    cells: Cells,
    term: Term,
    counts: Mapping[_Key, int],
    numbers: Mapping[_Key, str],
) -> Data:
    official = cells.everywhere(cells.speaker.text(term.official))
    plain = []
    for code in cells.speaker.codes:
        forms = [form for form in term.plain.get(code, ()) if form != term.official.get(code)]
        said = cells.speaker.wordings[code].together(forms)
        plain.append(cells.own(said, code) if forms else None)
    numbered = [page for page in numbers if page in counts]
    most = sorted(numbered, key=lambda page: -counts[page])[:_PLACES]
    places = [{"to": key_of(*page), "number": numbers[page]} for page in numbered if page in most]
    return {"official": official, "plain": plain, **without_nothing({"places": places})}
