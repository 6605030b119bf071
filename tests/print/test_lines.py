"""How lines break and stand, read from the places of the words on the page."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from lxml import etree

from counterbook.print.document import Document
from counterbook.print.edition import editions
from counterbook.print.page import ASK_MARK
from counterbook.reading.library import Library
from tests.print.conftest import BUILD_ID, poppler

pytestmark = pytest.mark.print

NEVER_FIRST = "，。、；：？！）》”’·」』〉,.;:?!)"
# Stand in the margin by themselves, as references do.
MARKS = (ASK_MARK, "!")
NEVER_LAST = "（《“‘「『〈("

Word = tuple[float, float, str]


@cache
def lines_of(path: Path) -> list[list[Word]]:
    """The lines of a document as (left, bottom, text) of their words."""
    tree = etree.fromstring(poppler("pdftotext", "-bbox-layout", path, "-").encode())
    space = "{http://www.w3.org/1999/xhtml}"
    return [
        [
            (float(word.get("xMin")), float(word.get("yMax")), word.text or "")
            for word in line.iter(f"{space}word")
        ]
        for line in tree.iter(f"{space}line")
    ]


@pytest.mark.parametrize("mode", ["parallel", "zh", "ko"])
def test_no_line_starts_or_ends_with_a_sign_that_must_not(
    mode: str, printed: dict[str, Path]
) -> None:
    lines = lines_of(printed[mode])
    # The text layer cuts a line after some signs, though it goes on: only edges are line starts.
    lefts = Counter(round(line[0][0]) for line in lines)
    edges = {left for left, often in lefts.items() if often > len(lines) / 20}
    starts = [line[0][2] for line in lines if round(line[0][0]) in edges]
    assert [text for text in starts if text[0] in NEVER_FIRST and text not in MARKS] == []
    ends = [line[-1][2] for line in lines]
    assert [text for text in ends if text[-1] in NEVER_LAST] == []


def test_korean_words_are_never_split(printed: dict[str, Path], library: Library) -> None:
    edition = next(edition for edition in editions(library.speaker.codes) if edition.mode == "ko")
    whole = set(hangul(Document(library, edition, BUILD_ID, draft=True).data()))
    found = {word for line in lines_of(printed["ko"]) for *_, text in line for word in hangul(text)}
    assert len(found) > 500
    assert found - whole == set()


def hangul(said: object) -> Iterator[str]:
    """The runs of Hangul in composed data: what a break inside a word would shorten."""
    if isinstance(said, str):
        yield from re.findall("[\uac00-\ud7a3]+", said)
    elif isinstance(said, dict | list):
        for part in said.values() if isinstance(said, dict) else said:
            yield from hangul(part)


def runs_of(page: pikepdf.Page) -> Iterator[tuple[float, float]]:
    """Where each run of text on a page starts: left edge and baseline."""
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "cm":
            place = (round(float(operands[4]), 1), round(float(operands[5]), 1))
        elif str(operator) == "BT":
            yield place


def test_first_lines_of_a_row_stand_on_one_baseline(printed: dict[str, Path]) -> None:
    rows = 0
    with pikepdf.open(printed["parallel"]) as pdf:
        for page in pdf.pages:
            at: dict[float, set[float]] = {}
            for left, baseline in runs_of(page):
                at.setdefault(left, set()).add(baseline)
            edges = sorted(sorted(at, key=lambda left: -len(at[left]))[:4])
            # Every other row of a list starts with a year below it, so half of them must be level.
            level = set.intersection(*(at[left] for left in edges)) if len(edges) == 4 else set()
            rows += len(level)
    assert rows > 600
