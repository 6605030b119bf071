"""A document knows every place of its data, also after mending."""

import pytest

from counterbook.source.document import read

GOOD = b"""id: stay
title:
  zh: \xe7\x99\xbb\xe8\xae\xb0
fees:
  - amount: 1
    for:
      zh: x
source: [S1, S2]
"""


@pytest.mark.parametrize(
    ("path", "spot"),
    [
        ((), (1, 1)),
        (("id",), (1, 5)),
        (("title",), (2, 1)),
        (("title", "zh"), (3, 7)),
        (("fees", 0), (5, 5)),
        (("fees", 0, "amount"), (5, 13)),
        (("source", 1), (8, 14)),
        (("fees", 0, "#any-of", "for", "text", "zh"), (7, 11)),
        (("fees", 7), (4, 1)),
    ],
)
def test_spot_of_a_path(path: tuple[str | int, ...], spot: tuple[int, int]) -> None:
    assert read("a.yml", GOOD).spot(path) == spot


def test_spot_of_a_key() -> None:
    document = read("a.yml", GOOD)
    assert document.spot(("id",), key=True) == (1, 1)
    assert document.spot(("fees", 0, "amount"), key=True) == (5, 5)


def test_spot_of_a_key_without_content() -> None:
    assert read("a.yml", b"id: a\ntitle:\n").spot(("title",), key=True) == (2, 1)


def test_places_in_a_mended_line_are_those_of_the_file() -> None:
    document = read("a.yml", "fees:\n\t- amount：x\n".encode())
    assert document.data == {"fees": [{"amount": "x"}]}
    assert document.spot(("fees", 0, "amount")) == (2, 11)


def test_a_finding_shows_the_line_as_it_stands() -> None:
    (finding,) = read("a.yml", "id：a\n".encode()).findings
    assert (finding.spot, finding.shown) == ((1, 3), "id：a")


@pytest.mark.parametrize("data", [b"", b"# x\n", b"\n\n"])
def test_nothing_is_a_fault(data: bytes) -> None:
    assert [f.code for f in read("a.yml", data).findings] == ["F112"]


def test_the_parsers_complaint_is_left_out_after_a_guess() -> None:
    assert [f.code for f in read("a.yml", b"a: [b, c\n").findings] == ["F115"]


def test_what_nothing_else_explains_is_reported_at_a_line_with_text() -> None:
    (finding,) = read("a.yml", b"a: b\n- c\n\n\n").findings
    assert (finding.code, finding.spot.line) == ("F111", 2)
