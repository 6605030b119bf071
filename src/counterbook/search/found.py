"""What a search finds of a handbook, so far as it can be kept from one build to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterbook.reading.library import Library
from counterbook.search.gist import units_held
from counterbook.search.records import Record, papers_of, records_of


@dataclass(frozen=True, slots=True)
class Found:
    """The records of pages and of papers that lead to them.

    ``held`` says for each language how many pages hold a word or a pair of signs.
    """

    pages: Sequence[Record]
    papers: Sequence[Record]
    held: Mapping[str, Mapping[str, int]]

    def with_pages(self, new: Mapping[tuple[str, str], Record]) -> Found:
        """The same with some records in place of those of the same kind and id."""
        pages = [new.get((record.kind, record.id), record) for record in self.pages]
        old = [record for record in self.pages if (record.kind, record.id) in new]
        held = {}
        for language, counts in self.held.items():
            count = Counter(counts)
            for record in old:
                count.subtract(units_held(record, language))
                count.update(units_held(new[record.kind, record.id], language))
            held[language] = {unit: number for unit, number in count.items() if number}
        return Found(pages, self.papers, held)


def found_in(library: Library) -> Found:
    """What a search finds of a handbook."""
    pages = records_of(library)
    held = {language: _held(pages, language) for language in library.speaker.codes}
    return Found(pages, tuple(papers_of(library)), held)


def _held(pages: Sequence[Record], language: str) -> Counter[str]:
    held: Counter[str] = Counter()
    for record in pages:
        held.update(units_held(record, language))
    return held
