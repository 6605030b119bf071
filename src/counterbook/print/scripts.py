"""Which script a language is written in, and which letters belong to it."""

from __future__ import annotations

from functools import cache

LATIN = "Latn"
HAN = "Hani"

# Letters of a script, as ranges inside a regular expression's brackets.
LETTERS = {
    LATIN: "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
    HAN: "\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af",
    "Hang": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3",
    "Kana": "\u3040-\u30ff\u31f0-\u31ff",
    "Cyrl": "\u0400-\u052f",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Armn": "\u0530-\u058f",
    "Geor": "\u10a0-\u10ff",
}

# ISO 15924 has codes for mixed scripts. The first part is what only this language is written in.
_PARTS = {
    "Hans": (HAN,),
    "Hant": (HAN,),
    "Jpan": ("Kana", HAN),
    "Kore": ("Hang",),
}


@cache
def scripts_of(locale: str) -> tuple[str, ...]:
    """The scripts of a language's own words, for a locale such as ``zh-CN`` or ``sr-Cyrl-RS``."""
    from babel.core import get_global

    subtags = locale.replace("_", "-").split("-")
    named = [part for part in subtags[1:] if len(part) == 4]
    likely = get_global("likely_subtags")
    full = likely.get("_".join(subtags[:2])) or likely.get(subtags[0]) or ""
    script = (named or [part for part in full.split("_") if len(part) == 4] or [LATIN])[0]
    return _PARTS.get(script, (script,))
