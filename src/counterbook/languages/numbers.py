"""The numbers that stand in a text, so that the languages of one text can be compared."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from counterbook.languages.pack import Pack

_LONGEST_SCALE = 12
_ANY = re.compile(r"[\d，]")
_WIDE = re.compile("[０-９．，]")
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?!\d)(?:\.\d+)?")


def numbers_in(text: str, pack: Pack) -> tuple[str, ...]:
    """The numbers of a text, sorted: full-width digits plain, no commas, words such as month
    names and 万 counted.
    """
    words = _words(pack)
    if not _ANY.search(text) and not (words and words.search(text)):
        return ()
    plain = unicodedata.normalize("NFKC", text) if _WIDE.search(text) else text
    found = [_plain(number, pack, plain) for number in _NUMBER.finditer(plain)]
    if words:
        found += [str(pack.number_words[word]) for word in words.findall(plain)]
    return tuple(sorted(found))


def _plain(number: re.Match[str], pack: Pack, text: str) -> str:
    digits = number[0].replace(",", "")
    follows = text[number.end() : number.end() + _LONGEST_SCALE].lstrip(" ")
    for word, factor in pack.number_scales.items():
        if follows.startswith(word):
            value = float(digits) * factor
            return str(int(value)) if value.is_integer() else str(value)
    # 08 and 8 are one number in a date, but 007 is a code.
    return digits.lstrip("0") or "0" if len(digits) <= 2 else digits


@cache
def _words_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(" + "|".join(map(re.escape, words)) + r")\b")


def _words(pack: Pack) -> re.Pattern[str] | None:
    return _words_of(tuple(pack.number_words)) if pack.number_words else None
