"""The languages that a new handbook is asked for, and its ``languages.yml``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from counterbook.languages.pack import shipped

FEWEST, MOST = 2, 4

# Scripts that the fonts of print cover.
_FONTS = {
    "Latn": "Noto Sans",
    "Cyrl": "Noto Sans",
    "Grek": "Noto Sans",
    "Hans": "Noto Sans SC",
    "Hant": "Noto Sans TC",
    "Jpan": "Noto Sans JP",
    "Kore": "Noto Sans KR",
}

_CODE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_HEAD = """\
# yaml-language-server: $schema=../schemas/languages.schema.json
# 这本手册有哪些语言，第一种是基准语言。
# 程序自带的语言只写code；别的语言还要写名称、标记、复数形式和印刷字体。
# authoritative是以哪种语言的文本为准，counter_language是给民警看的语言。
"""


def refused(codes: Sequence[str]) -> str | None:
    """What of the codes cannot be used, as it was typed; None where all is well."""
    for number, code in enumerate(codes):
        if not is_usable(code) or code in codes[:number]:
            return code
    return None if FEWEST <= len(codes) <= MOST else ",".join(codes)


def is_usable(code: str) -> bool:
    """Whether a code names a language, in its short form, in a script that print has."""
    if not _CODE.fullmatch(code):
        return False
    try:
        locale = Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return locale.language == code.split("-")[0] and _script(code) in _FONTS


def languages_file(codes: Sequence[str]) -> str:
    """``languages.yml`` for these languages, base first."""
    counter = "zh" if "zh" in codes else codes[0]
    lines = ["languages:"]
    for code in codes:
        lines.append(f"  - code: {code}")
        if shipped(code) is None:
            lines += [f"    {line}" for line in _described(code)]
    lines += [f"authoritative: {counter}", f"counter_language: {counter}"]
    return _HEAD + "\n".join(lines) + "\n"


def plural_forms(code: str) -> tuple[str, ...]:
    """The plural forms of a language as CLDR names them, ``other`` last."""
    rules = Locale.parse(code, sep="-").plural_form
    return (
        *(form for form in ("zero", "one", "two", "few", "many") if form in rules.tags),
        "other",
    )


def _described(code: str) -> Iterator[str]:
    name = Locale.parse(code, sep="-").get_display_name() or code
    yield f"locale: {_locale(code)}"
    yield f'name: "{name[:1].upper()}{name[1:]}"'
    yield f"mark: {code.split('-')[0].upper()}"
    yield f"plural_forms: [{', '.join(plural_forms(code))}]"
    yield f"print_fonts: [{_FONTS[_script(code)]}]"


def _script(code: str) -> str:
    return next((part for part in _subtags(code) if len(part) == 4), "Latn")


def _locale(code: str) -> str:
    regions = [part for part in _subtags(code) if len(part) == 2]
    return f"{code}-{regions[-1]}" if regions and "-" not in code else code


def _subtags(code: str) -> list[str]:
    """What stands behind the language: as typed, then as CLDR says is likely."""
    typed = code.split("-")
    likely = get_global("likely_subtags")
    full = likely.get("_".join(typed)) or likely.get(typed[0]) or ""
    return [*typed[1:], *str(full).split("_")[1:]]
