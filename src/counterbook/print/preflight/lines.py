"""Whether lines break where their language lets them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from counterbook.languages.scripts import LETTERS
from counterbook.print.page import ASK_MARK
from counterbook.print.preflight.content import Run
from counterbook.print.preflight.opened import Flaw, Opened

NEVER_FIRST = frozenset("，。、；：！？）》”’·」』〉,.;:!?)")
# Signs of how sure a statement is, which stand by themselves.
MARKS = (ASK_MARK, "!")
NEVER_LAST = frozenset("（《“‘「『〈(")
_HANGUL = re.compile(f"[{LETTERS['Hang']}]")
# Of the type's size: lines stand further apart than this, marks on one line do not.
_APART = 0.6

Row = list[Run]


def split_words(sheet: Opened) -> Iterator[Flaw]:
    """Korean words that go on in the next line.

    Words that must not be split are set one by one, so that a piece of a word can only be at the
    end of letters that were set together with others: there, a space would have stayed.
    """
    for number, above, below in _breaks(sheet):
        first, second = above[-1].text, below[0].text
        whole = " " not in first.strip() and " " not in second.strip()
        if not whole and _HANGUL.match(first[-1:]) and _HANGUL.match(second):
            yield sheet.flaw(number, "P711", f"{first} / {second}")


def forbidden(sheet: Opened) -> Iterator[Flaw]:
    """Lines that start or end with a sign that must not stand there."""
    for number, above, below in _breaks(sheet):
        first, second = above[-1].text.rstrip(), below[0].text.lstrip()
        starts = second[:1] in NEVER_FIRST and second not in MARKS
        if (starts and not _follows(sheet, number, below[0])) or first[-1:] in NEVER_LAST:
            yield sheet.flaw(number, "P712", f"{first} / {second}")


def _follows(sheet: Opened, number: int, run: Run) -> bool:
    """Whether text of another element, such as a link, stands right before it on its line."""
    return any(
        abs(run.x - other.x - other.width) < _APART * run.size
        for other in sheet.pages[number - 1].runs
        if other.text.strip() and abs(other.y - run.y) < 1
    )


def _breaks(sheet: Opened) -> Iterator[tuple[int, Row, Row]]:
    """Each two lines of a text that follow each other, with their page."""
    for tag in sheet.tags:
        by_page: dict[int, list[Run]] = {}
        for number, run in sheet.runs_of(tag):
            if run.text:
                by_page.setdefault(number, []).append(run)
        for number, runs in by_page.items():
            for above, below in pairwise(_rows(runs)):
                if below[0].y < above[-1].y:
                    yield number, above, below


def _rows(runs: list[Run]) -> list[Row]:
    rows: list[Row] = []
    for run in runs:
        if rows and abs(rows[-1][-1].y - run.y) < _APART * run.size:
            rows[-1].append(run)
        else:
            rows.append([run])
    return rows
