"""Rules about the languages of a handbook."""

import pytest

from counterbook.languages.labels import shipped_labels
from tests.unit.rules.conftest import Said

LANGUAGES = "languages:\n  - code: zh\n  - code: {}\n    name: X\n    mark: X\n"


@pytest.mark.parametrize(
    ("code", "script"),
    [
        ("ar", "Arabic"),
        ("he", "Hebrew"),
        ("th", "Thai"),
        ("hi", "Devanagari"),
        ("mn-Mong", "Mongolian"),
        ("ug", "Arabic"),
        ("bo", "Tibetan"),
    ],
)
def test_scripts_that_cannot_be_printed(said: Said, code: str, script: str) -> None:
    assert said("S223", languages=LANGUAGES.format(code)) == [
        f"the script of ‘{code}’ ({script}) is not supported"
    ]


@pytest.mark.parametrize("code", ["ru", "mn", "vi", "de", "ja", "el", "sr-Latn", "kk"])
def test_scripts_that_can_be_printed(said: Said, code: str) -> None:
    assert said("S223", languages=LANGUAGES.format(code)) == []


def test_labels_of_a_language_without_a_pack(said: Said) -> None:
    (message,) = said("S222", languages=LANGUAGES.format("ru"))
    first = next(iter(shipped_labels()))
    assert message.startswith(f"‘ru’ lacks {len(shipped_labels())} labels: {first}, ")


def test_labels_that_the_handbook_brings_along(said: Said) -> None:
    one, *rest = shipped_labels()
    labels = "".join(f"{key}:\n  ru: слово\n" for key in rest)
    (message,) = said("S222", languages=LANGUAGES.format("ru"), labels=labels)
    assert message == f"‘ru’ lacks 1 labels: {one}"


def test_plural_forms_need_one_for_all_other_numbers(said: Said) -> None:
    labels = "hours:\n  en:\n    one: 1 hour\n"
    assert said("S222", labels=labels) == ["‘hours’ in ‘en’ lacks the form other"]


def test_a_language_without_a_name(said: Said) -> None:
    languages = "languages:\n  - code: zh\n  - code: ru\n    name: Русский\n"
    assert said("S225", languages=languages) == ["the language ‘ru’ has no ‘mark’"]


@pytest.mark.parametrize(
    "site", ["https://a.org/", "http://localhost:8000/", "https://a.b.cn/handbook/"]
)
def test_site_addresses(said: Said, site: str) -> None:
    assert said("S227", station=_station(site)) == []


@pytest.mark.parametrize(
    "site", ["a.org", "https://a.org", "ftp://a.org/", "https://a.org/?x=1", "javascript:x/"]
)
def test_what_is_no_site_address(said: Said, site: str) -> None:
    assert len(said("S227", station=_station(site))) == 1


def _station(site: str) -> str:
    from tests.tiny import TINY

    return (TINY / "station.yml").read_text("utf-8").replace("https://handbook.example.org/", site)
