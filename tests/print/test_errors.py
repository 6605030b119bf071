"""What keeps a sheet from being printed is said in our own words."""

from dataclasses import replace
from pathlib import Path

import pytest

from counterbook.languages.pack import Pack
from counterbook.model.text import Text
from counterbook.print import MissingFontError, MissingGlyphError, handbook_pdfs
from counterbook.print.fonts import chain
from counterbook.reading.library import Library


def with_summary(library: Library, id_: str, code: str, said: str) -> Library:
    """The same handbook with another summary of one procedure."""
    handbook = library.handbook
    old = handbook.procedures[id_]
    new = old.model_copy(update={"summary": Text({**old.summary, code: said})})
    return Library(replace(handbook, procedures={**handbook.procedures, id_: new}))


def test_a_character_without_glyph_is_named_with_its_place(
    library: Library, tmp_path: Path
) -> None:
    id_ = library.chapters[0].pages[0].id
    odd = with_summary(library, id_, "en", "Ask for \U00013000 here")
    with pytest.raises(MissingGlyphError) as caught:
        handbook_pdfs(odd, "x", tmp_path, which=["en"])
    assert str(caught.value) == (
        f"no font has \U00013000 (U+13000) in procedure-{id_}, summary: Ask for \U00013000 here"
    )


def test_text_is_never_taken_for_markup(library: Library, tmp_path: Path) -> None:
    id_ = library.chapters[0].pages[0].id
    odd = with_summary(library, id_, "en", '*bold* _it_ #panic("x") $x$ @a <b> [c] \\ // "q" `r`')
    (file,) = handbook_pdfs(odd, "x", tmp_path, which=["en"])
    assert file.read_bytes().startswith(b"%PDF-1.7")


def test_a_font_that_nobody_has() -> None:
    pack = Pack("xx", "xx", "xx", "X", "X", print_fonts=("No Such Family",))
    with pytest.raises(MissingFontError, match="xx: no installed package has the font"):
        chain(pack, ())
