"""Scripts of languages and the letters that belong to them."""

import pytest

from counterbook.languages.pack import pack_for
from counterbook.languages.scripts import SUPPORTED, letters, others, scripts_of
from counterbook.model.station import Language


@pytest.mark.parametrize(
    ("code", "scripts"),
    [
        ("zh", ("Hani",)),
        ("en", ("Latn",)),
        ("ko", ("Hang",)),
        ("mn", ("Cyrl",)),
        ("ru", ("Cyrl",)),
        ("ja", ("Kana", "Hani")),
        ("sr-Latn", ("Latn",)),
        ("ar", ("Arab",)),
        ("xx", ("Latn",)),
    ],
)
def test_scripts_of_a_language(code: str, scripts: tuple[str, ...]) -> None:
    assert scripts_of(pack_for(Language(code=code))) == scripts


def test_letters_of_scripts() -> None:
    assert "".join(letters(("Hani",)).findall("外国人A한я")) == "外国人"
    assert "".join(letters(("Hang", "Cyrl")).findall("外国人A한я")) == "한я"
    assert letters(("Arab",)).search("عربي") is None


def test_other_scripts_leave_latin_out() -> None:
    assert set(others(("Hani",))) == SUPPORTED - {"Hani", "Latn"}
