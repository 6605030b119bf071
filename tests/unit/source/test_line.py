"""The parts of a line."""

import pytest

from counterbook.source.line import Parts, ordinary, parts_of


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("id: stay", Parts(0, (), 0, "id", 2, 4)),
        ("  zh: 登记：今天", Parts(2, (), 2, "zh", 4, 6)),
        ("title:", Parts(0, (), 0, "title", 5, 6)),
        ("  - paper: passport", Parts(2, (2,), 4, "paper", 9, 11)),
        ("- - a", Parts(0, (0, 2), 4, None, -1, 4)),
        ("  -", Parts(2, (2,), 3, None, -1, 3)),
        ("  登记 08:30", Parts(2, (), 2, None, -1, 2)),
        ('"title": x', Parts(0, (), 0, "title", 7, 9)),
        ('"a: b"', Parts(0, (), 0, None, -1, 0)),
        ("text # note: x", Parts(0, (), 0, None, -1, 0)),
        ("see https://a.org", Parts(0, (), 0, None, -1, 0)),
    ],
)
def test_parts(line: str, parts: Parts) -> None:
    assert parts_of(line) == parts


@pytest.mark.parametrize(
    "line", ["id: stay", "  zh: 外国人住宿登记", "  - actor: you", "    - 住宿登记", "title:"]
)
def test_ordinary_lines_have_the_same_parts_on_the_short_way(line: str) -> None:
    assert ordinary(line) == parts_of(line)


@pytest.mark.parametrize(
    "line",
    [
        "fee：0",
        "  - －护照",
        "a: b: c",
        "a: b # c",
        "a: [b]",
        'a: "b"',
        "a: *b",
        "\ta: b",
        "- 护照：原件",
    ],
)
def test_anything_doubtful_goes_the_long_way(line: str) -> None:
    assert ordinary(line) is None
