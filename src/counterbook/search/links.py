"""Other words for a procedure: those of the glossary and of the papers it ends with."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from counterbook.search.records import Names, Record

# A term that is in the names of more procedures than this tells none of them apart.
_MOST = 3
_FIRST_WIDE_SIGN = 0x2E80
# What no name holds.
_END = "\0"

Holders = Mapping[tuple[str, str], Record]


def words_of(
    pages: Sequence[Record], terms: Iterable[Record], papers: Iterable[Record]
) -> list[Record]:
    """What leads to procedures beyond their own names, as records of the kind ``word``.

    A term leads to the procedures whose names hold it. Only its names that these procedures do
    not have already are kept, so that nothing is sent twice.
    """
    procedures = {(r.kind, r.id): r for r in pages if r.kind == "procedure"}
    sayings = _Sayings(procedures)
    linked = [replace(term, kind="word", leads=_holders(term, sayings)) for term in terms]
    found = (_new(word, procedures) for word in (*linked, *papers))
    return [word for word in found if word.names and word.leads]


class _Sayings:
    """The names of all procedures, one text a language, as terms are looked for in them."""

    def __init__(self, procedures: Holders) -> None:
        self.keys = list(procedures)
        codes = dict.fromkeys(code for record in procedures.values() for code in record.names)
        said = {code: [_said(r, code) for r in procedures.values()] for code in codes}
        self._all = {code: _END.join(texts) for code, texts in said.items()}
        self._starts = {
            code: list(accumulate((len(text) + len(_END) for text in texts), initial=0))
            for code, texts in said.items()
        }

    def holding(self, code: str, sign: str) -> Iterator[int]:
        """The numbers of the procedures whose names in a language hold a sign, ascending."""
        said, starts = self._all.get(code, ""), self._starts.get(code, [])
        at = said.find(sign)
        while at >= 0:
            number = bisect_right(starts, at) - 1
            yield number
            at = said.find(sign, starts[number + 1])


def _said(record: Record, code: str) -> str:
    return "\n".join(f" {name.casefold()} " for name in record.names.get(code, ()))


def _holders(term: Record, sayings: _Sayings) -> tuple[tuple[str, str], ...]:
    found: set[int] = set()
    for code, sign in _signs(term):
        for number in sayings.holding(code, sign):
            found.add(number)
            if len(found) > _MOST:
                return ()
    return tuple(sayings.keys[number] for number in sorted(found))


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
