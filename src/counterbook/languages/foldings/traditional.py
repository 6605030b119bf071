"""Traditional characters, as written in Taiwan, Hong Kong and in Hanja, to simplified ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

_WAYS = ("t2s", "tw2s", "hk2s")


def table(words: Sequence[str]) -> str:
    """``護,,證証``: what is folded into each Han character, as they first occur."""
    used = dict.fromkeys(sign for word in words for sign in word if "\u3400" <= sign <= "\u9fff")
    folded = _folded()
    return ",".join("".join(sorted(folded.get(sign, ()))) for sign in used).rstrip(",")


@cache
def _folded() -> dict[str, set[str]]:
    # opencc is needed only where search data is made.
    from opencc import OpenCC

    signs = [chr(code) for code in range(0x4E00, 0xA000)]
    folded: dict[str, set[str]] = defaultdict(set)
    for way in _WAYS:
        # One sign a line, so that none is read as part of a phrase.
        targets = OpenCC(way).convert("\n".join(signs)).split("\n")
        for sign, target in zip(signs, targets, strict=True):
            if sign != target:
                folded[target].add(sign)
    return dict(folded)
