"""What reading alone says of each case, word for word as the whole check says it."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from counterbook.report.formats import as_text
from counterbook.source.document import read

CASES = Path(__file__).parents[2] / "cases"
BAD = [path for path in sorted((CASES / "bad").glob("*.yml")) if path.name.count(".") == 1]
GOOD = sorted((CASES / "good").glob("*.yml"))

_HEAD = re.compile(r"^\S+\.yml:\d+:\d+ (\w\d{3}) ", re.MULTILINE)
# The schema finds these too, and the check drops what follows from a fault of typing.
_FOUND_LATER = frozenset({"F119", "F120", "F128", "F131", "F139"})


def blocks(report: str) -> list[str]:
    starts = [found.start() for found in _HEAD.finditer(report)]
    return [report[a:b] for a, b in pairwise([*starts, len(report)])]


def of_reading(report: str) -> list[str]:
    codes = {block: str(_HEAD.match(block)[1]) for block in blocks(report)}  # type: ignore[index]
    return [b for b, code in codes.items() if code[0] == "F" and code not in _FOUND_LATER]


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.stem)
def test_reading_says_what_the_check_says(case: Path) -> None:
    expected = case.with_suffix(".txt").read_bytes().decode()
    document = read(case.name, case.read_bytes())
    found = sorted((f for f in document.findings if f.code[0] == "F"), key=lambda f: f.order)
    report = as_text(found, "zh")
    assert set(of_reading(report)) == set(of_reading(expected))
    assert set(blocks(report)) <= set(blocks(expected))


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.stem)
def test_reading_leaves_a_good_file_in_peace(case: Path) -> None:
    document = read(case.name, case.read_bytes())
    assert [f.code for f in document.findings if f.code[0] == "F"] == []
    assert isinstance(document.data, dict)
