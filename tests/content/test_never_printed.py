"""Wrong or dead statements that circulate: none of them stands anywhere, not even denied."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from counterbook.languages.labels import merged
from counterbook.model.handbook import Handbook
from tests.content.texts import Shown

ROOT = Path(__file__).parents[2]
RULES = yaml.safe_load(Path(__file__).with_name("never.yml").read_text(encoding="utf-8"))
LANGUAGES = ("zh", "en", "ko")

# Figures of the press articles: each only beside its own station and year (fact base 1.2).
PRESS = {
    "852": {"place": r"西塔|Xita|서탑", "year": "2019"},
    "470,000": {"place": r"西塔|Xita|서탑", "year": "2019"},
    "90%": {"place": r"三乡|Sanxiang|싼샹", "year": "2021"},
    "90.1%": {"place": r"容桂|Ronggui|룽구이", "year": "2022"},
    "98%": {"place": r"龙湖|Longhu|룽후", "year": "2019"},
    "96": {"place": r"容桂|Ronggui|룽구이", "year": "2022"},
}


@pytest.mark.parametrize("rule", RULES, ids=[rule["wrong"] for rule in RULES])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pattern_catches_its_example(rule: dict[str, Any], language: str) -> None:
    pattern, example = rule[language]
    assert re.search(pattern, example)


@pytest.mark.parametrize("rule", RULES, ids=[rule["wrong"] for rule in RULES])
def test_no_page_prints_it(rule: dict[str, Any], everything: list[tuple[str, str, str]]) -> None:
    printed = [
        f"{page}: {text}"
        for page, language, text in everything
        if _looked_at(rule, page) and re.search(rule[language][0], text)
    ]
    assert not printed, f"right is: {rule['right']}\n" + "\n".join(printed)


@pytest.mark.parametrize("figure", PRESS)
def test_a_press_figure_stands_with_its_station_and_year(
    figure: str, everything: list[tuple[str, str, str]]
) -> None:
    alone = [
        f"{page}: {text}"
        for page, _, text in everything
        if re.search(rf"(?<![\d,.+]){re.escape(figure)}(?![\d.,])", text)
        and not all(re.search(part, text) for part in PRESS[figure].values())
    ]
    assert not alone, "\n".join(alone)


@pytest.fixture(scope="module")
def everything(handbook: Handbook, shown: list[Shown]) -> list[tuple[str, str, str]]:
    """Page, language and text of all finished texts, labels and hand-written pages."""
    said = [(text.page, code, text.line[code]) for text in shown for code in text.line.texts]
    for words in merged(handbook.labels).values():
        for code, label in words.items():
            forms = [label] if isinstance(label, str) else label.values()
            said += [("labels", code, form) for form in forms]
    for path in sorted((ROOT / "docs").rglob("*.md")):
        # The manual for staff stands in docs/editors, in the language its file names.
        code = next((part for part in path.relative_to(ROOT).parts if part in LANGUAGES), "zh")
        lines = path.read_text(encoding="utf-8").splitlines()
        said += [(path.relative_to(ROOT).as_posix(), code, line) for line in lines]
    return [(page, code, text) for page, code, text in said if code in LANGUAGES]


def _looked_at(rule: dict[str, Any], page: str) -> bool:
    return page in rule.get("pages", [page]) and page not in rule.get("except", [])
