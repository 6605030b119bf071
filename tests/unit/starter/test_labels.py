import yaml

from counterbook.languages.labels import shipped_labels
from counterbook.starter.labels import labels_file


def test_languages_of_the_package_need_no_labels() -> None:
    assert labels_file(("zh", "en")) is None


def test_every_label_waits_for_its_translation_in_the_base_language() -> None:
    text = labels_file(("zh", "mn", "ru"))
    assert text is not None
    labels = yaml.load(text, yaml.BaseLoader)
    assert list(labels) == list(shipped_labels())
    assert labels["cost"] == {"mn": "费用", "ru": "费用"}
    assert labels["list-separator"] == {"mn": "、", "ru": "、"}
    assert "mn、ru" in text.splitlines()[0]


def test_counted_things_get_every_plural_form_of_the_language() -> None:
    text = labels_file(("mn", "ru", "en"))
    assert text is not None
    labels = yaml.load(text, yaml.BaseLoader)
    assert labels["copies"]["ru"] == {
        "one": "{n} copy",
        "few": "{n} copies",
        "many": "{n} copies",
        "other": "{n} copies",
    }
    assert labels["copies"]["mn"] == {"one": "{n} copy", "other": "{n} copies"}
    assert labels["law-quote"]["mn"] == "{name}"


def test_a_base_without_words_of_its_own_starts_from_english() -> None:
    text = labels_file(("ru", "zh"))
    assert text is not None
    assert yaml.load(text, yaml.BaseLoader)["cost"] == {"ru": "Cost"}
