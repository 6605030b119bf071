"""The sentences of a finding."""

import pytest

from counterbook.report.names import name_of, script_name
from counterbook.report.words import default_language, message_of, remedy_of
from counterbook.source.finding import Finding


def test_message_and_remedy_in_each_language() -> None:
    finding = Finding("F102", "a.yml", values={"key": "fee"})
    assert message_of(finding, "zh") == "“fee” 后面的冒号 “：” 是中文冒号"
    assert message_of(finding, "en") == "the colon “：” after ‘fee’ is a full-width one"
    assert remedy_of(finding, "ko") == "영문 콜론과 빈칸을 쓰세요: ‘fee: ’"


def test_a_variant_has_its_own_sentences() -> None:
    finding = Finding("F107", "a.yml", values={"key": "fee", "variant": "wide"})
    assert message_of(finding, "en") == "the space after ‘fee:’ is a full-width one"


def test_names_suggestions_and_lists() -> None:
    values = {"kind": "papers", "id": "pasport", "suggestion": "passport"}
    finding = Finding("R301", "a.yml", values=values)
    assert message_of(finding, "zh") == "材料表 papers.yml 里没有“pasport”"
    assert "（是不是“passport”？）" in remedy_of(finding, "zh")
    assert "suggestion" not in remedy_of(Finding("R301", "a.yml", values={"id": "x"}), "zh")
    choices = Finding("S205", "a.yml", values={"key": "a", "value": "b", "choices": ("c", "d")})
    assert remedy_of(choices, "zh") == "从这些里选一个：c、d"


def test_braces_in_what_was_typed_are_no_slots_of_ours() -> None:
    values = {"slot": "{known}", "known": ("{fee}",), "suggestion": ""}
    finding = Finding("T403", "a.yml", values=values)
    assert message_of(finding, "en") == "‘{known}’ stands for nothing here"
    assert remedy_of(finding, "en") == "use one that exists here: {fee}"


def test_an_example_in_a_remedy_stays() -> None:
    assert "{deadline}" in remedy_of(Finding("T402", "a.yml"), "en")


def test_no_character_can_command_the_terminal() -> None:
    finding = Finding("S201", "a.yml", values={"key": "a\x1b[31mb\u202ec\nd"})
    assert message_of(finding, "en") == "there is no key ‘a<U+001B>[31mb<U+202E>c d’ here"


def test_a_code_without_a_rule_is_shown_as_it_is() -> None:
    finding = Finding("X999", "a.yml")
    assert (message_of(finding, "en"), remedy_of(finding, "en")) == ("X999", "")


def test_names() -> None:
    assert name_of("laws", "en") == "the laws (laws.yml)"
    assert name_of("something", "en") == "something"
    assert script_name("Arab", "zh") == "阿拉伯文"


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("zh_CN.UTF-8", "zh"),
        ("ko_KR", "ko"),
        ("en_GB", "en"),
        ("C", "en"),
        ("fr_FR", "en"),
        ("Chinese_China.936", "zh"),
    ],
)
def test_language_of_the_machine(
    monkeypatch: pytest.MonkeyPatch, locale: str, language: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", locale)
    assert default_language() == language
