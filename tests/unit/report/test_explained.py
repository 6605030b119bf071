"""Rules in words, as the terminal and the manual show them."""

import pytest

from counterbook.report.explained import as_list, as_page, explain, families, near, rule_named
from counterbook.report.words import MESSAGE_LANGUAGES
from counterbook.rules.table import all_rules

PAGE = """\
F106 No space after the hyphen
(Error: nothing is built until it is mended)

Why
    Without the space, several lines run together into one text and the list is gone.

Wrong
    audience:
      -foreigner

Right
    audience:
      - foreigner

What it says
    there is no space after ‘-’

What to do
    type a space after it: ‘- ’; if it is part of a text, put the whole text in straight quotes
"""


def test_page_of_a_rule() -> None:
    rule = rule_named(" f106 ")
    assert rule
    said = as_page(explain(rule, "en"), "en")
    assert said.startswith(PAGE)
    assert said.endswith(
        "\n\ncounterbook check --fix mends this by itself and shows you the change first.\n"
    )


@pytest.mark.parametrize("language", MESSAGE_LANGUAGES)
def test_every_rule_stands_in_the_list_and_has_a_page(language: str) -> None:
    listed = [line.split()[0] for line in as_list(language).splitlines() if line.startswith("  ")]
    assert sorted(listed) == sorted(all_rules())
    for rule in all_rules().values():
        assert as_page(explain(rule, language), language).startswith(f"{rule.code} ")


def test_slots_of_reports_are_dots_and_slots_of_texts_stay() -> None:
    rule = rule_named("T402")
    assert rule
    (form,) = explain(rule, "zh").forms
    assert form.message == "各语言的数字不一致：…"
    assert form.remedy.endswith("能写成事实的数字请用 {deadline} 这样的写法")


def test_codes_near_a_mistyped_one() -> None:
    assert near("F1O2") == ["F102"]
    assert near("T4O8x")[0] == "T408"
    assert set(near("L7")) <= {rule.code for rule in families()["L"]}
    assert near("?") == list(all_rules())[:5]
