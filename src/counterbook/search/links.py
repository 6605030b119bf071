"""Other words for a procedure: those of the glossary and of the papers it ends with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from counterbook.search.records import Names, Record

# A term that is in the names of more procedures than this tells none of them apart.
_MOST = 3
_FIRST_WIDE_SIGN = 0x2E80

Holders = Mapping[tuple[str, str], Record]


def words_of(
    pages: Sequence[Record], terms: Iterable[Record], papers: Iterable[Record]
) -> list[Record]:
    """What leads to procedures beyond their own names, as records of the kind ``word``.

    A term leads to the procedures whose names hold it. Only its names that these procedures do
    not have already are kept, so that nothing is sent twice.
    """
    procedures = {(r.kind, r.id): r for r in pages if r.kind == "procedure"}
    sayings = {key: _sayings(record) for key, record in procedures.items()}
    linked = [replace(term, kind="word", leads=_holders(term, sayings)) for term in terms]
    found = (_new(word, procedures) for word in (*linked, *papers))
    return [word for word in found if word.names and word.leads]


def _sayings(record: Record) -> Mapping[str, str]:
    """The names of a record, one a line, as terms are looked for in them."""
    return {
        code: "\n".join(f" {name.casefold()} " for name in names)
        for code, names in record.names.items()
    }


def _holders(
    term: Record, sayings: Mapping[tuple[str, str], Mapping[str, str]]
) -> tuple[tuple[str, str], ...]:
    signs = list(_signs(term))
    found = [
        key
        for key, said in sayings.items()
        if any(sign in said.get(code, "") for code, sign in signs)
    ]
    return tuple(found) if len(found) <= _MOST else ()


def _signs(term: Record) -> Iterator[tuple[str, str]]:
    """The term's official form in each language, as it may stand inside a name."""
    for code, said in term.official.items():
        if len(said) > 1:
            spaced = all(ord(sign) < _FIRST_WIDE_SIGN for sign in said)
            yield code, f" {said.casefold()} " if spaced else said.casefold()


def _new(word: Record, procedures: Holders) -> Record:
    leads = tuple(lead for lead in word.leads if lead in procedures)
    known: Names = {
        code: tuple(name for lead in leads for name in procedures[lead].names.get(code, ()))
        for code in word.names
    }
    names = {
        code: tuple(name for name in said if not _within(name, known[code]))
        for code, said in word.names.items()
    }
    return replace(word, names={c: said for c, said in names.items() if said}, leads=leads)


def _within(name: str, names: Iterable[str]) -> bool:
    return any(name.casefold() in known.casefold() for known in names)
