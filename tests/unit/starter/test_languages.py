import pytest

from counterbook.starter.languages import is_usable, languages_file, plural_forms, refused


@pytest.mark.parametrize(
    "code", ["zh", "en", "ko", "mn", "ru", "vi", "ja", "kk", "el", "zh-Hant", "sr-Latn"]
)
def test_languages_that_can_be_read_and_printed(code: str) -> None:
    assert is_usable(code)


@pytest.mark.parametrize(
    "code", ["", "xx", "eng", "EN", "zh_CN", "中文", "../zh", "ar", "th", "bo"]
)
def test_typing_faults_and_scripts_that_print_lacks(code: str) -> None:
    assert not is_usable(code)


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        ((), ""),
        (("zh",), "zh"),
        (("zh", "zh"), "zh"),
        (("zh", "en", "xx"), "xx"),
        (("zh", "ar"), "ar"),
        (("zh", "en", "ko", "mn", "ru"), "zh,en,ko,mn,ru"),
    ],
)
def test_what_is_refused_is_named(codes: tuple[str, ...], said: str) -> None:
    assert refused(codes) == said


def test_two_to_four_languages_are_taken() -> None:
    assert refused(("zh", "en")) is None
    assert refused(("mn", "ru", "zh", "ko")) is None


def test_languages_file_describes_only_what_the_package_does_not_know() -> None:
    assert (
        languages_file(("ru", "zh")).split("\n", 4)[4]
        == """\
languages:
  - code: ru
    locale: ru-RU
    name: "Русский"
    mark: RU
    plural_forms: [one, few, many, other]
    print_fonts: [Noto Sans]
  - code: zh
authoritative: zh
counter_language: zh
"""
    )


def test_fonts_follow_the_script() -> None:
    assert "print_fonts: [Noto Sans JP]" in languages_file(("zh", "ja"))
    assert "print_fonts: [Noto Sans TC]" in languages_file(("zh", "zh-Hant"))


def test_without_chinese_the_base_prevails() -> None:
    assert languages_file(("mn", "en")).endswith("authoritative: mn\ncounter_language: mn\n")


def test_plural_forms_in_the_order_of_cldr() -> None:
    assert plural_forms("ru") == ("one", "few", "many", "other")
    assert plural_forms("ja") == ("other",)
