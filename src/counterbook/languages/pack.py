"""What a language pack holds, and how the packs are found."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from importlib import import_module
from importlib.util import find_spec

from counterbook.languages.style import Style
from counterbook.model.station import Language

SANS = ("system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "sans-serif")


@dataclass(frozen=True)
class Pack:
    """Everything that differs from language to language.

    ``babel`` is the locale of the CLDR data for dates and plurals; ``capitalise`` says whether
    a phrase that stands alone begins with a capital letter; ``unbroken_words`` that a line must
    not break inside a word, though the script would allow it; ``sort_key`` orders index entries;
    ``prevails_label`` is the label that says this language's text prevails.

    What the text rules need: ``scripts`` are the ISO 15924 codes of the language's own letters,
    empty where only its locale tells; ``mistaken_codes`` are words people type for its code;
    ``slot_traps`` are patterns whose group ``word`` does not stand a slot beside it;
    ``placeholders`` say that a text is still to be written; ``number_words`` have the digits of
    words such as month names, ``number_scales`` the factors of words such as 万; ``whole_words``
    says that words are parted by spaces or signs.

    ``before_number`` and ``after_number`` are patterns of what stays on a line with a number, in
    a script that is written without spaces.

    ``style`` is how its good texts look. ``common_words`` say little about what somebody looks
    for; the search weighs them less.
    """

    code: str
    locale: str
    babel: str
    name: str
    mark: str
    screen_fonts: tuple[str, ...] = SANS
    print_fonts: tuple[str, ...] = ("Noto Sans",)
    serif_fonts: tuple[str, ...] = ()
    collation: str = "alphabet"
    foldings: tuple[str, ...] = ()
    text_rules: str | None = None
    prevails_label: str | None = None
    capitalise: bool = False
    unbroken_words: bool = False
    before_number: str = ""
    after_number: str = ""
    justified: bool = False
    hyphenated: bool = False
    day_padded: bool = False
    sort_key: Callable[[str], tuple[str, ...]] | None = None
    initial: Callable[[str], str] | None = None
    scripts: tuple[str, ...] = ()
    mistaken_codes: tuple[str, ...] = ()
    slot_traps: tuple[str, ...] = ()
    placeholders: tuple[str, ...] = ()
    number_words: Mapping[str, int] = field(default_factory=dict)
    number_scales: Mapping[str, int] = field(default_factory=dict)
    whole_words: bool = False
    style: Style | None = None
    common_words: str = ""

    @cached_property
    def number_word(self) -> re.Pattern[str] | None:
        """A pattern for one of the words with digits; it may match inside a longer word."""
        # Without a look at what stands before, which would make each letter a candidate.
        words = "|".join(map(re.escape, self.number_words))
        return re.compile(rf"(?:{words})\b") if words else None


def _module_name(code: str) -> str:
    return f"{__package__}.packs.{code.replace('-', '_').lower()}"


@cache
def shipped(code: str) -> Pack | None:
    """The pack that comes with the package for a language code, or None."""
    name = _module_name(code)
    if not code.replace("-", "").isalnum() or find_spec(name) is None:
        return None
    pack: Pack = import_module(name).PACK
    return pack


def pack_for(language: Language) -> Pack:
    """The pack of a language of a handbook; what ``languages.yml`` says comes first."""
    pack = shipped(language.code) or Pack(
        code=language.code,
        locale=language.code,
        babel=language.code.replace("-", "_"),
        name=language.code,
        mark=language.code.upper(),
        capitalise=True,
    )
    return replace(
        pack,
        locale=language.locale or pack.locale,
        name=language.name or pack.name,
        mark=language.mark or pack.mark,
        screen_fonts=language.screen_fonts or pack.screen_fonts,
        print_fonts=language.print_fonts or pack.print_fonts,
        collation=language.collation or pack.collation,
        foldings=language.foldings or pack.foldings,
        text_rules=language.text_rules or pack.text_rules,
    )
