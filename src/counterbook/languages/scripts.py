"""Which script a language is written in, and which letters belong to it."""

from __future__ import annotations

import re
from functools import cache

from counterbook.languages.pack import Pack

LATIN = "Latn"

# Letters of a script, as ranges inside a regular expression's brackets.
LETTERS = {
    LATIN: "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
    "Hani": "\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af",
    "Hang": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3",
    "Kana": "\u3040-\u30ff\u31f0-\u31ff",
    "Cyrl": "\u0400-\u052f",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
}

# Written from left to right in lines, and in the fonts of print.
SUPPORTED = frozenset(LETTERS)

# ISO 15924 has codes for mixed scripts. The first part is what only this language is written in.
_PARTS = {
    "Hans": ("Hani",),
    "Hant": ("Hani",),
    "Jpan": ("Kana", "Hani"),
    "Kore": ("Hang",),
}


def scripts_of(pack: Pack) -> tuple[str, ...]:
    """The ISO 15924 codes of a language's own letters, its very own first."""
    return pack.scripts or _likely(pack.locale)


@cache
def _likely(locale: str) -> tuple[str, ...]:
    # babel is heavy to load and needed only for languages without a pack.
    from babel.core import get_global

    subtags = locale.replace("_", "-").split("-")
    named = [part for part in subtags[1:] if len(part) == 4]
    likely = get_global("likely_subtags")
    full = likely.get("_".join(subtags[:2])) or likely.get(subtags[0]) or ""
    script = (named or [part for part in full.split("_") if len(part) == 4] or [LATIN])[0]
    return _PARTS.get(script, (script,))


@cache
def letters(scripts: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for one letter of any of the scripts; it never matches where none is known."""
    ranges = "".join(LETTERS.get(script, "") for script in scripts)
    return re.compile(f"[{ranges}]" if ranges else r"(?!)")


@cache
def others(scripts: tuple[str, ...]) -> tuple[str, ...]:
    """All known scripts but these and Latin, whose letters stand in names everywhere."""
    own = {*scripts, LATIN}
    return tuple(script for script in LETTERS if script not in own)
