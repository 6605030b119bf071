"""Rules about facts, dates, laws and references, in edge cases."""

import pytest

from counterbook.rules.n503_phone_number import _CHINA
from tests.unit.rules.conftest import Said

REVIEW = "review:\n  verified_on: {}\n  review_by: {}\n  confidence: secondary\n  source: [S16]\n"


@pytest.mark.parametrize(
    ("review_by", "expected"),
    [
        ("2026-11-20", ["the review date 2026-11-20 has passed"]),
        ("2026-11-21", ["the review date 2026-11-21 is 0 days away"]),
        ("2026-12-21", ["the review date 2026-12-21 is 30 days away"]),
        ("2026-12-22", []),
    ],
)
def test_review_dates(said: Said, review_by: str, expected: list[str]) -> None:
    assert said("L601", REVIEW.format("2026-05-01", review_by)) == expected


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_what_nobody_sees_needs_no_review(said: Said, status: str) -> None:
    assert said("L601", f"status: {status}\n" + REVIEW.format("2026-01-01", "2026-02-01")) == []


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        ("2026-11-20", ["this held until 2026-11-20 and no longer does"]),
        ("2027-01-20", ["this ends on 2027-01-20, 60 days from now"]),
        ("2027-01-21", []),
    ],
)
def test_last_days(said: Said, until: str, expected: list[str]) -> None:
    assert said("L603", f"effective:\n  until: {until}\n") == expected


def test_a_fee_that_another_one_follows_may_end(said: Said) -> None:
    fee = "  - amount: 160\n    until: 2019-06-30\n"
    assert said("L603", f"fees:\n{fee}") != []
    assert said("L603", f"fees:\n{fee}  - amount: 120\n    from: 2019-07-01\n") == []


def test_a_repealed_law_in_a_source(said: Said) -> None:
    fee = "fees:\n  - amount: 0\n    confidence: law\n    source: [old-rules/29]\n"
    (message,) = said("L602", fee)
    assert message.endswith("was repealed on 2013-09-01")


@pytest.mark.parametrize(
    "part",
    [
        "legal_basis: []\nfees:\n  - amount: 0\n    confidence: law\n    source: [S16]\n",
        "legal_basis: []\npenalty:\n  text: {zh: a, en: b, ko: c}\n  confidence: law\n",
    ],
)
def test_law_without_a_law(said: Said, part: str) -> None:
    assert len(said("N501", part)) == 1


def test_the_law_of_the_file_will_do(said: Said) -> None:
    assert said("N501", "fees:\n  - amount: 0\n    confidence: law\n") == []


@pytest.mark.parametrize(
    "number",
    ["2412345678", "1012345678", "4112345678", "41112345678", "13812345678", "4001234567"],
)
def test_numbers_that_can_be_dialled(number: str) -> None:
    assert _CHINA.fullmatch(number)


@pytest.mark.parametrize(
    "number", ["02412345678", "241234567", "12812345678", "1381234567", "4112345", "24123456789"]
)
def test_numbers_that_cannot_be_dialled(number: str) -> None:
    assert not _CHINA.fullmatch(number)


def test_pictures_are_compared_letter_by_letter(said: Said, tmp_path_factory: object) -> None:
    papers = "- id: passport\n  name: {{zh: 护照, en: passport, ko: 여권}}\n  picture: {}\n"
    for picture in ("../x.png", "/etc/x.png", "http://a.org/x.png", "a\\x.png", "x.png?y"):
        assert said("R303", papers=papers.format(picture)) == [
            f"‘{picture}’ is not in the folder images"
        ]
    assert said("R303", papers=papers.format("x.png")) == [
        "there is no ‘x.png’ in the folder images"
    ]
    there = {"images/y": "a picture"}
    assert said("R303", papers=papers.format("y.yml"), **there) == []


def asks(first: str, second: str, more: str = "") -> str:
    """A guide of one question, with where its two answers lead."""
    return f"""\
id: where
title: {{zh: 去哪里, en: Where, ko: 어디}}
summary: {{zh: 去哪里, en: Where, ko: 어디}}
questions:
  - id: hotel
    question: {{zh: 住酒店吗, en: In a hotel?, ko: 호텔인가요?}}
    options:
      - answer: {{zh: 是, en: Yes, ko: 네}}
        {first}
      - answer: {{zh: 否, en: No, ko: 아니요}}
        {second}
{more}review: {{verified_on: 2026-11-01, review_by: 2027-05-01, confidence: law, source: [S16]}}
"""


def test_questions_of_a_guide(said: Said) -> None:
    guide = asks("go_to: stay", "next: hotl")
    assert said("R301", **{"guides/where": guide}) == [
        "there is no ‘hotl’ in the questions of this guide"
    ]


def test_questions_with_a_fault_name_nothing(said: Said) -> None:
    guide = asks("next: home", "next: home", "  - home\n")
    assert said("R301", **{"guides/where": guide}) == []


def test_links_to_what_nobody_sees(said: Said) -> None:
    from tests.tiny import laid_over

    draft = {"procedures/foreigners/slip": laid_over("id: slip\nstatus: draft\nrelated: [stay]\n")}
    assert said("R304", "related: [slip]\n", **draft) == [
        "‘slip’ is still a draft that readers cannot see"
    ]


def test_old_ids_lead_to_one_page(said: Said) -> None:
    assert said("R305", "formerly: [registration]\n") == []
    from tests.tiny import laid_over

    slip = {"procedures/foreigners/slip": laid_over("id: slip\nformerly: [old-slip]\n")}
    assert said("R305", "formerly: [old-slip]\n", **slip) == [
        "the old id ‘old-slip’ belongs to ‘stay’ as well",
        "the old id ‘old-slip’ belongs to ‘slip’ as well",
    ]
    assert said("R305", "formerly: [stay]\n") == ["the old id ‘stay’ belongs to ‘stay’ as well"]


def test_dates_nobody_can_mean(said: Said) -> None:
    assert said("L604", "effective:\n  from: 1926-01-01\n") == ["the date 1926-01-01 is unlikely"]
    assert said("L604", "effective:\n  from: 2045-01-01\n") == []
