"""Every number that a page states stands in the table of facts, the same in all languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from counterbook.model.handbook import Handbook
from counterbook.reading.library import Library
from counterbook.reading.line import Line
from tests.content.numbers import Number, numbers_of
from tests.content.table import ALL, Table
from tests.content.texts import BESIDE, REGISTERS, Shown
from tests.content.typed import typed_in

ROOT = Path(__file__).parents[2]
# Names and terms, in which a language may count in words: 三语, 3개 언어.
NAMES = ("glossary", "station")
# What this project says of itself.
OWN = "about-this-model"


def test_every_number_in_a_text_is_explained(
    handbook: Handbook, shown: list[Shown], table: Table
) -> None:
    unexplained = [
        f"{text.page} {text.ref}: {number} in “{text.line[code]}”"
        for text in shown
        if text.page != "glossary"
        for code in text.line.texts
        for number in numbers_of(text.line[code], code)
        if not _explained(handbook, table, number, text.page)
    ]
    assert not unexplained, "\n".join(unexplained)


def test_every_number_about_this_model_is_explained(handbook: Handbook, table: Table) -> None:
    unexplained = [
        f"{path.relative_to(ROOT)}: {number} in “{line}”"
        for path in sorted((ROOT / "docs").glob("??/*.md"))
        for line in path.read_text(encoding="utf-8").splitlines()
        for number in numbers_of(line, path.parent.name)
        if not _explained(handbook, table, number, path.name)
    ]
    assert not unexplained, "\n".join(unexplained)


def test_every_typed_fact_is_in_the_table_with_its_source(handbook: Handbook, table: Table) -> None:
    wrong = []
    pages = [*handbook.procedures.values(), *handbook.guides.values(), *handbook.notices.values()]
    for fact in (fact for page in pages for fact in typed_in(page)):
        known = table.explaining(fact.number, fact.page)
        if not known and table.is_small(fact.number):
            continue
        if not known:
            wrong.append(f"{fact.page} {fact.path}: {fact.number} is not in the table")
        elif not any(entry.backs(fact.source, fact.confidence) for entry in known):
            cited = ", ".join(fact.source)
            wrong.append(
                f"{fact.page} {fact.path}: {fact.number}, {fact.confidence}, cites {cited}"
            )
    assert not wrong, "\n".join(wrong)


def test_all_languages_state_the_same_numbers(handbook: Handbook, shown: list[Shown]) -> None:
    counted_in_words = _labels_that_count_in_words(handbook)
    different = []
    for text in shown:
        if text.page in NAMES or text.line.texts in counted_in_words:
            continue
        said = {code: _values(text.line, code) for code in text.line.texts}
        if len({frozenset(numbers.items()) for numbers in said.values()}) > 1:
            numbers = {code: sorted(found.elements()) for code, found in said.items()}
            different.append(f"{text.page} {text.ref}: {numbers} in {dict(text.line.texts)}")
    assert not different, "\n".join(different)


def test_all_languages_give_a_number_the_same_unit(shown: list[Shown]) -> None:
    different = []
    for text in shown:
        said = {code: _known_units(text.line, code) for code in text.line.texts}
        shared = set.intersection(*(set(units) for units in said.values()))
        for value in shared:
            if len({tuple(units[value]) for units in said.values()}) > 1:
                different.append(f"{text.page} {text.ref}: {value} in {dict(text.line.texts)}")
    assert not different, "\n".join(different)


def test_the_table_names_pages_and_sources_that_exist(handbook: Handbook, table: Table) -> None:
    pages = {*handbook.procedures, *handbook.guides, *handbook.notices, ALL}
    pages |= {"phones", "places", "people", *REGISTERS, *BESIDE}
    pages |= {path.name for path in (ROOT / "docs").glob("??/*.md")}
    assert sorted({page for entry in table.entries for page in entry.pages} - pages) == []
    known = {*handbook.sources, *handbook.laws}
    cited = {source.partition("/")[0] for entry in table.entries for source in entry.source}
    assert sorted(cited - known - {OWN}) == []


def test_the_table_says_of_each_number_how_sure_it_is(handbook: Handbook, table: Table) -> None:
    for entry in table.entries:
        from_laws = {source.partition("/")[0] in handbook.laws for source in entry.source}
        assert from_laws == {entry.confidence == "law"}, entry
        assert entry.confidence in ("law", "secondary"), entry


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("zh", "入住后24小时内，罚款2,000元。", ["24 hours", "2000 yuan"]),
        ("zh", "5至15日，2024年1月起，第39条", ["2024-01 date", "39 article", "5 days", "15 days"]),
        ("zh", "１５个工作日，满16周岁，10万元", ["15 working-days", "16 age", "100000 yuan"]),
        ("en", "within 24 hours, 2,000 yuan, Article 39", ["39 article", "24 hours", "2000 yuan"]),
        ("en", "5 to 15 days from 31 December 2026", ["2026-12-31 date", "5 days", "15 days"]),
        ("en", "under 16, a 30-day stay, call 110", ["16 age", "30 days", "110 number"]),
        ("ko", "근무일 기준 15일, 만 16세, 2,000위안", ["15 working-days", "16 age", "2000 yuan"]),
        ("ko", "5~15일, 2024년, 제39조", ["2024 date", "39 article", "5 days", "15 days"]),
    ],
)  # fmt: skip
def test_numbers_are_read_with_their_unit(language: str, text: str, numbers: list[str]) -> None:
    assert [str(number) for number in numbers_of(text, language)] == numbers


@pytest.mark.parametrize(
    ("said", "page"),
    [
        (Number("48", "hours"), "accommodation-registration"),
        (Number("24", "days"), "accommodation-registration"),
        (Number("160", "yuan"), "passport-first"),
        (Number("72", "hours"), "accommodation-registration"),
        (Number("3", "days"), "visa-extension"),
        (Number("2025-12-31", "date"), "visa-free-and-transit"),
    ],
)
def test_a_wrong_number_is_not_explained(said: Number, page: str, table: Table) -> None:
    assert table.explaining(said, page) == []
    assert not table.is_small(said)


def _explained(handbook: Handbook, table: Table, number: Number, page: str) -> bool:
    if number.unit == "article":
        return number.value in _articles(handbook, page)
    if number.unit == "time" and page in ("places", "people", "station"):
        return True  # opening hours are the station's own, sample or not
    return table.is_small(number) or bool(table.explaining(number, page))


def _articles(handbook: Handbook, page: str) -> set[str]:
    """The articles that a page cites, in its facts or as its legal basis."""
    pages = {**handbook.procedures, **handbook.guides, **handbook.notices}
    cited = re.findall(r"[a-z]/(\d+)", repr(pages[page])) if page in pages else []
    basis = getattr(pages.get(page), "legal_basis", ())
    return {*cited, *(article.article for article in basis)}


def _labels_that_count_in_words(handbook: Handbook) -> list[object]:
    """The fixed label 原件1份、复印件1份 is "original and 1 copy" in English."""
    speaker = Library(handbook).speaker
    labels = (speaker.label("original-and-copies", n=n) for n in range(1, 6))
    return [speaker.alone(label).texts for label in labels]


def _known_units(line: Line, code: str) -> dict[str, list[str]]:
    """The units by value; a value that a language names once without a unit is left out."""
    found: dict[str, list[str]] = {}
    for number in numbers_of(line[code], code):
        found.setdefault(number.value, []).append(number.unit)
    return {value: sorted(units) for value, units in found.items() if "number" not in units}


def _values(line: Line, code: str) -> Counter[str]:
    return Counter(_parts(numbers_of(line[code], code)))


def _parts(numbers: list[Number]) -> Iterator[str]:
    for number in numbers:
        yield from number.value.split("-") if number.unit == "date" else [number.value]
