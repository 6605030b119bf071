from importlib.resources import files
from importlib.resources.abc import Traversable

import pytest
import yaml

from counterbook.starter.tongues import WRITTEN, in_languages, spoken

TEMPLATE = """\
# 说明：zh、en、ko各一行
- id: moving-in
  name:
    zh: 入住
    en: moving in
    ko: 입주
  languages: [zh, en, ko]
- id: host
  official:
    zh: 留宿人
    en: host
    ko: 숙소 제공자
  plain:
    zh:
      - 房东
      - 让您住的人
    en:
      - your host
  avoid:
    ko:
      - 유숙인
  note: 先写zh: 再写别的
points:
  - zh: 要登记。
    en: "You must: register."
    ko: 등기하세요.
    confidence: law
"""


def test_only_the_languages_of_the_handbook_stay_in_its_order() -> None:
    assert (
        in_languages(TEMPLATE, ("en", "zh"))
        == """\
# 说明：zh、en、ko各一行
- id: moving-in
  name:
    en: moving in
    zh: 入住
  languages: [en, zh]
- id: host
  official:
    en: host
    zh: 留宿人
  plain:
    en:
      - your host
    zh:
      - 房东
      - 让您住的人
  note: 先写zh: 再写别的
points:
  - en: "You must: register."
    zh: 要登记。
    confidence: law
"""
    )


def test_a_base_language_without_a_text_gets_the_english_one() -> None:
    assert (
        in_languages(TEMPLATE, ("mn", "ko"))
        == """\
# 说明：zh、en、ko各一行
- id: moving-in
  name:
    mn: moving in
    ko: 입주
  languages: [mn, ko]
- id: host
  official:
    mn: host
    ko: 숙소 제공자
  avoid:
    ko:
      - 유숙인
  note: 先写zh: 再写别的
points:
  - mn: "You must: register."
    ko: 등기하세요.
    confidence: law
"""
    )


def test_other_languages_without_a_text_get_no_line() -> None:
    said = in_languages("name:\n  zh: 入住\n  en: moving in\n  ko: 입주\n", ("zh", "mn", "ru"))
    assert said == "name:\n  zh: 入住\n"


def test_each_stands_for_every_language_also_in_a_commented_example() -> None:
    template = (
        "title:\n  each: 待填写\n# 别的叫法\n"
        "#aliases:\n#  each:\n#    - 待填写\n"
        "#after:\n#  - each: 待填写\n#    confidence: law\n"
    )
    assert in_languages(template, ("zh", "mn")) == (
        "title:\n  zh: 待填写\n  mn: 待填写\n# 别的叫法\n"
        "#aliases:\n#  zh:\n#    - 待填写\n#  mn:\n#    - 待填写\n"
        "#after:\n#  - zh: 待填写\n#    mn: 待填写\n#    confidence: law\n"
    )


def test_words_on_a_screen_stay_where_chinese_can_be_printed() -> None:
    template = "- actor: you\n  screen: 住宿登记\n  minutes: 10\n"
    assert in_languages(template, ("en", "zh")) == template
    assert in_languages(template, ("en", "ko")) == "- actor: you\n  minutes: 10\n"


def test_spoken_takes_the_first_text_where_there_is_no_english_one() -> None:
    assert spoken({"ko": "여권"}, ("mn", "ru")) == {"mn": "여권"}


def _templates(folder: Traversable) -> list[Traversable]:
    found = []
    for child in folder.iterdir():
        found += _templates(child) if child.is_dir() else [child]
    return sorted(found, key=str)


HANDBOOK = _templates(files("counterbook.starter") / "template" / "handbook")


@pytest.mark.parametrize("template", HANDBOOK, ids=lambda template: template.name)
def test_templates_are_written_in_all_languages_of_the_package(template: Traversable) -> None:
    text = template.read_text(encoding="utf-8")
    assert in_languages(text, WRITTEN) == text
    data = yaml.load(text, yaml.BaseLoader)
    for codes in (("zh", "en"), ("en", "ko"), ("ko",), ("mn", "zh")):
        chosen = yaml.load(in_languages(text, codes), yaml.BaseLoader)
        assert chosen == _picked(data, codes)


def _picked(value: object, codes: tuple[str, ...]) -> object:
    """The same choice made on the parsed data."""
    if isinstance(value, list):
        return list(codes) if value == list(WRITTEN) else [_picked(part, codes) for part in value]
    if not isinstance(value, dict):
        return value
    texts = {key: said for key, said in value.items() if key in WRITTEN}
    picked = {code: texts[code] for code in codes if code in texts}
    if texts and codes[0] not in picked and all(isinstance(t, str) for t in texts.values()):
        picked[codes[0]] = texts["en"]
    dropped = WRITTEN if "zh" in codes else (*WRITTEN, "screen")
    rest = {key: _picked(part, codes) for key, part in value.items() if key not in dropped}
    return picked | {key: part for key, part in rest.items() if part != {}}
