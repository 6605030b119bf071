"""What texts add to names: their telling words, so that little need be sent."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import add

from counterbook.search.records import Record

# Two signs that stand in the texts of more records than this, or than this share, tell too little.
_COMMON_FROM, _COMMON_SHARE = 5, 1 / 18
_SHORTEST_WORD = 3
# Shares of the pages: of those whose text holds a word that is usual, of those named with it.
_USUAL_FROM = 0.6
_TELLING_TO = 0.07
_WORD = re.compile(r"[^\W_]+")
# Scripts whose words are searched by pairs of signs: Han, kana, Hangul.
_WIDE = re.compile("[\u3040-\u318e\u3400-\u9fff\uac00-\ud7a3]")


def gists(records: Sequence[Record], language: str, common: Iterable[str]) -> list[str]:
    """For each record, what its text in a language says that its names do not.

    Words in an alphabet stay whole; of other scripts the pairs of signs stay that not every
    text has. Words that are common in the language are left out.
    """
    texts = [record.text.get(language, "").casefold() for record in records]
    spread = Counter(pair for text in texts for pair in _pairs_of(text))
    most = max(_COMMON_FROM, _COMMON_SHARE * sum(map(bool, texts)))
    few = {pair for pair, count in spread.items() if count < most}
    usual = frozenset(common)
    return [
        " ".join(_gist(text, record.names.get(language, ()), few, usual))
        for text, record in zip(texts, records, strict=True)
    ]


def usual_words(
    records: Sequence[Record], language: str, held: Mapping[str, int] | None = None
) -> list[str]:
    """The words, and in wide scripts pairs of signs, that most pages hold and few names.

    Somebody who types one of them has hardly said yet what is looked for. ``held`` says how many
    pages hold each.
    """
    pages = [record for record in records if record.body.get(language)]
    if held is None:
        held = Counter(unit for record in pages for unit in units_held(record, language))
    named = Counter(unit for r in pages for unit in _units(r.names.get(language, ())))
    most, few = _USUAL_FROM * len(pages), _TELLING_TO * len(pages)
    return sorted(unit for unit, count in held.items() if count > most and 0 < named[unit] <= few)


def units_held(record: Record, language: str) -> set[str]:
    """The words and pairs of signs that a page holds in a language."""
    body = record.body.get(language)
    return _units([body, record.text[language]]) if body else set()


def _units(texts: Iterable[str]) -> set[str]:
    words = set(_WORD.findall(" ".join(texts).casefold()))
    wide = {word for word in words if not word.isascii() and _WIDE.search(word)}
    return {unit for unit in (*_pairs_in(wide), *(words - wide)) if unit.isalpha()}


def _pairs_of(text: str) -> set[str]:
    return _pairs_in(_WORD.findall(text))


def _pairs_in(words: Iterable[str]) -> set[str]:
    # One long text costs less than many short ones; no word holds a space.
    return {pair for pair in set(_pairs(" ".join(words))) if " " not in pair}


def _pairs(word: str) -> Iterable[str]:
    return map(add, word, word[1:])


def _gist(text: str, names: Iterable[str], few: set[str], usual: frozenset[str]) -> Iterator[str]:
    said = " ".join(names).casefold()
    known = {*_WORD.findall(said), *_pairs_of(said), *usual}
    for word in _WORD.findall(text):
        if _WIDE.search(word):
            yield from _telling(word, few, known)
        elif len(word) >= _SHORTEST_WORD and word not in known:
            known.add(word)
            yield word


def _telling(word: str, few: set[str], known: set[str]) -> Iterator[str]:
    """The stretches of a word whose pairs tell something new; they are known from then on."""
    stretch = ""
    for pair in _pairs(word):
        if pair in few and pair not in known:
            known.add(pair)
            stretch = stretch + pair[1] if stretch else pair
        elif stretch:
            yield stretch
            stretch = ""
    if stretch:
        yield stretch
