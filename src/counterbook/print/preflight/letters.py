"""Whether every letter is one, and stands in a font of its language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from counterbook.languages.pack import Pack
from counterbook.languages.scripts import LETTERS, scripts_of
from counterbook.print.fonts import LATIN_FAMILY
from counterbook.print.preflight.opened import Flaw, Opened

_PATTERNS = {script: re.compile(f"[{letters}]") for script, letters in LETTERS.items()}
_NO_LETTER = ("\ufffd", "\x00")
_HAN = "Hani"


def unreadable(sheet: Opened) -> Iterator[Flaw]:
    """Glyphs that stand for no letter: empty boxes, or what nobody can copy or read aloud."""
    for number, run in sheet.every_run():
        if any(sign in run.text for sign in _NO_LETTER):
            yield sheet.flaw(number, "P707", run.text)


def foreign(sheet: Opened) -> Iterator[Flaw]:
    """Letters in a font that no language of the handbook sets them in."""
    families = families_by_script(sheet.packs)
    for number, run in sheet.every_run():
        for script, allowed in families.items():
            if run.font not in allowed and _PATTERNS[script].search(run.text):
                yield sheet.flaw(number, "P708", f"{run.font}: {run.text}")


def regional(sheet: Opened) -> Iterator[Flaw]:
    """Han characters in the shape of another country than that of their own text."""
    latin = LATIN_FAMILY.replace(" ", "")
    own = {
        pack.locale: frozenset(family.replace(" ", "") for family in pack.print_fonts)
        for pack in sheet.packs
    }
    for tag in sheet.tags:
        for number, run in sheet.runs_of(tag):
            fonts = own.get(run.lang or tag.lang, frozenset()) - {latin}
            if fonts and run.font not in fonts and _PATTERNS[_HAN].search(run.text):
                yield sheet.flaw(number, "P708", f"{run.font}: {run.text}")


def families_by_script(packs: Sequence[Pack]) -> Mapping[str, frozenset[str]]:
    """For each script of the handbook the fonts that its letters may be set in."""
    families: dict[str, set[str]] = {}
    for pack in packs:
        for script in (script for script in scripts_of(pack) if script in LETTERS):
            names = {name.replace(" ", "") for name in (*pack.print_fonts, LATIN_FAMILY)}
            families.setdefault(script, set()).update(names)
    if "Hang" in families and _HAN in families:
        # Hanja stand in Korean texts in the Korean shape.
        families[_HAN] |= families["Hang"]
    return {script: frozenset(names) for script, names in families.items()}
