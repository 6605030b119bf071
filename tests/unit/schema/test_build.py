"""From data to values: faults with their places, and what is left to check."""

import textwrap

from counterbook.model.procedure import Procedure
from counterbook.schema.build import Built, build
from counterbook.schema.kinds import PROCEDURE, REGISTERS
from counterbook.source.document import Document, read
from tests.tiny import laid_over

PAPERS = next(kind for kind in REGISTERS if kind.name == "papers")
LANGUAGES = ("zh", "en", "ko")


def built(part: str) -> tuple[list[Built], list[str]]:
    document = read("a.yml", laid_over(textwrap.dedent(part)).encode())
    values = list(build(PROCEDURE, document, LANGUAGES))
    return values, places(document)


def places(document: Document) -> list[str]:
    lines = {number: line.strip() for number, line in enumerate(document.lines, 1)}
    return [f"{f.code} {lines[f.spot.line]}" for f in document.findings]


def test_a_good_file_is_whole() -> None:
    (value,), found = built("status: active\n")
    assert (value.whole, found) == (True, [])


def test_all_faults_of_a_file_at_once_and_the_rest_is_kept() -> None:
    (value,), found = built(
        """\
        status: open
        fees:
          - amount: 400元
          - amount: 20
        colour: red
        """
    )
    assert found == ["S205 status: open", "S206 - amount: 400元", "S201 colour: red"]
    assert not value.whole
    assert value.touched >= {"status", "fees"}
    assert isinstance(value.value, Procedure)
    assert [fee.amount for fee in value.value.fees] == [20]


def test_places_of_what_is_left_are_those_of_the_file() -> None:
    (value,), _ = built("fees:\n  - amount: x\n  - amount: 20\n")
    spot = value.document.spot(("fees", 0, "amount"))
    assert value.document.lines[spot.line - 1].strip() == "- amount: 20"


def test_what_must_be_there_is_made_up_for_the_rules() -> None:
    document = read("a.yml", b"id: stay\ncategory: foreigners\n")
    (value,) = build(PROCEDURE, document, LANGUAGES)
    assert [f.values["key"] for f in document.findings] == [
        "title",
        "plain_title",
        "summary",
        "authority",
        "review",
    ]
    assert set(value.made_up) == {(str(f.values["key"]),) for f in document.findings}


def test_children_beside_their_parent_are_one_fault() -> None:
    document = read("a.yml", b"- id: lease\n  name:\n  zh: A\n  en: B\n  ko: C\n")
    (value,) = build(PAPERS, document, LANGUAGES)
    assert places(document) == ["F131 zh: A"]
    assert value.value.model_dump()["name"] == {"zh": "A", "en": "B", "ko": "C"}


def test_a_misspelt_key_is_not_missing_as_well() -> None:
    _, found = built(
        "faq:\n  - question: {zh: a, en: b, ko: c}\n    anser: {zh: a, en: b, ko: c}\n"
    )
    assert found == ["S201 anser: {zh: a, en: b, ko: c}"]


def test_a_misspelt_key_that_tells_two_forms_apart_is_one_fault() -> None:
    _, found = built(
        """\
        materials:
          - name: {zh: a, en: b, ko: c}
            any_off:
              - paper: lease
              - paper: passport
        """
    )
    assert found == ["S201 any_off:"]


def test_an_empty_key_is_not_missing_as_well() -> None:
    _, found = built("summary:\n")
    assert found == ["S216 summary:"]


def test_two_wrong_languages_in_one_text() -> None:
    _, found = built("summary:\n  cn: a\n  en: b\n  kr: c\n")
    assert found == ["S214 cn: a", "S214 kr: c"]


def test_a_note_behind_a_text_is_a_fault_behind_an_id_it_is_not() -> None:
    _, found = built("status: active  # since May\nsummary:\n  zh: a # b\n  en: b\n  ko: c\n")
    assert found == ["F128 zh: a # b"]


def test_a_register_keeps_its_good_entries() -> None:
    document = read("a.yml", b"- id: a\n- id: b\n  name: {zh: B}\n- x\n")
    values = list(build(PAPERS, document, LANGUAGES))
    assert [value.path for value in values] == [(0,), (1,)]
    assert [value.whole for value in values] == [False, True]


def test_thousands_of_faults_are_not_all_looked_at() -> None:
    steps = "".join(f"  - zh{n}: x\n" for n in range(3000))
    document = read("a.yml", laid_over("conditions:\n" + steps).encode())
    assert list(build(PROCEDURE, document, LANGUAGES)) == []
    assert 0 < len(document.findings) <= 400
