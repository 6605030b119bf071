"""The fonts of print: from installed packages only, the same on every machine."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from counterbook.print.errors import MissingFontError

if TYPE_CHECKING:
    import typst

    from counterbook.languages.pack import Pack

PACKAGES = ("justmytype_intl_cjk", "fontpkg_noto_sans", "fontpkg_noto_serif")
LATIN_FAMILY = "Noto Sans"

# In scripts with square letters, quotation marks, dashes and dots belong to the square font.
_SQUARE = ("Hani", "Hang", "Kana")

Family = str | dict[str, str]


def folders() -> list[Path]:
    """The folders of the installed font packages."""
    specs = [find_spec(name) for name in PACKAGES]
    return [Path(spec.origin).parent for spec in specs if spec and spec.origin]


@cache
def collection() -> typst.Fonts:
    """All fonts that print may use, opened once."""
    import typst

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders())
    )


@cache
def families() -> frozenset[str]:
    """The names of all families that print may use."""
    return frozenset(collection().families())


def chain(pack: Pack, others: tuple[Pack, ...]) -> list[Family]:
    """The families of a language in the order in which a character is looked up.

    Its own come first; those of the other languages only serve words quoted from them.
    """
    from counterbook.languages.scripts import LATIN, scripts_of

    for family in pack.print_fonts:
        if family not in families():
            raise MissingFontError(pack.code, family)
    own: list[Family] = list(pack.print_fonts)
    scripts = scripts_of(pack)
    if LATIN_FAMILY not in own and any(script in _SQUARE for script in scripts):
        own.insert(0, {"name": LATIN_FAMILY, "covers": "latin-in-cjk"})
    elif LATIN not in scripts and LATIN_FAMILY not in own:
        own.append(LATIN_FAMILY)
    quoted = [family for other in others for family in other.print_fonts]
    rest = [family for family in (*quoted, LATIN_FAMILY) if family not in own]
    return [*own, *dict.fromkeys(rest)]
