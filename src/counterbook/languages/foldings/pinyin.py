"""Pinyin without tones: each Han character's reading, and where its neighbours change it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

TYPED = ("alphabet",)


def table(words: Sequence[str]) -> str:
    """``zhu su``: a reading for each character as they occur; ``;hang银行`` where 行 follows 银."""
    leading: dict[str, Counter[str]] = defaultdict(Counter)
    usual: dict[str, Counter[str]] = defaultdict(Counter)
    after: dict[str, Counter[str]] = defaultdict(Counter)
    for word in words:
        before = ""
        for sign, sound in _read(word):
            if sign:
                usual[sign][sound] += 1
                (after[before + sign] if before else leading[sign])[sound] += 1
            before = sign
    # The first character of a run has no neighbour before it that could tell its reading.
    first = {sign: _most(leading.get(sign, sounds)) for sign, sounds in usual.items()}
    changed = {
        pair: sound for pair, sounds in after.items() if (sound := _most(sounds)) != first[pair[1]]
    }
    pairs = "|".join(f"{sound}{pair}" for pair, sound in sorted(changed.items()))
    return f"{' '.join(first.values())};{pairs}"


def _most(sounds: Counter[str]) -> str:
    return min(sounds, key=lambda sound: (-sounds[sound], sound))


def _read(word: str) -> Iterator[tuple[str, str]]:
    """The Han characters of a word with their readings; an empty pair ends each run."""
    for han, run in groupby(word, key=lambda sign: "\u3400" <= sign <= "\u9fff"):
        if han:
            signs = "".join(run)
            yield from zip(signs, _sounds(signs), strict=True)
        yield "", ""


@cache
def _sounds(signs: str) -> tuple[str, ...]:
    # pypinyin is heavy to load and needed only where search data is made.
    from pypinyin import lazy_pinyin

    # A sign without a reading stands for itself, so that signs and readings stay in step.
    found = lazy_pinyin(signs, errors=list)  # type: ignore[arg-type]
    return tuple(sound if sound.isascii() else "" for sound in found)
