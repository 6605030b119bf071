"""The numbers that stand in a text, so that the languages of one text can be compared."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from counterbook.languages.pack import Pack

_LONGEST_SCALE = 12
_ANY = re.compile(r"[\d，]")
_WIDE = re.compile("[０-９．，]")
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?!\d)(?:\.\d+)?")


def numbers_in(text: str, pack: Pack) -> tuple[str, ...]:
    """The numbers of a text, sorted: full-width digits plain, no commas, words such as month
    names and 万 counted.
    """
    return numbers_of([text], pack)[0]


def numbers_of(texts: Iterable[str], pack: Pack) -> list[tuple[str, ...]]:
    """The numbers of each of many texts."""
    # Looked for in all at once: most texts are short, and each search has its price.
    plain = [_narrow(text, pack) for text in texts]
    said, starts = "\n".join(plain), list(accumulate((len(text) + 1 for text in plain), initial=0))
    found: list[list[str]] = [[] for _ in plain]
    for number in _NUMBER.finditer(said):
        found[bisect_right(starts, number.start()) - 1].append(_plain(number, pack, said))
    for word in pack.number_word.finditer(said) if pack.number_word else ():
        if not _is_inside_word(said, word.start()):
            at = bisect_right(starts, word.start()) - 1
            found[at].append(str(pack.number_words[word[0]]))
    return [tuple(sorted(numbers)) for numbers in found]


def _narrow(text: str, pack: Pack) -> str:
    """The text without full-width digits and commas, if it holds numbers."""
    if not _WIDE.search(text):
        return text
    words = pack.number_word
    has_numbers = _ANY.search(text) or (words and words.search(text))
    return unicodedata.normalize("NFKC", text) if has_numbers else text


def _plain(number: re.Match[str], pack: Pack, text: str) -> str:
    digits = number[0].replace(",", "")
    follows = text[number.end() : number.end() + _LONGEST_SCALE].lstrip(" ")
    for word, factor in pack.number_scales.items() if follows[:1].isalpha() else ():
        if follows.startswith(word):
            value = float(digits) * factor
            return str(int(value)) if value.is_integer() else str(value)
    # 08 and 8 are one number in a date, but 007 is a code.
    return digits.lstrip("0") or "0" if len(digits) <= 2 else digits


def _is_inside_word(text: str, at: int) -> bool:
    before = text[at - 1 : at] if at else ""
    return before.isalnum() or before == "_"
