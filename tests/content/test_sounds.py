"""How phrases are read aloud: typed by hand, held against what their characters can sound like.

Tones are left to the typist: the word's own tone is written, machines give the changed one.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from pypinyin import Style, pinyin

from counterbook.check import load
from counterbook.model.phrasebook import Phrase

ROOT = Path(__file__).parents[2]
_HANDBOOK = load(ROOT / "handbook").handbook
PHRASES = _HANDBOOK.phrases.phrases if _HANDBOOK and _HANDBOOK.phrases else ()

# Revised Romanisation: what each letter may become beside others (assimilation, liaison).
_FIRST = (
    "g|k|kk|ng kk|k n|l d|t|j|n tt|t r|l|n|ll m b|p|m pp|p s|ss|t ss|s | j|jj jj|j ch|t k t|ch p h|"
)
_VOWEL = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui|i|e i"
_LAST = (
    "| k|g|ng| k|kk|g|ng k|g|ng|ks n|l|m nj|n n|nh t|d|n|j l|r|n|ll k|g|lg|ng m|lm l|b|p|lb l|ls "
    "l|lt p|b|m l|r|n m p|b|m| p|ps|m|bs t|s|n|d| t|ss|n|s|d| ng t|j|n|d t|ch|n|d k|g|ng t|ch|n|d "
    "p|b|m |t|h|n|d"
)
_FIRSTS, _VOWELS, _LASTS = (
    [f"(?:{one})" for one in row.split(" ")] for row in (_FIRST, _VOWEL, _LAST)
)


def letters(said: str) -> str:
    """Small Latin letters and digits alone, without marks above them."""
    plain = unicodedata.normalize("NFD", said.casefold())
    return re.sub("[^a-z0-9]", "", plain)


def chinese(text: str) -> str:
    """A pattern of everything that the characters of a text can be read as."""
    pattern = ""
    for sign in text:
        if "\u4e00" <= sign <= "\u9fff":
            (readings,) = pinyin(sign, style=Style.NORMAL, heteronym=True, v_to_u=True)
            pattern += f"(?:{'|'.join(sorted(map(letters, readings)))})"
        else:
            pattern += letters(sign)
    return pattern


def korean(text: str) -> str:
    """A pattern of everything that the syllables of a text can be written as."""
    pattern = ""
    for sign in text:
        code = ord(sign) - 0xAC00
        if 0 <= code < 11172:
            first, rest = divmod(code, 588)
            vowel, last = divmod(rest, 28)
            pattern += _FIRSTS[first] + _VOWELS[vowel] + _LASTS[last]
        else:
            pattern += letters(sign)
    return pattern


def test_the_phrasebook_is_large_enough_for_a_visit() -> None:
    assert len(PHRASES) >= 80
    assert {phrase.speaker for phrase in PHRASES} == {"visitor", "officer"}


@pytest.mark.parametrize(("code", "sounds"), [("zh", chinese), ("ko", korean)])
def test_every_phrase_is_read_as_its_characters_sound(code: str, sounds: object) -> None:
    wrong = [
        (phrase.id, phrase.text[code], phrase.sounds.get(code, ("",))[0])
        for phrase in PHRASES
        if not _fits(phrase, code, sounds(phrase.text[code]))  # type: ignore[operator]
    ]
    assert wrong == []


def _fits(phrase: Phrase, code: str, pattern: str) -> bool:
    return bool(re.fullmatch(pattern, letters(phrase.sounds.get(code, ("",))[0])))


def test_a_wrong_reading_is_seen() -> None:
    assert not re.fullmatch(chinese("您好"), letters("Nǐ hǎo"))
    assert not re.fullmatch(korean("안녕하세요"), letters("annyonghaseyo"))
    assert re.fullmatch(korean("출입경관리국"), letters("churipgyeonggwalliguk"))
